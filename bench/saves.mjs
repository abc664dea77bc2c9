// Attendances saved: into the next figure, and durably beside raw SQLite.
import { cpSync } from 'node:fs';
import { asAt, removeDatabase, rootNode, structure } from './county.mjs';
import { run, saveBench } from './programs.mjs';

export function saves(county) {
  const [database, raw] = [`${county.folder}/saves.db`, `${county.folder}/saves-raw.db`];
  const copies = [database, raw];
  copies.forEach(removeDatabase);
  copies.forEach((copy) => cpSync(county.database, copy));
  const words = ['--database', `sqlite:${database}`, '--raw', raw, '--as-at', asAt, '--structure', structure,
                 '--node', rootNode];
  const saved = JSON.parse(run(saveBench, words).out);
  copies.forEach(removeDatabase);
  return [
    { what: 'an attendance saved is in the next figure', hearth: saved.figure.all.median, most: 10 },
    { what: 'the same, 99 of 100', hearth: saved.figure.all.p99 },
    { what: 'attendance saved durably, one at a time', peer: 'raw SQLite', hearth: saved.one.hearth.median,
      theirs: saved.one.raw.median, budget: 0.8 },
    { what: `a register of ${saved.register_lines} saved durably`, peer: 'raw SQLite',
      hearth: saved.register.hearth.median, theirs: saved.register.raw.median, budget: 0.8 },
  ];
}
