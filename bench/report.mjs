// What a run found: printed, and kept in docs/bench.md between the marks of its size.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { root } from './programs.mjs';

const kept = `${root}/docs/bench.md`;

export function machine() {
  return `${cpus().length} x ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
}

const header = ['what', 'Hearth', 'peer', 'peer\'s', 'ratio', 'budget', ''];

export function print(size, rows) {
  const cells = [header, ...rows.map(line)];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const text = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
  process.stdout.write(`\n${title(size)}\n\n${text.join('\n')}\n`);
}

export function keep(size, when, rows) {
  const old = readFileSync(kept, 'utf8');
  const [begin, end] = [`<!-- ${size.name} -->`, `<!-- end of ${size.name} -->`];
  const table = [header, header.map(() => '---'), ...rows.map(line)].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const text = `${begin}\n${title(size)}. ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, ${when.machine}, `
    + `load ${when.load.toFixed(1)} at the start.\n\n${table}\n${end}`;
  const from = old.indexOf(begin);
  const to = old.indexOf(end);
  if (from < 0 || to < 0) {
    throw new Error(`docs/bench.md has no place for this run; it wants the lines ${begin} and ${end}`);
  }
  writeFileSync(kept, old.slice(0, from) + text + old.slice(to + end.length));
}

function title(size) {
  if (size.title) {
    return size.title;
  }
  const number = (value) => value.toLocaleString('en');
  return `${number(size.children)} children under five, ${number(size.attendances)} attendances, ${number(size.centres)} centres`;
}

function commit() {
  return execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

// A row compares answers a `second`, or `hearth` with `theirs` (milliseconds; the budget a least ratio), or holds `hearth` or `gibibytes` to
// `most`; without either it only says how much.
function line(row) {
  if (row.gibibytes !== undefined) {
    const budget = row.most ? `${Number(row.most.toFixed(2))} GiB` : '';
    return [row.what, `${row.gibibytes.toFixed(2)} GiB`, '', '', '', budget, verdict(row.most, row.most / row.gibibytes, 1)];
  }
  if (row.second !== undefined) {
    const number = (value) => (value === undefined ? '' : `${Math.round(value).toLocaleString('en')}/s`);
    const ratio = row.second / row.theirs;
    return [row.what, number(row.second), row.peer ?? '', number(row.theirs), row.peer ? times(ratio) : '',
            row.budget ? times(row.budget) : '', verdict(row.budget, ratio, row.budget)];
  }
  if (row.theirs === undefined) {
    return [row.what, time(row.hearth), '', '', '', row.most ? time(row.most) : '', verdict(row.most, row.most / row.hearth, 1)];
  }
  const ratio = row.theirs / row.hearth;
  return [row.what, time(row.hearth), row.peer, time(row.theirs), times(ratio), row.budget ? times(row.budget) : '',
          verdict(row.budget, ratio, row.budget)];
}

function verdict(budget, ratio, least) {
  if (!budget) {
    return '';
  }
  return ratio >= least ? 'met' : `NOT MET, ${times(ratio / least)} of it`;
}

function time(milliseconds) {
  if (milliseconds >= 1000) {
    return `${(milliseconds / 1000).toFixed(2)} s`;
  }
  return `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3)} ms`;
}

function times(ratio) {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} x`;
}
