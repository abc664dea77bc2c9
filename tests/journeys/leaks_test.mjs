// No name, address or date of birth reaches a role that may not see it, whatever it asks for and in whatever form.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { asAt, serve } from './county.mjs';
import { unzip } from './unzip.mjs';
import { Visitor } from './visitor.mjs';

const everybody = ['desk', 'practitioner', 'centre', 'district', 'analyst', 'commissioner', 'partner', 'board', 'protection',
                   'administrator', 'nobody'];

let county;
let askers; // each signed in once
let hidden; // the protected addresses, and the postcodes at which nobody lives openly
let secrets; // what nobody without the permission may read: [what it is, the words]

before(async () => {
  county = await serve();
  askers = { nobody: new Visitor(county.address) };
  for (const who of everybody.filter((each) => each !== 'nobody')) {
    askers[who] = await Visitor.signedIn(county.address, `${who}@demonstration.example`);
  }
  const folder = path.join(county.folder, 'package');
  execFileSync(county.hearth, ['export', folder, '--database', county.database], { stdio: 'ignore' });
  secrets = secretsOf(folder);
  hidden = protectedOf(folder);
  assert.ok(secrets.names.size > 1000 && secrets.addresses.size > 500);
});
after(async () => assert.equal(await county?.close(), 0));

