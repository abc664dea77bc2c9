// A page in Debian's chromium, and what was wrong with it.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const artefacts = process.env.WEB_ARTEFACTS ?? 'build/artefacts/web';
export const wide = { width: 1280, height: 900 };
export const phone = { width: 320, height: 640 };

export function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

// Opens the address; `faults` fills with whatever the browser complains of: refused by the policy, missing, thrown.
// `script` runs, is empty (a browser in which ours did not arrive), or none (a browser without any).
export async function visit(browser, address, { viewport = wide, script = 'runs' } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script !== 'none', reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  if (script === 'empty') {
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  }
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, faults };
}

// What axe finds in what govuk-frontend's own scripts make, which is not ours to mend: rule, part of the element.
const theirs = [
  ['aria-allowed-attr', 'govuk-radios__input'], // aria-expanded on a radio that shows a field, tried with screen readers
  ['label-content-name-mismatch', 'govuk-file-upload-button'], // its name begins with the label and holds the words shown
];

// What axe finds against WCAG 2.2 AA, a line each.
export async function barriers(page) {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), tags);
  const all = found.violations.flatMap((each) => each.nodes.map((node) => ({ id: each.id, ...node })));
  const ours = all.filter((each) => !theirs.some(([id, part]) => each.id === id && each.html.includes(part)));
  return ours.map((each) => `${each.id}: ${each.html.slice(0, 160)}: ${each.failureSummary}`);
}

// How far the page is wider than the window.
export function overhang(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export async function keep(page, name) {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: path.join(artefacts, `${name}.png`), fullPage: true });
}
