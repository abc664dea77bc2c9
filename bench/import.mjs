// A million attendances, into a database that has their people and sessions; and by sqlite3's .import, into a table with
// the same primary key and nothing checked but that.
import { cpSync, createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { removeDatabase } from './county.mjs';
import { hearth, median, mostMemory, run } from './programs.mjs';

const rows = 1_000_000;

export async function importing(county) {
  const folder = await attendances(county, rows);
  const tenth = await attendances(county, rows / 10);
  const ours = [];
  const theirs = [];
  for (let i = 0; i < 3; ++i) {
    ours.push(byHearth(county, folder));
    theirs.push(bySqlite(county, folder));
  }
  const memory = await memoryOf(county, tenth);
  return [{ what: 'import of a million attendances, every check on', peer: 'sqlite3 .import', hearth: median(ours),
            theirs: median(theirs), budget: 1 / 3 },
          { what: 'memory of an import of a hundred thousand', gibibytes: memory },
          // a sixteenth is the database's cache, which fills
          { what: 'memory of an import of a million', gibibytes: await memoryOf(county, folder), most: memory + 1 / 16 }];
}

// A package of the county's first attendances.
async function attendances(county, count) {
  const folder = `${county.folder}/attendances-${count}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await firstLines(`${county.package}/attendances.csv`, `${folder}/attendances.csv`, count + 1);
  return folder;
}

async function memoryOf(county, folder) {
  const database = `${county.folder}/import.db`;
  removeDatabase(database);
  cpSync(county.withoutAttendances, database);
  const most = await mostMemory(hearth, ['import', folder, '--database', `sqlite:${database}`]);
  removeDatabase(database);
  return most;
}

async function firstLines(from, to, count) {
  const out = createWriteStream(to);
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    out.write(`${line}\r\n`);
    if (++lines === count) {
      break;
    }
  }
  out.end();
  await finished(out);
}

function byHearth(county, folder) {
  const database = `${county.folder}/import.db`;
  removeDatabase(database);
  cpSync(county.withoutAttendances, database);
  const { out, milliseconds } = run(hearth, ['import', folder, '--database', `sqlite:${database}`]);
  if (!out.includes(`attendances.csv: ${rows} records, ${rows} of them new`)) {
    throw new Error(`the import did not take ${rows} attendances in: ${out}`);
  }
  removeDatabase(database);
  return milliseconds;
}

function bySqlite(county, folder) {
  const database = `${county.folder}/import-raw.db`;
  removeDatabase(database);
  const { out, milliseconds } = run('sqlite3', [database], [
    'pragma journal_mode = wal;',
    'pragma synchronous = full;',
    'create table attendance (session text, person text, status text, primary key (session, person)) without rowid;',
    `.import --csv --skip 1 ${folder}/attendances.csv attendance`,
    'select count(*) from attendance;',
  ].join('\n'));
  if (!out.includes(`${rows}`)) {
    throw new Error(`sqlite3 did not take ${rows} attendances in: ${out}`);
  }
  removeDatabase(database);
  return milliseconds;
}
