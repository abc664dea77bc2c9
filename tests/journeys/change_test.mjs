// A family stands at the desk: they moved. By keyboard alone, on a laptop and on a telephone, with script and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, keep, launch, overhang, phone } from '../web/browser.mjs';
import { serve } from './county.mjs';
import { signIn } from './sign_in.mjs';

const laptop = { width: 1280, height: 800 };
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

const named = (page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());

// By Tab, as a person goes on.
async function reach(page, name) {
  for (let i = 0; i < 80 && (await named(page)) !== name; ++i) {
    await page.keyboard.press('Tab');
  }
  assert.equal(await named(page), name, 'it is reached by Tab');
}

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

async function atTheDesk(viewport, script) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await signIn(page, county.address, 'desk');
  await page.goto(`${county.address}/families`);
  await page.fill('#typed', 'sm');
  await page.keyboard.press('Enter');
  const family = page.locator('main a[href^="/families/"]').first();
  await family.waitFor();
  await family.click();
  await page.waitForURL((url) => /^\/families\/[0-9a-f-]{36}$/.test(url.pathname));
  return { context, page };
}

for (const [how, viewport, script] of [['on a laptop', laptop, true], ['on a telephone', phone, true], ['without script', phone, false]]) {
  test(`they moved, ${how}`, async () => {
    const { context, page } = await atTheDesk(viewport, script);
    await judged(page, `family ${how}`, script);
    await reach(page, 'They moved');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/move'));
    await judged(page, `move ${how}`, script);
    await reach(page, 'home-line1');
    await page.keyboard.type('21 Harbour Street');
    await page.keyboard.press('Enter');
    await page.getByText('Enter a full postcode, like ME4 4AA.').first().waitFor();
    assert.equal(await page.inputValue('#home-line1'), '21 Harbour Street', 'what was typed stays');
    await judged(page, `move, wrong, ${how}`, script);
    await reach(page, 'home-postcode');
    await page.keyboard.type('ZZ99 9ZZ');
    await page.keyboard.press('Enter');
    await page.getByText('ZZ99 9ZZ is right').waitFor();
    await page.fill('#home-postcode', 'ME10 3AA');
    await page.keyboard.press('Enter');
    await page.getByText('The move is saved.').waitFor();
    assert.match(await page.locator('main').innerText(), /21 Harbour Street, ME10 3AA/);
    await page.getByRole('link', { name: 'Their story so far' }).click();
    await page.getByRole('heading', { name: 'Moved' }).first().waitFor();
    await judged(page, `story ${how}`, script);
    await context.close();
  });
}

test('every form of a family has no barrier, wide and narrow', async () => {
  for (const viewport of [laptop, phone]) {
    const { context, page } = await atTheDesk(viewport, true);
    const family = page.url();
    const forms = await page.locator('nav[aria-labelledby="changed"] a').evaluateAll((all) => all.map((each) => each.pathname));
    assert.ok(forms.length >= 9, `${forms}`);
    for (const form of forms) {
      await page.goto(county.address + form, { waitUntil: 'networkidle' });
      await judged(page, `${form.split('/')[3]} ${viewport.width}`, true);
    }
    await page.goto(family);
    await context.close();
  }
});

test('two at once: whoever saves later is told what the other changed, and keeps what they typed', async () => {
  const { context, page } = await atTheDesk(laptop, true);
  await page.getByRole('link', { name: 'Telephone or e-mail' }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  const field = page.locator('input[name^="phone-"]').first();
  const name = await field.getAttribute('name');
  await other.fill(`[name="${name}"]`, '07700 900 111');
  await other.keyboard.press('Enter');
  await other.getByText('How they are reached is saved.').waitFor();
  await field.fill('07700 900 222');
  await page.keyboard.press('Enter');
  await page.getByText('Somebody changed this after you opened the page.').first().waitFor();
  assert.match(await page.locator('main').innerText(), /07700900111/);
  assert.equal(await field.inputValue(), '07700 900 222');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('How they are reached is saved.').waitFor();
  await context.close();
});
