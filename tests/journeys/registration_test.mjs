// A family of four registers at the desk, on a tablet, by keyboard alone: in few strokes, and nothing that was typed is lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, keep, launch, overhang, phone } from '../web/browser.mjs';
import { serve } from './county.mjs';
import { signIn } from './sign_in.mjs';

const tablet = { width: 768, height: 1024 };
const ordinary = 200; // strokes a minute, of somebody who is no typist: 40 words of five letters
let county;
let browser;

before(async () => {
  county = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  assert.equal(await county?.close(), 0);
});

// Somebody at the desk, whose strokes are counted.
async function atTheDesk({ viewport = tablet, script = true } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const desk = { context, page, strokes: 0 };
  desk.type = async (text) => { desk.strokes += text.length; await page.keyboard.type(text); };
  desk.press = async (key) => { desk.strokes += 1; await page.keyboard.press(key); };
  desk.into = async (name, text) => { // by Tab, as a person goes on
    for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement?.getAttribute('name'))) !== name; ++i) {
      await desk.press('Tab');
    }
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), name, 'it is reached by Tab');
    await desk.type(text);
  };
  await signIn(page, county.address, 'desk');
  return desk;
}

const landed = (page, step) => page.waitForURL((url) => url.pathname.endsWith(step));

async function judged(page, name, script) {
  try {
    assert.equal(await page.locator('h1').count(), 1);
    assert.equal(await overhang(page), 0, 'it scrolls sideways');
    assert.deepEqual(script ? await barriers(page) : [], []);
  } catch (error) {
    await keep(page, name).catch(() => undefined);
    error.message = `${name} (${page.url()}): ${error.message}`;
    throw error;
  }
}

test('a family of four registers in less than two minutes of typing, after being searched for', async () => {
  const desk = await atTheDesk();
  const { page } = desk;
  await page.goto(`${county.address}/families`);
  await desk.into('typed', 'ze qu');
  await desk.press('Enter');
  await page.getByRole('heading', { name: 'Nobody found' }).waitFor();
  await judged(page, 'nobody found', true);
  await page.getByRole('button', { name: 'Register a family, step by step' }).click();
  await landed(page, '/children');
  desk.strokes = 0;
  await desk.into('child-1-forename', 'Zebedee');
  await desk.into('child-1-surname', 'Quist');
  await desk.into('child-1-born', '3 5 24');
  await judged(page, 'children', true);
  await page.getByRole('button', { name: 'Add another child' }).click();
  await page.waitForURL((url) => url.hash === '#child-2-forename');
  await page.focus('#child-2-forename');
  await desk.type('Zelda');
  await desk.into('child-2-born', '1 2 23');
  await desk.press('Enter');
  await landed(page, '/carers');
  await desk.into('carer-1-forename', 'Zora');
  await desk.into('carer-1-relation', 'Mother');
  await desk.into('carer-1-phone', '07700900789');
  await page.getByRole('button', { name: 'Add another carer' }).click();
  await page.waitForURL((url) => url.hash === '#carer-2-forename');
  await page.focus('#carer-2-forename');
  await desk.type('Zack');
  await desk.into('carer-2-relation', 'Father');
  await judged(page, 'carers', true);
  await page.getByRole('button', { name: 'Go on' }).click();
  await landed(page, '/home');
  await desk.into('home-line1', '12 High Street');
  await desk.into('home-postcode', 'ME10 3AA');
  await judged(page, 'home', true);
  await desk.press('Enter');
  await landed(page, '/needs');
  await judged(page, 'needs', true);
  await page.getByRole('button', { name: 'Go on' }).click();
  await landed(page, '/consents');
  await page.locator('#consent-contact_phone').check();
  await judged(page, 'consents', true);
  await page.getByRole('button', { name: 'Go on' }).click();
  await landed(page, '/check');
  await judged(page, 'check', true);
  const minutes = desk.strokes / ordinary;
  assert.ok(minutes < 2, `${desk.strokes} strokes`);
  await page.getByRole('button', { name: /register/i }).first().click();
  await page.getByText('The family is registered.').waitFor();
  await judged(page, 'registered', true);
  await page.goto(`${county.address}/families`);
  desk.strokes = 0;
  await page.focus('#typed');
  await desk.type('ze qu'); // the initials and two letters more
  await desk.press('Enter');
  await page.getByRole('link', { name: 'Quist family' }).waitFor();
  await judged(page, 'found', true);
  await desk.context.close();
});

test('what was typed is there when the tablet comes back, though nothing was sent', async () => {
  const desk = await atTheDesk();
  const { page } = desk;
  await page.goto(`${county.address}/families`);
  await page.getByRole('button', { name: 'Register on one page' }).click();
  await landed(page, '/all');
  await judged(page, 'all on one page', true);
  await page.fill('#child-1-forename', 'Xanthe');
  await page.getByText('What you typed is kept.').waitFor();
  const address = page.url();
  await page.close(); // the battery
  const again = await desk.context.newPage();
  await again.goto(address);
  assert.equal(await again.inputValue('#child-1-forename'), 'Xanthe');
  await desk.context.close();
});

for (const script of [true, false]) {
  test(`it can be registered on a telephone, ${script ? 'with' : 'without'} script`, async () => {
    const desk = await atTheDesk({ viewport: phone, script });
    const { page } = desk;
    await page.goto(`${county.address}/families`);
    await page.getByRole('button', { name: 'Register on one page' }).click();
    await landed(page, '/all');
    await judged(page, 'all, narrow', script);
    await page.fill('#child-1-forename', 'Yann');
    await page.getByRole('button', { name: 'Check what was typed' }).click();
    await page.getByText('There is a problem').waitFor();
    await judged(page, 'all, wrong', script);
    await page.fill('#child-1-surname', 'Yule');
    await page.fill('#child-1-born', '1 1 2024');
    await page.fill('#carer-1-forename', 'Yves');
    await page.selectOption('#carer-1-relation', 'father');
    await page.fill('#home-postcode', 'ME10 3AA');
    await page.getByRole('button', { name: 'Check what was typed' }).click();
    await landed(page, '/check');
    await judged(page, 'check, narrow', script);
    await page.getByRole('button', { name: /register/i }).first().click();
    await page.getByText('The family is registered.').waitFor();
    await page.getByRole('link', { name: 'Give them a card' }).click();
    await landed(page, '/cards');
    await judged(page, 'cards, narrow', script);
    await page.getByLabel('Card of Yves Yule').fill(script ? 'H 9000-1' : 'H 9000-2');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The cards are saved.').waitFor();
    await page.goto(`${county.address}/families`);
    await page.fill('#typed', script ? 'h90001' : 'h90002');
    await page.press('#typed', 'Enter');
    await page.getByRole('link', { name: 'Yule family' }).waitFor();
    await judged(page, 'found by its card', script);
    await desk.context.close();
  });
}
