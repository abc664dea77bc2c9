// From a list to the printer: what stands on paper, sheet by sheet; by keyboard, and without script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../web/browser.mjs';
import { asAt, serve } from './county.mjs';
import { inBrowser } from './in_browser.mjs';
import { signIn } from './sign_in.mjs';

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

// Follows the list of the centre's own place to its batch.
async function toBatch(page) {
  await signIn(page, county.address, 'centre');
  const home = await page.locator('a[href^="/places/districts/"]').first().getAttribute('href');
  await page.goto(`${county.address}${home.split('?')[0]}/list?who=not_seen&as_at=${asAt}`);
  const list = await page.locator('h1').textContent();
  await page.getByRole('button', { name: 'Write to these families' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/letters\?/);
  await page.getByRole('radio', { name: 'Invitation' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Go on to print' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/letter-batches\//);
  return list;
}

async function press(page, name) {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/printings\//);
}

// How many sheets come out of the printer.
const sheets = async (page) => (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  .match(/\/Type\s*\/Page\b/g).length;

const seen = (page, selector) => page.locator(selector).filter({ visible: true }).count();

for (const javaScriptEnabled of [true, false]) {
  test(`letters are printed one to a sheet, and nothing of the site with them, script ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    await inBrowser(browser, 'letters', { javaScriptEnabled }, async (page) => {
      await toBatch(page);
      await press(page, 'Print the letters');
      const letters = await page.locator('.letter').count();
      assert.ok(letters > 2, `${letters} letters`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.equal(await sheets(page), letters);
      await page.emulateMedia({ media: 'print' });
      for (const frame of ['header', 'nav', 'footer', '.sheets__screen', 'h1', '.govuk-skip-link']) {
        assert.equal(await seen(page, frame), 0, `${frame} is printed`);
      }
      assert.match(await page.locator('.letter').first().innerText(), /To the parent or carer of .+\n.+[A-Z]{1,2}\d.*Dear .+We would like to meet you and /s);
    });
  });
}

test('labels fill the sheet from the place that is chosen, to the millimetre', async () => {
  await inBrowser(browser, 'labels', {}, async (page) => {
    await toBatch(page);
    await press(page, 'Print labels');
    const labels = await page.locator('.labels__label:not([aria-hidden])').count();
    assert.ok(labels > 2, `${labels} labels`);
    assert.equal(await sheets(page), Math.ceil(labels / 21));
    await page.selectOption('#start', '20');
    await page.getByRole('button', { name: 'Move the labels' }).press('Enter');
    await page.waitForURL(/start=20/);
    assert.equal(await page.locator('.labels__label:not([aria-hidden])').count(), labels);
    assert.equal(await sheets(page), Math.ceil((19 + labels) / 21));
    await page.emulateMedia({ media: 'print' });
    const millimetre = 96 / 25.4;
    const boxes = await page.locator('.labels__sheet').first().evaluate((sheet) => {
      const { left, top } = sheet.getBoundingClientRect();
      return [...sheet.children].map((label) => label.getBoundingClientRect()).map((box) => [box.left - left, box.top - top, box.width, box.height]);
    });
    assert.equal(boxes.length, 21);
    boxes.forEach((box, i) => {
      const right = [7.25 + (i % 3) * 66, 15.15 + Math.floor(i / 3) * 38.1, 63.5, 38.1];
      box.forEach((side, j) => assert.ok(Math.abs(side / millimetre - right[j]) < 0.2, `label ${i + 1}: ${box.map((each) => each / millimetre)}`));
    });
    const over = await page.locator('.labels__label').evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.textContent));
    assert.deepEqual(over, [], 'they hold more than fits');
  });
});

test('a batch that is opened again says that it was printed', async () => {
  await inBrowser(browser, 'again', {}, async (page) => {
    await toBatch(page);
    const batch = page.url();
    await press(page, 'Print the letters');
    await page.goto(batch);
    assert.match(await page.locator('.govuk-warning-text').innerText(), /This was printed before: the last time on .+ by .+/);
    const family = await (await page.request.get(batch, { headers: { accept: 'application/json' } })).json();
    assert.equal(family.printings.length, 1);
  });
});