function rowsOf(folder, file) {
  const [head, ...lines] = readFileSync(path.join(folder, `${file}.csv`), 'utf8').trimEnd().split('\r\n').map(cellsOf);
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

const cellsOf = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].slice(0, -1)
  .map(([, cell]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

// By the first two words of what is secret, the whole of it as words.
function indexed(texts) {
  const index = new Map();
  for (const words of texts.map(wordsOf).filter((all) => all.length > 1)) {
    const start = `${words[0]} ${words[1]}`;
    index.set(start, [...(index.get(start) ?? []), words.join(' ')]);
  }
  return index;
}

function secretsOf(folder) {
  const people = rowsOf(folder, 'people').filter((row) => row.forename && row.surname);
  return {
    names: indexed(people.flatMap((row) => [`${row.forename} ${row.surname}`, `${row.surname} ${row.forename}`])),
    addresses: indexed(rowsOf(folder, 'addresses').map((row) => row.line1)),
  };
}

function protectedOf(folder) {
  const rows = rowsOf(folder, 'addresses');
  const open = new Set(rows.filter((row) => row.protected !== 'yes').flatMap((row) => [row.line1, row.postcode]));
  const closed = rows.filter((row) => row.protected === 'yes').flatMap((row) => [row.line1, row.postcode]);
  return closed.filter((words) => words && !open.has(words));
}

// All that came: status line's words, header fields, and the content, unpacked where it is a workbook.
function told(answer) {
  const content = answer.bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzip(answer.bytes)).join('\n') : answer.text;
  const unescaped = content.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"');
  return [...answer.headers].map((each) => each.join(': ')).join('\n') + '\n' + unescaped;
}

function found(text, kinds) {
  const words = wordsOf(text);
  const leaks = [];
  for (let i = 0; i + 1 < words.length; ++i) {
    for (const kind of kinds) {
      const secret = secrets[kind].get(`${words[i]} ${words[i + 1]}`)?.find(
        (each) => each === words.slice(i, i + each.split(' ').length).join(' '));
      if (secret) {
        leaks.push(`${kind}: ${secret}`);
      }
    }
  }
  return leaks.slice(0, 5);
}

const place = (node, page = '', more = '') => `/places/districts/${node}${page}?as_at=${asAt}${more}`;
const list = (node, more = '') => place(node, '/list', `&who=not_seen${more}`);
const pages = ['/', ...['kent', 'swale'].flatMap((node) => [
  place(node), place(node, '/compare', '&then=2025-09-30'), place(node, '/counted'), place(node, '/change'), list(node),
  list(node, '&size=1000'), list(node, '&format=csv'), list(node, '&format=xlsx'), list(node, '&sort=name')]),
  place('swale', '/letters', '&who=not_seen'), '/letters', '/letter-batches/01999999-9999-7999-8999-999999999999',
  '/accounts', '/administration', '/own-fields', '/own-fields/Smith', '/families/Smith/own-answers', '/journal', '/journal?done=looks', '/journal/verification', '/imports', '/export', '/account',
  '/births', '/births/gap', '/births/welcomes', '/births/welcomes/01999999-9999-7999-8999-999999999999',
  '/families/01999999-9999-7999-8999-999999999999',
  '/duplicates', '/duplicates/Smith/Smith', '/families/Smith/joins', '/families/Smith', '/places/districts/Smith', place('swale', '', '&group=Smith')];

const without = ['analyst', 'commissioner', 'partner', 'board', 'administrator', 'nobody'];

for (const who of without) {
  test(`no name and no address reaches ${who}, as page, JSON, CSV or workbook`, async () => {
    const visitor = askers[who];
    const opened = [];
    for (const page of pages) {
      for (const accept of ['text/html', 'application/json']) {
        const answer = await visitor.ask(page, { headers: { accept } });
        assert.deepEqual(found(told(answer), ['names', 'addresses']), [], `${page} as ${accept}`);
        opened.push(answer.status);
      }
    }
    assert.ok(opened.includes(200) || who === 'nobody', `opened: ${opened}`);
  });
}

test('the list has the names that this test looks for, for a role that may see them', async () => {
  const visitor = askers.centre;
  const home = (await visitor.ask('/')).text.match(/\/places\/districts\/([^"?/]+)/)[1];
  const answer = await visitor.ask(list(home), { headers: { accept: 'text/html' } });
  assert.notDeepEqual(found(told(answer), ['names']), []);
});

test('rows without names have no day of birth', async () => {
  const visitor = askers.analyst;
  const answer = await visitor.ask(list('swale', '&format=csv'));
  assert.equal(answer.status, 200);
  const days = answer.text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const header = answer.text.split(/\r?\n/)[0];
  assert.doesNotMatch(header, /born|birth/i, `${days.length} days in it`);
});

test('a neighbour in a list does not tell where somebody lives', async () => {
  const visitor = askers.analyst;
  const [head, ...rows] = (await visitor.ask(list('kent', '&lapse=never&format=csv'))).text.trimEnd().split('\r\n').map(cellsOf);
  const areas = rows.map((row) => row[head.indexOf('areas')]).filter(Boolean); // rows that are alike: nobody of them was ever seen
  assert.ok(areas.length > 100, `${areas.length} rows`);
  const alike = areas.slice(1).filter((area, i) => area === areas[i]).length / (areas.length - 1);
  const sizes = Object.values(areas.reduce((counts, area) => ({ ...counts, [area]: (counts[area] ?? 0) + 1 }), {}));
  const byChance = sizes.reduce((sum, size) => sum + (size / areas.length) ** 2, 0);
  assert.ok(alike < 3 * byChance + 0.02, `${alike} of the neighbours live in one area, by chance ${byChance} would`);
});

test('whoever may not see a family is told the same as of one that there is not', async () => {
  const desk = askers.desk;
  const ask = (id) => desk.ask(`/families/${id}`, { headers: { accept: 'application/json' } });
  const nobody = await ask('01999999-9999-7999-8999-999999999999');
  let hidden = 0;
  for (const id of familyIds()) {
    const answer = await ask(id);
    if (answer.status !== 200) {
      assert.deepEqual(saidBy(answer), saidBy(nobody));
      hidden += 1;
    }
  }
  assert.ok(hidden > 50, `the desk of one centre sees nearly every family of the county: ${hidden} hidden`);
});

const ofFamily = ['', '?met=all', '/timeline', '/move', '/protect', '/add', '/details', '/needs', '/cards', '/groups', '/registration', '/consents',
                  '/own-answers', '/correct', '/joins'];
const because = { 'x-purpose': 'support' };

// Nobody opened it: then whoever may, may not know it either.
test('a protected address is on no page of its family, for no role, nor in any form that changes it', async () => {
  const token = await askers.district.tokenOf('/account');
  let seen = 0;
  for (const { family, words, postcode } of protectedHomes().slice(0, 40)) {
    for (const [who, visitor] of Object.entries(askers)) {
      for (const page of ofFamily) {
        for (const accept of ['text/html', 'application/json']) {
          const answer = await visitor.ask(`/families/${family}${page}`, { headers: { ...because, accept } });
          assert.ok(!told(answer).includes(words), `${who}: ${page || 'the family'} as ${accept}`);
          assert.ok(!told(answer).includes(postcode), `${who}: the postcode on ${page || 'the family'} as ${accept}`);
          seen += answer.status === 200 ? 1 : 0;
        }
      }
    }
    for (const page of ['/move', '/protect']) {
      const wrong = await askers.district.post(`/families/${family}${page}`, { seen: 'x', 'no-home': 'yes' }, { token, headers: because });
      assert.ok(!told(wrong).includes(words) && !told(wrong).includes(postcode), `${page}: a form that came back`);
    }
  }
  assert.ok(seen >= 20, `${seen} pages were shown`);
});

test('the search finds no family by its protected address, and no list of any role holds it', async () => {
  for (const who of ['desk', 'practitioner', 'centre', 'district', 'protection']) {
    const token = await askers[who].tokenOf('/account');
    for (const { family, words, postcode } of protectedHomes().slice(0, 40)) {
      for (const typed of [words, postcode, `${words} ${postcode}`]) {
        const answer = await askers[who].post('/families', { typed }, { token, headers: { ...because, accept: 'application/json' } });
        assert.ok(!answer.text.includes(family), `${who} finds it by ${typed === postcode ? 'the postcode' : 'the address'}`);
      }
    }
  }
  let rows = 0;
  for (const [who, visitor] of Object.entries(askers)) {
    for (const more of ['&size=1000', '&format=csv', '&format=xlsx', '&unit=family&size=1000']) {
      const answer = await visitor.ask(list('kent', more), { headers: because });
      assert.deepEqual(hidden.filter((words) => told(answer).includes(words)), [], `${who}: ${more}`);
      rows += answer.status === 200 ? 1 : 0;
    }
  }
  assert.ok(rows >= 8, `${rows} lists were shown`);
});

test('no name reaches a role without names by the id of a family that there is', async () => {
  for (const { family } of protectedHomes().slice(0, 5)) {
    for (const who of without) {
      for (const page of [...ofFamily.map((each) => `/families/${family}${each}`), `/duplicates/${family}/${family}`]) {
        const answer = await askers[who].ask(page, { headers: because });
        assert.deepEqual(found(told(answer), ['names', 'addresses']), [], `${who}: ${page}`);
      }
    }
  }
});

test('a family that is closed to one is nowhere for any other role', async () => {
  const token = await askers.protection.tokenOf('/account');
  const { family } = protectedHomes()[0];
  const names = (await askers.protection.ask(`/families/${family}`, { headers: { ...because, accept: 'application/json' } })).text;
  const who = JSON.parse(names).members.map((each) => each.who);
  const closed = await askers.protection.post(`/families/${family}/close`, {
    closed_kind: 'relative_of_staff', closed_reason: 'Her sister works here', closed_people: 'protection@demonstration.example',
    closed_review: '1 March 2027' }, { token, headers: because });
  assert.equal(closed.status, 303, closed.text);
  for (const [role, visitor] of Object.entries(askers).filter(([each]) => each !== 'protection')) {
    const nobody = await visitor.ask('/families/01999999-9999-7999-8999-999999999999', { headers: because });
    for (const page of ofFamily) {
      const answer = await visitor.ask(`/families/${family}${page}`, { headers: because });
      assert.ok(answer.status === nobody.status || answer.status === 403, `${role}: ${page} is ${answer.status}`);
      assert.deepEqual(who.filter((name) => told(answer).includes(name)), [], `${role}: ${page}`);
    }
    for (const more of ['&size=1000', '&format=csv', '&unit=family&size=1000']) {
      const answer = await visitor.ask(list('kent', more), { headers: because });
      assert.ok(!told(answer).includes(family), `${role}: ${more}`);
    }
    const own = await visitor.tokenOf('/account');
    for (const typed of who) {
      const answer = await visitor.post('/families', { typed }, { token: own, headers: { ...because, accept: 'application/json' } });
      assert.ok(!answer.text.includes(family), `${role} finds it`);
    }
  }
});

// The house and street of each, and the postcode.
function protectedHomes() {
  const read = `import sqlite3, sys, json
print(json.dumps([{"family": row[0], "words": row[1], "postcode": row[2]} for row in sqlite3.connect(sys.argv[1]).execute(
  "select f.id, a.line1, a.postcode from address a join person p on p.person = a.person join family f on f.family = p.family"
  " where a.protected = 'yes' and a.held_to is null group by f.id limit 400")]))`;
  return JSON.parse(execFileSync('python3', ['-c', read, county.database.replace('sqlite:', '')], { encoding: 'utf8' }));
}

// Every fifteenth family of the county.
function familyIds() {
  const read = 'import sqlite3, sys; print(*[row[0] for row in sqlite3.connect(sys.argv[1]).execute("select id from family")])';
  return execFileSync('python3', ['-c', read, county.database.replace('sqlite:', '')], { encoding: 'utf8' }).trim().split(' ')
    .filter((_, i) => i % 15 === 0);
}

const saidBy = (answer) => [answer.status, answer.text.replace(/"request":"[^"]+"/, ''),
                            [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))];

// Whoever writes to a whole district: the preview, the batch, and each thing that is printed, as page and for programs.
for (const who of ['practitioner', 'centre', 'district']) {
  test(`no letter, label or file that ${who} prints holds a byte of a protected address`, async () => {
    const visitor = askers[who];
    const home = (await visitor.ask('/')).text.match(/\/places\/districts\/([^"?/]+)/)[1];
    const list = place(home, '/letters', '&who=known&purpose=outreach');
    const token = await visitor.tokenOf('/account');
    const made = await visitor.post(list, { letter: 'invitation' }, { token });
    assert.equal(made.status, 303, made.text);
    const batch = made.headers.get('location');
    const shown = [list, `${batch}?purpose=outreach`];
    for (const form of ['letters', 'labels', 'addresses']) {
      const printed = await visitor.post(`${batch}/printings`, { form }, { token });
      assert.equal(printed.status, who === 'practitioner' && form === 'addresses' ? 403 : 303);
      shown.push(...[printed.headers.get('location')].filter(Boolean).map((each) => `${each}?purpose=outreach`));
    }
    let addresses = 0;
    for (const page of shown) {
      for (const accept of ['text/html', 'application/json']) {
        const answer = await visitor.ask(page, { headers: { accept } });
        assert.equal(answer.status, 200, page);
        assert.deepEqual(hidden.filter((words) => told(answer).includes(words)), [], `${page} as ${accept}`);
        addresses += found(told(answer), ['addresses']).length;
      }
    }
    assert.ok(hidden.length > 0 && addresses > 0, `${hidden.length} to look for, and ${addresses} others found`);
  });
}
