// hearth match, the program itself: a file within itself, two files, and what it says of what it cannot read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

const hearth = process.env.HEARTH ?? 'build/release/hearth';
let folder;
before(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-match-')); });
after(() => rmSync(folder, { recursive: true }));

const at = (file) => path.join(folder, file);
const write = (file, text) => { writeFileSync(at(file), text); return at(file); };
const match = (...words) => spawnSync(hearth, ['match', ...words], { encoding: 'utf8' });
const pairsIn = (file) => readFileSync(at(file), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));

const config = () => write('config.toml', `id = "id"
[[field]]
column = "forename"
kind = "given_name"
[[field]]
column = "surname"
kind = "surname"
[[field]]
column = "born"
kind = "date"
[[field]]
column = "postcode"
kind = "postcode"
[[field]]
column = "sex"
kind = "category"
`);

// The same people for the same seed: a chance of our own, since the engine learns from the records alone.
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const syllables = ['ba', 'cor', 'den', 'el', 'fin', 'gar', 'hol', 'is', 'jo', 'kel', 'lor', 'mar', 'ned', 'ol', 'per', 'ros'];

function people(count, seed = 7) {
  const chance = random(seed);
  const word = (parts) => Array.from({ length: parts }, () => syllables[Math.floor(chance() * syllables.length)]).join('');
  const two = (most) => String(1 + Math.floor(chance() * most)).padStart(2, '0');
  return Array.from({ length: count }, () => ({ forename: word(2), surname: word(3), born: `${2015 + Math.floor(chance() * 10)}-${two(12)}-${two(28)}`,
                                               postcode: `ME${two(20)} ${Math.floor(chance() * 10)}AA`, sex: chance() < 0.5 ? 'F' : 'M' }));
}

// One letter put for its neighbour; or the postcode of another.
function slipped(person, i) {
  const swap = (text) => text.slice(0, 2) + text[3] + text[2] + text.slice(4);
  return i % 3 === 0 ? { ...person, surname: swap(person.surname) } : i % 3 === 1 ? { ...person, postcode: 'CT1 2BB' } : { ...person };
}

const csv = (rows) => ['id,forename,surname,born,postcode,sex', ...rows.map((row) => [row.id, row.forename, row.surname, row.born, row.postcode, row.sex].join(','))].join('\n') + '\n';

test('a file is matched within itself: pairs with their probability, then the weight of each comparison', () => {
  const once = people(400);
  const rows = [...once.map((person, i) => ({ id: `a${i}`, ...person })), ...once.slice(0, 150).map((person, i) => ({ id: `b${i}`, ...slipped(person, i) }))];
  const done = match(write('list.csv', csv(rows)), '--config', config(), '--threshold', '0.5', '--out', at('pairs.csv'));
  assert.equal(done.status, 0, done.stderr);
  assert.equal(readFileSync(at('pairs.csv'), 'utf8').split(/\r?\n/)[0],
               'left,right,probability,weight_forename,weight_surname,weight_born,weight_postcode,weight_sex');
  const pairs = pairsIn('pairs.csv');
  const right = pairs.filter(([left, other]) => left.slice(1) === other.slice(1)).length;
  assert.ok(2 * right / (pairs.length + 150) > 0.95, `${right} of ${pairs.length} pairs are right, of 150`);
  assert.ok(pairs.every(([, , probability]) => Number(probability) >= 0.5));
  const strict = match(at('list.csv'), '--config', config(), '--threshold', '0.999', '--out', at('strict.csv'));
  assert.equal(strict.status, 0);
  assert.ok(pairsIn('strict.csv').length <= pairs.length);
});

test('two files are matched with each other, and no one within its own', () => {
  const once = people(300, 11);
  const left = write('left.csv', csv(once.map((person, i) => ({ id: `l${i}`, ...person }))));
  const right = write('right.csv', csv(once.map((person, i) => ({ id: `r${i}`, ...slipped(person, i) }))));
  const done = match(left, right, '--config', config(), '--threshold', '0.5', '--out', at('linked.csv'));
  assert.equal(done.status, 0, done.stderr);
  const pairs = pairsIn('linked.csv');
  assert.ok(pairs.every(([one, other]) => one.startsWith('l') && other.startsWith('r')));
  const found = pairs.filter(([one, other]) => one.slice(1) === other.slice(1)).length;
  assert.ok(2 * found / (pairs.length + 300) > 0.97, `${found} of ${pairs.length} pairs are right, of 300`);
});

test('what cannot be read is said in a sentence, and writes nothing', () => {
  const list = write('small.csv', csv(people(3).map((person, i) => ({ id: i, ...person }))));
  const wrong = {
    'a file that is not there': [[at('gone.csv'), '--config', config()], /gone\.csv/],
    'a column that is not there': [[list, '--config', write('no_column.toml', 'id = "id"\n[[field]]\ncolumn = "colour"\nkind = "text"\n')], /colour/],
    'a kind that there is not': [[list, '--config', write('no_kind.toml', 'id = "id"\n[[field]]\ncolumn = "born"\nkind = "star"\n')], /star/],
    'an id twice': [[write('twice.csv', csv([...people(2), ...people(1)].map((person) => ({ id: 'x', ...person })))), '--config', config()], /x/],
    'a threshold above one': [[list, '--config', config(), '--threshold', '2'], /threshold|2/],
  };
  for (const [what, [words, sentence]] of Object.entries(wrong)) {
    const done = match(...words, '--out', at('nothing.csv'));
    assert.notEqual(done.status, 0, what);
    assert.match(done.stderr, sentence, what);
    assert.throws(() => readFileSync(at('nothing.csv')), what);
  }
});
