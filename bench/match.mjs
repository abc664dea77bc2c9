// Matching records: made-up people in the shapes of the field's files and a county of a million, and the given files
// where they stand beside the checkout. Seconds, pairs compared, memory, and F1 against who is who.
import { existsSync, readFileSync } from 'node:fs';
import { makePeople, hearth, mostMemory, mustExist, root, run } from './programs.mjs';

const folder = `${root}/build/bench/people`;
const given = `${root}/../shared/data/linkage`;

// What each file is, which example config reads it, and what its F1 must be; `person` says who is who.
const files = [
  { what: 'FEBRL 1', files: [`${given}/febrl1.csv`], config: 'febrl', person: febrl },
  { what: 'FEBRL 2', files: [`${given}/febrl2.csv`], config: 'febrl', person: febrl },
  { what: 'fake_1000', files: [`${given}/fake_1000.csv`], config: 'fake_1000', person: (row) => row.cluster, most: 0.86 },
  { what: 'in the shape of FEBRL 3', files: [`${folder}/febrl3_like.csv`], config: 'febrl', person: (row) => row.person, most: 0.994 },
  { what: 'in the shape of FEBRL 4, linked', files: [`${folder}/febrl4_like_a.csv`, `${folder}/febrl4_like_b.csv`], config: 'febrl',
    person: (row) => row.person, most: 0.9995 },
  { what: 'in the shape of historical people', files: [`${folder}/historical_like.csv`], config: 'historical',
    person: (row) => row.cluster, most: 0.90 },
  { what: 'a county of a million records', files: [`${folder}/county.csv`], config: 'county', person: (row) => row.person, seconds: 60,
    memory: 4 },
];

export async function match() {
  mustExist(hearth, 'run: ./run build');
  if (!existsSync(`${folder}/county.csv`)) {
    run(makePeople, [`${root}/data`, folder]);
  }
  const rows = [];
  for (const each of files.filter(({ files: names }) => names.every((name) => existsSync(name)))) {
    process.stderr.write(`match: ${each.what}\n`);
    rows.push(...await measured(each));
  }
  return rows;
}

async function measured({ what, files: names, config, person, most, seconds, memory }) {
  const out = `${folder}/pairs.csv`;
  const words = ['match', ...names, '--config', `${root}/docs/formats/match/${config}.toml`, '--out', out];
  const done = run(hearth, words);
  const compared = Number(done.out.match(/: (\d+) of/)[1]);
  const found = f1(readRows(out), names.map((name) => readRows(name)), person);
  const rows = [
    { what: `${what}: F1 ${found.f1.toFixed(4)} (precision ${found.precision.toFixed(4)}, recall ${found.recall.toFixed(4)}`
        + `${most ? `; wanted ${most}` : ''}), ${compared.toLocaleString('en')} pairs compared`,
      hearth: done.milliseconds, most: seconds && seconds * 1000 },
  ];
  if (memory) {
    rows.push({ what: `memory of ${what}, most`, gibibytes: await mostMemory(hearth, words), most: memory });
  }
  return rows;
}

function febrl(row) {
  return row.rec_id.split('-')[1];
}

// The bench's files quote nothing.
function readRows(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  const names = header.split(',').map((name) => name.trim());
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell.trim()])));
}

function f1(pairs, lists, person) {
  const whose = lists.map((rows) => new Map(rows.map((row) => [Object.values(row)[0], person(row)])));
  const right = pairs.filter(({ left, right: other }) => whose[0].get(left) === whose.at(-1).get(other)).length;
  const wanted = lists.length === 1 ? pairsWithin(whose[0]) : pairsBetween(whose[0], whose[1]);
  return { f1: 2 * right / (pairs.length + wanted), precision: right / pairs.length, recall: right / wanted };
}

function counts(whose) {
  const all = new Map();
  for (const person of whose.values()) {
    all.set(person, (all.get(person) ?? 0) + 1);
  }
  return all;
}

function pairsWithin(whose) {
  return [...counts(whose).values()].reduce((sum, count) => sum + count * (count - 1) / 2, 0);
}

function pairsBetween(left, right) {
  const others = counts(right);
  return [...counts(left)].reduce((sum, [person, count]) => sum + count * (others.get(person) ?? 0), 0);
}
