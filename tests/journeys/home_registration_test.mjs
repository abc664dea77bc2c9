// A parent registers at home, on a phone; the centre's poster led there, and the centre takes it on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, launch, overhang, phone } from '../web/browser.mjs';
import { serve } from './county.mjs';
import { inBrowser } from './in_browser.mjs';
import { signIn } from './sign_in.mjs';

let county;
let browser;
let join;

before(async () => {
  county = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  assert.equal(await county?.close(), 0);
});

async function judged(page, script) {
  assert.equal(await page.locator('h1').count(), 1, page.url());
  assert.equal(await overhang(page), 0, `${page.url()} scrolls sideways`);
  assert.deepEqual(script ? await barriers(page) : [], [], page.url());
}

const landed = (page, step) => page.waitForURL((url) => url.pathname.endsWith(step));

// By keyboard: each field by its label's name, each button by Enter.
async function typeFamily(page, script, forename) {
  const on = async (button, step) => {
    await judged(page, script);
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await landed(page, step);
  };
  await on('Start now', '/children');
  await page.fill('#child-1-forename', forename);
  await page.fill('#child-1-surname', 'Quist');
  await page.fill('#child-1-born', '3 5 24');
  await on('Go on', '/carers');
  await page.fill('#carer-1-forename', 'Zora');
  await page.selectOption('#carer-1-relation', 'mother');
  await page.fill('#carer-1-phone', '07700900789');
  await on('Go on', '/home');
  await page.fill('#home-line1', '12 High Street');
  await page.fill('#home-postcode', 'ME10 3AA');
  await on('Go on', '/needs');
  await on('Go on', '/consents');
  await page.locator('#consent-contact_phone').check();
  await on('Go on', '/check');
}

test('a centre makes its link and prints its poster', () => inBrowser(browser, 'poster', { viewport: phone }, async (page) => {
  await signIn(page, county.address, 'desk');
  await page.goto(`${county.address}/families`);
  await page.getByRole('link', { name: 'Registrations from home' }).click();
  await page.getByText('None waits.').waitFor();
  await judged(page, true);
  const centre = page.locator('#centre');
  if (await centre.inputValue() === '') {
    await centre.selectOption({ index: 1 });
  }
  await page.getByRole('button', { name: 'Make a link and a poster' }).press('Enter');
  await page.waitForURL(/\/poster\//);
  await judged(page, true);
  const code = page.locator('svg.hearth-qr');
  const box = await code.boundingBox();
  assert.ok(box.width > 150 && Math.abs(box.width - box.height) < 1, 'a square that a camera reads');
  join = (await page.locator('.hearth-poster strong').textContent()).trim();
  assert.match(join, /^http:\/\/127\.0\.0\.1:\d+\/join\/[a-z2-9]{10}$/);
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.equal(paper, 1, 'a poster is one sheet');
  await page.goto(`${county.address}/registrations/paper`);
  await judged(page, true);
}));

for (const script of [true, false]) {
  test(`a parent registers on a phone ${script ? 'with' : 'without'} script`, () =>
    inBrowser(browser, `home ${script}`, { viewport: phone, javaScriptEnabled: script }, async (page, context) => {
      await page.goto(join);
      await typeFamily(page, script, script ? 'Zebedee' : 'Zelda');
      await page.getByText('Zora Quist').first().waitFor();
      await judged(page, script);
      await page.getByRole('button', { name: /^Send it to/ }).press('Enter');
      await landed(page, '/sent');
      await judged(page, script);
      assert.equal((await context.cookies()).filter(({ name }) => name.startsWith('home_registration')).length, 0);
      await page.goBack();
      assert.equal(await page.getByText('Quist').count(), 0, 'the way back shows nothing of it');
      await page.goto(`${join}/check`);
      await page.getByRole('button', { name: 'Start now' }).waitFor();
      assert.equal(await page.getByText('Quist').count(), 0, 'whoever has the phone next reads nothing');
    }));
}

test('what was typed is there when the phone comes back, though nothing was sent', () =>
  inBrowser(browser, 'kept at home', { viewport: phone }, async (page) => {
    await page.goto(join);
    await page.getByRole('button', { name: 'Start now' }).click();
    await landed(page, '/children');
    await page.fill('#child-1-forename', 'Zuleika');
    await page.getByText('What you typed is kept.').waitFor();
    await page.goto(join);
    await page.getByRole('button', { name: 'Go on with what you typed' }).click();
    assert.equal(await page.inputValue('#child-1-forename'), 'Zuleika');
  }));

test('the centre takes it on, checks it and registers the family', () =>
  inBrowser(browser, 'taken on', { viewport: phone }, async (page) => {
    await signIn(page, county.address, 'desk');
    await page.goto(`${county.address}/families`);
    await page.getByText('2 to take on').waitFor();
    await page.getByRole('link', { name: 'Registrations from home' }).click();
    await judged(page, true);
    await page.getByRole('button', { name: /^Take it on.*Zebedee Quist/ }).press('Enter');
    await landed(page, '/check');
    await judged(page, true);
    await page.getByRole('button', { name: /register/i }).first().click();
    await page.getByText('The family is registered.').waitFor();
    assert.ok(!county.log().includes('Quist'), 'no name is in the log');
  }));
