// Every page as each role, by someone with a keyboard, a phone, or no script: within the policy, no barrier, nothing cut off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, keep, launch, overhang, phone, wide } from '../web/browser.mjs';
import { asAt, serve } from './county.mjs';

const password = 'kettle otter marmalade';
let county;
let browser;
let accounts;

before(async () => {
  county = await serve();
  browser = await launch();
  const { page, context } = await open({});
  await page.goto(`${county.address}/sign-in`);
  const rows = await page.locator('table tbody tr').allInnerTexts();
  accounts = Object.fromEntries(rows.map((row) => row.split('\t').map((cell) => cell.trim()).slice(0, 2)));
  await context.close();
});

after(async () => {
  await browser?.close();
  assert.equal(await county?.close(), 0, 'the server stops in good order');
});

async function open({ viewport = wide, script = true }) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  return { context, page, faults };
}

// Only the keyboard is used to sign in: what is asked has the focus in its turn.
async function signIn(page, role) {
  await page.goto(`${county.address}/sign-in`);
  await page.locator('#email').focus();
  await page.keyboard.type(accounts[role]);
  await page.locator('#password').focus();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function judged(page, faults, name, script) {
  try {
    assert.equal(await page.locator('h1').count(), 1, 'a page has one heading of the first level');
    assert.equal(await overhang(page), 0, 'it scrolls sideways');
    assert.deepEqual(script ? await barriers(page) : [], []);
    assert.deepEqual(faults, []);
  } catch (error) {
    await keep(page, name).catch(() => undefined); // the fault itself is what must be told
    error.message = `${name} (${page.url()}): ${error.message}`;
    throw error;
  }
}

const place = (node, page = '', query = '') => `/places/districts/${node}${page}?as_at=${asAt}${query}`;
const pages = {
  'sign in': ['/sign-in'],
  'District manager': ['/', place('swale'), place('kent'), place('swale', '/change'), place('swale', '/compare'),
                       place('swale', '/counted'), place('swale', '', '&unit=family'), place('swale', '', '&map=need'),
                       '/places/districts/kent?as_at=1990-01-01'],
  'Front desk': ['/', place('kent'), '/families'],
  Administrator: ['/administration', '/journal', '/journal?done=looks', '/journal/verification', '/imports', '/structures',
                   '/new-structure', '/structures/districts', '/structures/districts/change', '/structures/districts/add-place',
                   '/structures/districts/places/swale', '/centres', '/centres/new', '/reach-areas', '/thresholds', '/own-fields'],
  'Data protection officer': ['/administration', '/journal', '/export'],
  'Board member': ['/account'],
  Analyst: ['/', place('kent'), place('kent', '', '&map=to_do'), '/thresholds'],
};

for (const [who, addresses] of Object.entries(pages)) {
  for (const [viewport, script] of [[wide, true], [phone, true], [phone, false]]) {
    const how = `${viewport.width} wide, ${script ? 'with' : 'without'} script`;
    test(`${who}: every page is open to everyone, ${how}`, async () => {
      const { page, context, faults } = await open({ viewport, script });
      if (who !== 'sign in') {
        await signIn(page, who);
      }
      for (const [i, address] of addresses.entries()) {
        await page.goto(county.address + address, { waitUntil: 'networkidle' });
        await judged(page, faults, `${who}-${i}-${viewport.width}-${script}`.replaceAll(' ', '-'), script);
      }
      await context.close();
    });
  }
}

test('the figure on the page of a place is the figure for programs', async () => {
  const { page, context } = await open({});
  await signIn(page, 'District manager');
  const json = await page.request.get(county.address + place('swale'), { headers: { Accept: 'application/json' } });
  const figures = await json.json();
  await page.goto(county.address + place('swale'));
  const known = figures.groups.find((group) => group.group === 'all').known;
  assert.ok(known > 0);
  assert.match(await page.locator('.ladder').first().innerText(), new RegExp(known.toLocaleString('en-GB')));
  await context.close();
});

test('a structure is laid over a day before it began, and the page then says what the trend says of that day', async () => {
  const { page, context } = await open({ script: false });
  await signIn(page, 'District manager');
  const figures = async (query) => (await page.request.get(`${county.address}/places/districts/kent?${query}`,
                                                           { headers: { Accept: 'application/json' } })).json();
  const known = (of) => of.groups.find((group) => group.group === 'all').known;
  const now = await figures(`as_at=${asAt}`);
  const before = '2024-09-30'; // the day before it began
  assert.equal(known(await figures(`as_at=${before}`)), 0);
  const laid = await figures(`as_at=${before}&boundaries=${asAt}`);
  assert.ok(known(laid) > 0);
  assert.equal(known(laid), now.quarters.find((quarter) => quarter.end === before).known);
  await page.goto(`${county.address}/places/districts/kent?as_at=${before}`);
  await page.getByRole('link', { name: 'Show 30 September 2024 in its boundaries of 1 October 2024' }).click();
  const drawn = await figures(`as_at=${before}&boundaries=2024-10-01`);
  assert.match(await page.locator('.ladder').first().innerText(), new RegExp(known(drawn).toLocaleString('en-GB')));
  assert.match(await page.locator('main').innerText(), /In its boundaries of\s+1 October 2024/);
  const compared = await (await page.request.get(`${county.address}/places/districts/kent/compare?as_at=${asAt}&then=${before}`,
                                                 { headers: { Accept: 'application/json' } })).json();
  assert.equal(compared.then.known, known(drawn), 'as near as it can be drawn');
  assert.equal(compared.then_within_now.known, known(laid));
  await context.close();
});

test('an administrator moves a centre without script, and is told what was wrong, and that it is done', async () => {
  const { page, context, faults } = await open({ viewport: phone, script: false });
  await signIn(page, 'Administrator');
  await page.goto(`${county.address}/structures/districts`);
  await page.locator('.hearth-tree__centres a').first().click();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.locator('.govuk-error-summary').innerText(), /Choose the place/);
  await judged(page, faults.filter((fault) => !fault.includes('422')), 'move-refused', false);
  await page.locator('#node').selectOption('node:swale');
  await page.locator('#from-day').fill('1');
  await page.locator('#from-month').fill('4');
  await page.locator('#from-year').fill('2090');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/structures\/districts\?on=2090-04-01/);
  assert.match(await page.locator('.govuk-notification-banner--success').innerText(), /The centre is moved/);
  await judged(page, faults.filter((fault) => !fault.includes('422')), 'moved', false);
  await context.close();
});

