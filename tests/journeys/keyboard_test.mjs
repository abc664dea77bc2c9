// Every page by keyboard alone, at ordinary size and at 400 per cent: each stop can be seen, shows that it has the focus, and is
// reached in its turn; the first leads past the heading of the page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keep, launch } from '../web/browser.mjs';
import { asAt, serve } from './county.mjs';
import { signIn } from './sign_in.mjs';

// A window of 1280 by 1024 at 400 per cent is one of 320 by 256.
const sizes = { 'at ordinary size': { viewport: { width: 1280, height: 1024 } },
                'at 400 per cent': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } };
const most = 400; // stops: no page of this county has more

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

const place = (page = '', query = '') => `/places/districts/swale${page}?as_at=${asAt}${query}`;
const pages = {
  nobody: ['/sign-in'],
  district: ['/', place(), place('/change'), place('/compare', '&then=2025-09-30'), place('/counted'), place('/list', '&who=not_seen'),
             '/duplicates', place('/letters', '&who=not_seen'), '/letters', '/letters/invitation', '/births/welcomes'],
  administrator: ['/administration', '/accounts', '/accounts/new', '/account', '/account/password', '/births', '/births/gap'],
};

// What has the focus: which of the page's elements, and where; and whether the one before looks otherwise since it lost it.
const focused = () => {
  const look = (element) => [[element], element.labels?.[0] ? [element.labels[0], '::before'] : []] // a radio shows it on its label
    .map(([each, part]) => each && getComputedStyle(each, part))
    .map((style) => style && [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor])
    .join();
  const last = window.lastStop;
  const element = document.activeElement;
  const left = last && last.element !== element ? { marked: !last.looks.includes(look(last.element)) } : {};
  if (!element || element === document.body) {
    return { left };
  }
  const looks = last?.element === element ? last.looks : []; // the parts of a date are one element
  window.lastStop = { element, looks: [...looks, look(element)] };
  const box = element.getBoundingClientRect();
  return {
    left,
    stop: {
      place: [...document.querySelectorAll('*')].indexOf(element),
      what: `${element.tagName} ${(element.textContent || element.id).trim().slice(0, 40)}`,
      seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    },
  };
};

async function walked(page) {
  const stops = [];
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press('Tab');
    const { left, stop } = await page.evaluate(focused);
    Object.assign(stops.at(-1) ?? {}, left);
    if (!stop || (stops.length > 1 && stop.place === stops[0].place)) {
      break; // at the end, or round again
    }
    if (stops.at(-1)?.place !== stop.place) { // not the next part of a date
      stops.push(stop);
    }
  }
  return stops;
}

for (const [who, addresses] of Object.entries(pages)) {
  for (const [how, size] of Object.entries(sizes)) {
    test(`${who}: every page can be walked by keyboard ${how}`, async () => {
      const context = await browser.newContext({ ...size, reducedMotion: 'reduce' });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      if (who !== 'nobody') {
        await signIn(page, county.address, who);
      }
      for (const address of addresses) {
        await page.goto(county.address + address, { waitUntil: 'networkidle' });
        if (await page.locator('h1', { hasText: 'Why do you need to see these families?' }).count()) {
          await page.locator('input[value="quality"]').check();
          await page.locator('main button').click();
          await page.waitForLoadState('networkidle');
        }
        const stops = await walked(page);
        try {
          assert.match(stops[0].what, /^A Skip to main content/);
          assert.ok(stops.length > 3 && stops.length < most, `${stops.length} stops`);
          assert.deepEqual(stops.filter((stop) => !stop.seen || !stop.marked), []);
          assert.deepEqual(stops.map((stop) => stop.place), stops.map((stop) => stop.place).sort((a, b) => a - b));
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'it scrolls sideways');
        } catch (error) {
          await keep(page, `keyboard-${who}-${size.viewport.width}`).catch(() => undefined);
          error.message = `${address} ${how}: ${error.message}`;
          throw error;
        }
      }
      await context.close();
    });
  }
}
