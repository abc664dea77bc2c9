// SQLite by its own program, on a database made from DuckDB's tables.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { make } from './county.mjs';
import { median, run } from './programs.mjs';
import { sqliteWords, statement } from './statements.mjs';

const dates = ['born', 'died', 'held_from', 'held_to', 'held_on'];
const tables = {
  child: ['person', 'family', 'born', 'died'],
  served: ['area', 'centre', 'held_from', 'held_to'],
  hanging: ['centre', 'node', 'held_from', 'held_to'],
  below: ['node', 'below'],
  home: ['person', 'area', 'held_from', 'held_to'],
  registration: ['person', 'held_from', 'held_to'],
  membership: ['family', 'tag', 'held_from', 'held_to'],
  contact: ['person', 'held_on'],
};

// The matrix by keys, and the median of three answers, all by a process that has read what it needs once before.
export async function sqliteMatrix(county, duck) {
  const path = `${county.folder}/peer.sqlite`;
  if (!existsSync(path)) {
    await exportTables(county, duck);
    make(path, 'load it into SQLite', (unfinished) => load(county, unfinished));
    rmSync(`${county.folder}/tables`, { recursive: true });
  }
  const sql = `${statement('sqlite/matrix.sql', sqliteWords)};\n`;
  const { out } = run('sqlite3', ['-readonly', '-csv', path],
                      `pragma cache_size = -1048576;\n${sql}.timer on\n${sql.repeat(3)}`);
  const lines = out.trim().split(/\r?\n/);
  const times = lines.filter((line) => line.startsWith('Run Time')).map((line) => 1000 * Number(line.split(' ')[3]));
  const cells = lines.filter((line) => /^\d/.test(line)).map((line) => line.split(','));
  return { rows: await withKeys(cells, duck), milliseconds: median(times) };
}

async function exportTables(county, duck) {
  mkdirSync(`${county.folder}/tables`, { recursive: true });
  for (const [table, columns] of Object.entries(tables)) {
    const cells = columns.map((column) => (dates.includes(column) ? `${column} - date '1970-01-01'` : column));
    await duck.run(`copy (select ${cells} from ${table}) to '${county.folder}/tables/${table}.csv' (header false)`);
  }
}

function load(county, path) {
  const imports = Object.keys(tables).map((table) => `.import ${county.folder}/tables/${table}.csv ${table}\n`);
  run('sqlite3', ['-csv', path], `pragma synchronous = off;\n${statement('sqlite/tables.sql')}\n${imports.join('')}`
    + `${statement('sqlite/indexes.sql')}\nanalyze;\n`);
}

async function withKeys(cells, duck) {
  const nodes = new Map(await duck.rows('select node, key from node'));
  const groups = new Map([[0, 'all'], ...await duck.rows('select tag, key from target_group')]);
  return cells.map(([node, tag, ...counts]) => [nodes.get(Number(node)), groups.get(Number(tag)), ...counts]);
}