test('a list can be opened whole, to be printed, and has as many rows as its heading says', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Centre manager');
  const home = await page.locator('main a[href^="/places/"]').first().getAttribute('href');
  await page.goto(`${county.address}${home.replace(/\?.*/, '')}/list?as_at=${asAt}`);
  const heading = await page.locator('h1').innerText();
  const said = Number(heading.replaceAll(',', '').match(/\d+/)[0]);
  assert.ok(said > 50, heading);
  await page.getByRole('link', { name: /on one page/ }).click();
  await page.waitForURL(/page=all/); // and until all of it is there
  assert.equal(await page.locator('main tbody tr').count(), said);
  await page.emulateMedia({ media: 'print' });
  const addresses = await page.evaluate(() => [...document.querySelectorAll('a')].map((a) => getComputedStyle(a, '::after').content));
  assert.deepEqual([...new Set(addresses)], ['none'], 'no address is printed behind a link');
  await page.goto(`${county.address}${home.replace(/\?.*/, '')}/list?as_at=${asAt}&who=not_seen&lapse=never&page=all`);
  const filtered = Number((await page.locator('h1').innerText()).replaceAll(',', '').match(/\d+/)[0]);
  assert.equal(await page.locator('main tbody tr').count(), filtered, 'the heading counts what the filters leave');
  await context.close();
});

test('changing what is shown leads to an address that shows it', async () => {
  const { page, context } = await open({});
  await signIn(page, 'District manager');
  await page.goto(county.address + place('swale', '/change'));
  await page.locator('#window').selectOption('3m');
  await page.locator('main button').click();
  await page.waitForURL(/window=3m/);
  assert.match(await page.locator('main').innerText(), /3 months/);
  await context.close();
});

test('a date is understood as people write it, and what cannot be is asked for again with all that was typed', async () => {
  const { page, context } = await open({ script: false });
  await signIn(page, 'District manager');
  const change = (asAtTyped) => `${county.address}/places?node=swale&structure=districts&window=3m&as_at=${encodeURIComponent(asAtTyped)}`;
  await page.goto(change('30 Sept 2025'));
  assert.match(page.url(), /\/places\/districts\/swale\?as_at=2025-09-30/);
  const answer = await page.goto(change('some day'));
  assert.equal(answer.status(), 422);
  assert.match(await page.locator('.govuk-error-summary').innerText(), /some day/);
  assert.equal(await page.locator('#window').inputValue(), '3m');
  await context.close();
});

test('nobody sees a page of figures without signing in, and everybody is led back to what they wanted', async () => {
  const { page, context } = await open({});
  const response = await page.goto(county.address + place('swale'));
  assert.equal(response.status(), 401);
  assert.equal(await page.locator('h1').innerText(), 'Sign in');
  await page.locator('#email').fill(accounts['District manager']);
  await page.locator('#password').fill(password);
  await page.locator('main button').last().click();
  await page.waitForURL(/places\/districts\/swale/);
  await context.close();
});

