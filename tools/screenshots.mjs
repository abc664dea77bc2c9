// Takes the pictures of the README, as whoever is named sees the demonstration county, into docs/pictures.
import { existsSync, mkdirSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const hearth = `${root}/build/release/hearth`;
const made = `${root}/build/screenshots`;
const asAt = '2026-09-30';
const wide = { width: 1280, height: 960 };

// What is shown: the file, who looks, the address (`{home}`: the place of whoever looks), the window.
const pictures = [
  ['place', 'district', '/places/districts/swale', wide],
  ['list', 'centre', '{home}/list?who=not_seen', wide],
];

async function serve() {
  const database = `sqlite:${made}/county.db`;
  if (!existsSync(`${made}/county.db`)) {
    mkdirSync(made, { recursive: true });
    execFileSync(hearth, ['demo', '--seed', '1', '--database', database], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const server = spawn(hearth, ['serve', '--database', database, '--listen', '127.0.0.1:0', '--as-at', asAt,
                                '--council', 'Kent, an invented county'], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = line.match(/^Hearth is at (\S+)$/)?.[1];
    if (address) {
      return { address, stop: () => server.kill('SIGTERM') };
    }
  }
  throw new Error('the server did not start');
}

async function signIn(page, address, who) {
  await page.goto(`${address}/sign-in`);
  await page.fill('#email', `${who}@demonstration.example`);
  await page.fill('#password', 'kettle otter marmalade');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function take(browser, address, [file, who, target, viewport]) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, address, who);
  const home = await page.evaluate(() => document.querySelector('main a[href^="/places/"]')?.getAttribute('href') ?? '');
  await page.goto(address + target.replace('{home}', home.replace(/\?.*/, '')), { waitUntil: 'networkidle' });
  await page.screenshot({ path: `${root}/docs/pictures/${file}.png` });
  await context.close();
}

const server = await serve();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  mkdirSync(`${root}/docs/pictures`, { recursive: true });
  for (const picture of pictures) {
    await take(browser, server.address, picture);
    process.stdout.write(`docs/pictures/${picture[0]}.png\n`);
  }
} finally {
  await browser.close();
  server.stop();
}
