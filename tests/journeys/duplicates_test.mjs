// Families that may be one are decided one after the other; a family is compared with one that is sought; and on every page the
// menu says where one is. By keyboard alone, on a laptop and on a telephone, with script and without.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { barriers, launch, overhang, phone, wide } from '../web/browser.mjs';
import { asAt, serve } from './county.mjs';
import { inBrowser } from './in_browser.mjs';
import { signIn } from './sign_in.mjs';
import { Visitor } from './visitor.mjs';

let county;
let browser;

before(async () => {
  county = await serve();
  await registerAgain(6);
  execFileSync(county.hearth, ['link', '--database', county.database], { stdio: 'ignore' });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  assert.equal(await county?.close(), 0);
});

const headers = { accept: 'application/json', 'x-purpose': 'support' };
const asAccount = (who) => Visitor.signedIn(county.address, `${who}@demonstration.example`);
const asked = async (visitor, page) => JSON.parse((await visitor.ask(page, { headers })).text);

// So many children of the district, each taken down once more at their centre, without an address.
async function registerAgain(most) {
  const district = await asAccount('district');
  const home = (await district.ask('/')).text.match(/\/places\/districts\/[^?"/]+/)[0];
  const { rows } = await asked(district, `${home}/list?who=registered&as_at=${asAt}`);
  const read = `import json, sqlite3, sys
print(json.dumps(sqlite3.connect(sys.argv[1]).execute(
  "select p.forename, p.surname, p.birth_date, p.sex, c.key from family f join person p on p.family = f.family and p.role = 'child'"
  " join registration r on r.person = p.person and r.ended is null join centre c on c.centre = r.centre"
  " where f.id in (select value from json_each(?)) group by f.family", [sys.argv[2]]).fetchall()))`;
  const families = JSON.stringify([...new Set(rows.map((row) => row.family))].slice(0, most));
  const children = JSON.parse(execFileSync('python3', ['-c', read, county.database.replace('sqlite:', ''), families], { encoding: 'utf8' }));
  assert.equal(children.length, most);
  const folder = path.join(county.folder, 'again');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'people.csv'), `person,family,role,forename,surname,birth_date,sex\n${children.map(([forename, surname, born, sex], i) =>
    `again-${i},again-${i},child,${forename},${surname},${born},${sex}\n`).join('')}`);
  writeFileSync(path.join(folder, 'registrations.csv'), `person,centre,registered\n${children.map(([, , , , centre], i) =>
    `again-${i},${centre},2026-01-05\n`).join('')}`);
  execFileSync(county.hearth, ['import', folder, '--database', county.database], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function judged(page, script) {
  assert.equal(await page.locator('h1').count(), 1);
  assert.equal(await overhang(page), 0, `${page.url()} scrolls sideways`);
  assert.deepEqual(script ? await barriers(page) : [], [], page.url());
}

// Who is asked says why they look, once.
async function withPurpose(page) {
  if (await page.getByRole('heading', { name: 'Why do you need to see these families?' }).count() > 0) {
    await page.getByRole('radio').first().press('Space');
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByRole('heading', { name: 'Why do you need to see these families?' }).waitFor({ state: 'detached' });
  }
}

async function reach(page, words) {
  const named = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  for (let i = 0; i < 120 && (await named()) !== words; ++i) {
    await page.keyboard.press('Tab');
  }
  assert.equal(await named(), words, 'it is reached by Tab');
}



for (const [how, viewport, javaScriptEnabled] of [['on a laptop', wide, true], ['on a telephone, without script', phone, false]]) {
  test(`pairs are decided one after the other, ${how}`, async () => {
    await inBrowser(browser, `pairs ${how}`, { viewport, javaScriptEnabled }, async (page) => {
      await signIn(page, county.address, 'district');
      await page.goto(`${county.address}/duplicates`);
      await withPurpose(page);
      await judged(page, javaScriptEnabled);
      await page.locator('main a[href^="/duplicates/"]').first().press('Enter');
      await page.waitForURL(/\/duplicates\/.+/);
      await judged(page, javaScriptEnabled);
      const first = page.url();
      await reach(page, 'They are two families');
      await page.keyboard.press('Enter');
      await page.getByText('The last two stay two families, and are not shown again.').waitFor();
      assert.match(page.url(), /\/duplicates\/.+\/.+\?done=apart/);
      assert.notEqual(page.url().split('?')[0], first);
      await judged(page, javaScriptEnabled);
      await reach(page, 'They are one family: join them');
      await page.keyboard.press('Enter');
      await page.getByText('The last two count as one family now.').waitFor();
      assert.match(page.url(), /\/duplicates\/.+\/.+\?done=joined/);
      await judged(page, javaScriptEnabled);
      await reach(page, 'Families that may be one');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/duplicates');
    });
  });

  test(`a family is compared with one that is sought, ${how}`, async () => {
    const district = await asAccount('district');
    const { families } = JSON.parse((await district.post('/families', { typed: 'sm' }, { token: await district.tokenOf('/account'), headers })).text);
    const [one, other] = [families[0], families[1]];
    await inBrowser(browser, `sought ${how}`, { viewport, javaScriptEnabled }, async (page) => {
      await signIn(page, county.address, 'district');
      await page.goto(`${county.address}/families/${one.family}`);
      await withPurpose(page);
      await page.getByRole('link', { name: 'The same as another family?' }).press('Enter');
      await page.waitForURL(/\/joins#other$/);
      await judged(page, javaScriptEnabled);
      await page.getByRole('searchbox').focus();
      await page.keyboard.type(other.people[0].name);
      await page.keyboard.press('Enter');
      await page.locator(`a[href="/duplicates/${one.family}/${other.family}"]`).waitFor();
      assert.ok(!page.url().includes('?'), 'what was typed stands in no address');
      await judged(page, javaScriptEnabled);
      await page.locator(`a[href="/duplicates/${one.family}/${other.family}"]`).press('Enter');
      await page.getByRole('heading', { name: 'One family or two?' }).waitFor();
      await judged(page, javaScriptEnabled);
    });
  });
}

test('the menu marks one item on every page below it, and the right one', async () => {
  const centre = await asAccount('centre');
  const token = await centre.tokenOf('/account');
  const home = (await centre.ask('/')).text.match(/\/places\/districts\/[^?"/]+/)[0];
  const list = await asked(centre, `${home}/list?who=known&as_at=${asAt}`);
  const family = `/families/${list.rows.find((row) => row.family).family}`;
  const batch = (await centre.post(`${home}/letters?who=known&as_at=${asAt}`, { letter: 'invitation' }, { token })).headers.get('location');
  const duplicates = await asked(centre, '/duplicates');
  const pages = { '/': 'Today', [home]: 'Today', [`${home}/list?who=known`]: 'Today', '/families': 'Families', [family]: 'Families',
                  [`${family}/timeline`]: 'Families', [`${family}/joins`]: 'Families', [`${family}/move`]: 'Families',
                  '/home-registrations': 'Families', '/duplicates': 'Duplicates', '/births/welcomes': 'Welcomes', '/births/welcomes/01999999-9999-7999-8999-999999999999': 'Welcomes', '/letters': 'Letters',
                  '/letters/invitation': 'Letters', [`${home}/letters?who=known`]: 'Letters', [batch]: 'Letters' };
  for (const { families } of duplicates.rows.slice(0, 1)) {
    pages[`/duplicates/${families.join('/')}`] = 'Duplicates';
  }
  for (const [page, item] of Object.entries(pages)) {
    const answer = await centre.ask(page, { headers: { ...headers, accept: 'text/html' } });
    assert.equal(answer.status, page.endsWith('999') ? 404 : 200, page);
    const marked = [...answer.text.matchAll(/__link" href="[^"]+" aria-current="(page|true)"><strong[^>]*>([^<]+)</g)];
    assert.deepEqual(marked.map(([, current, text]) => [text, current]), [[item, page.split('?')[0] === hrefs[item] ? 'page' : 'true']], page);
  }
});

const hrefs = { Today: '/', Families: '/families', Duplicates: '/duplicates', Welcomes: '/births/welcomes', Letters: '/letters' };