test('a form with another token than its page gave changes nothing', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Front desk');
  for (const form of [{}, { forgery_token: 'x'.repeat(86) }]) {
    const sent = await page.request.post(`${county.address}/sign-out`, { form, maxRedirects: 0 });
    assert.equal(sent.status(), 403);
  }
  await page.goto(`${county.address}/`);
  assert.equal(await page.locator('h1').innerText(), 'Today');
  await context.close();
});

test('a page that is not there, or not for somebody, says who is signed in and where they may go', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Front desk');
  for (const [address, status] of [['/families/nobody', 404], ['/accounts', 403]]) {
    assert.equal((await page.goto(county.address + address)).status(), status);
    assert.match(await page.locator('header').innerText(), /Signed in as/);
    assert.equal(await page.locator('nav a', { hasText: 'Today' }).count(), 1);
    assert.equal(await page.locator('h1').count(), 1);
  }
  await page.goto(`${county.address}/families/nobody`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${county.address}/`);
  assert.equal(await page.locator('h1').innerText(), 'Sign in');
  await context.close();
});

test('signing out ends it', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Front desk');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${county.address}/`);
  assert.equal(await page.locator('h1').innerText(), 'Sign in');
  await context.close();
});

test('before a sign-in ends one is warned, and one press makes it last', async () => {
  const { page, context, faults } = await open({});
  // Half an hour is not waited for: the first answer says that it is nearly over. All others are the server's own.
  let asked = 0;
  await page.route('**/sign-in/left', (route) => (asked++ === 0 ? route.fulfill({ json: { seconds: 100 } }) : route.continue()));
  await page.goto(`${county.address}/sign-in`);
  await page.locator('#email').fill(accounts['District manager']);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  const warning = page.locator('dialog.hearth-dialog');
  await warning.waitFor();
  assert.match(await warning.innerText(), /You will be signed out in 2 minutes/);
  await judged(page, faults, 'sign-in-ends', true);
  await page.keyboard.press('Enter');
  await warning.waitFor({ state: 'hidden' });
  await context.close();
});

// A tab that is left: it asks each second, and the server answers for itself once the cookies are gone.
async function leftBehind(page, context, address) {
  let left = false;
  await page.route('**/sign-in/left', (route) => (left ? route.continue() : route.fulfill({ json: { seconds: 121 } })));
  await page.goto(county.address + address);
  return async () => {
    await context.clearCookies();
    left = true;
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  };
}

test('when a sign-in has ended, nobody reads what stood on the page, nor gets it back but by signing in', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Centre manager');
  const home = await page.locator('main a[href^="/places/"]').first().getAttribute('href');
  const list = `${home.replace(/\?.*/, '')}/list?as_at=${asAt}`;
  const ended = await leftBehind(page, context, list);
  const name = await page.locator('main tbody tr a').first().innerText();
  await ended();
  for (const key of ['Escape', 'Enter', 'Tab', 'Escape']) {
    assert.ok(!(await page.content()).includes(name), 'a name is still there');
    assert.equal(await page.locator('main tbody').count(), 0);
    if (key !== 'Enter') {
      await page.keyboard.press(key);
    }
  }
  assert.deepEqual(await barriers(page), []);
  assert.ok(!(await page.locator('main').innerText()).includes('typed'), 'nothing was typed here');
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await page.locator('#email').fill(accounts['Centre manager']);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname + url.search === list);
  assert.match(await page.locator('main').innerText(), new RegExp(name.split(':')[0]));
  await context.close();
});

test('a page whose time is over does not wait for a line to the server to be taken away', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Front desk');
  await page.goto('about:blank'); // the page that came after signing in asks too
  let asked = 0;
  await page.route('**/sign-in/left', (route) => (asked++ === 0 ? route.fulfill({ json: { seconds: 1 } }) : route.abort()));
  await page.goto(`${county.address}/`);
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  assert.equal(await page.locator('dialog').count(), 0);
  await context.close();
});

test('what was typed when a sign-in ended is kept until its sender has signed in again', async () => {
  const { page, context } = await open({});
  await signIn(page, 'Administrator');
  const ended = await leftBehind(page, context, '/accounts/new');
  await page.locator('#name').fill('Nadia Newcomer');
  await page.locator('#email').fill('nadia@newcomer.example');
  await ended();
  assert.match(await page.locator('main').innerText(), /What you typed is kept/);
  await page.getByRole('button', { name: 'Sign in and go on' }).click();
  await page.locator('#email').fill(accounts.Administrator);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send it now' }).click();
  await page.waitForURL(/accounts\/[0-9a-f-]{36}/);
  assert.match(await page.locator('main').innerText(), /Nadia Newcomer/);
  await context.close();
});
