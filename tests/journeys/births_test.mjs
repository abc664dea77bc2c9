// A list of births from health, from the file to the visit: by the data officer, by the outreach worker, by keyboard, without
// script, and on a narrow screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, launch, overhang, phone, wide } from '../web/browser.mjs';
import { serve } from './county.mjs';
import { inBrowser } from './in_browser.mjs';
import { signIn } from './sign_in.mjs';
import { Visitor } from './visitor.mjs';

const asAccount = (who) => Visitor.signedIn(county.address, `${who}@demonstration.example`);
const headers = 'NHS number,Baby forename,Baby surname,Baby DOB,Sex,Mother forename,Mother surname,Mother DOB,Address line 1,Town,'
  + 'Postcode,Mobile,Consent to share\n';
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const areaOfCounty = 'E01023972'; // in Kent, and a centre answers for it

let county;
let browser;
let postcode; // of the practitioner's centre, where no address is protected

// A day so many days ago in London, as health writes it: 3/11/2026.
const daysAgo = (days) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' })
  .format(new Date(Date.now() - days * 86_400_000));

// "November 2026"
const monthOf = (days) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' })
  .format(new Date(Date.now() - days * 86_400_000));

before(async () => {
  county = await serve();
  browser = await launch();
  const centre = await asAccount('practitioner');
  const home = (await centre.ask('/')).text.match(/\/places\/districts\/[^?"/]+/)[0];
  const list = JSON.parse((await centre.ask(`${home}/list?who=known&as_at=2026-09-30`, { headers: { accept: 'application/json' } })).text);
  postcode = list.rows.map((row) => row.address?.match(/[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/)?.[0]).find(Boolean);
});
after(async () => {
  await browser?.close();
  assert.equal(await county?.close(), 0);
});

// With the keyboard alone, from wherever the focus is.
async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function isRight(page, heading) {
  assert.equal((await page.locator('h1').innerText()).trim(), heading);
  assert.equal(await overhang(page), 0, `${heading} is wider than the window`);
  if (await page.evaluate(() => matchMedia('(scripting: enabled)').matches)) {
    assert.deepEqual(await barriers(page), [], heading);
  }
}

// The rows of the outcome that are not 0: what they are, and how many.
const outcome = async (page) => Object.fromEntries((await page.locator('.govuk-summary-list__row').evaluateAll((rows) =>
  rows.map((row) => [row.children[0].textContent.trim().split(/[:,]/)[0], Number(row.children[1].textContent)])))
  .filter(([, count]) => count > 0));

async function toPreview(page, text) {
  await page.goto(`${county.address}/births`);
  await page.setInputFiles('input[name=list]', file('births.csv', text));
  await press(page, 'Send the list');
  await page.waitForURL(/\/births\/lists\/[^/]+\/columns$/);
  await press(page, 'Go on to the preview');
  await page.waitForURL(/\/births\/lists\/[^/]+$/);
}

// Of one mother each: the same names, day and postcode would be the same child.
const row = (forename, surname, days, consent = 'yes') =>
  `,${forename},${surname},${daysAgo(days)},F,Una,${surname},4/7/1992,9 New Road,Sittingbourne,${postcode},07700 900123,${consent}\n`;

const ways = { 'script on': { days: 20, forename: 'Otis', options: {} },
               'script off': { days: 21, forename: 'Arlo', options: { javaScriptEnabled: false } },
               'a narrow screen': { days: 22, forename: 'Remy', options: { viewport: phone } } };

for (const [how, { days, forename, options }] of Object.entries(ways)) {
  test(`a list is sent, read, previewed and taken in, and its family is welcomed: ${how}`, async () => {
    const surname = `Marsh${how.replaceAll(/[^a-z]/g, '')}`;
    await inBrowser(browser, `births-${how}`, options, async (page) => {
      await signIn(page, county.address, 'administrator');
      await page.goto(`${county.address}/births`);
      await isRight(page, 'Births');

      // Nothing chosen: said at the field.
      await press(page, 'Send the list');
      await page.locator('.govuk-error-summary').waitFor();
      assert.match(await page.locator('.govuk-error-summary').innerText(), /Choose the list that is to be taken in, a CSV file\./);
      assert.match(await page.title(), /^Error: /);

      // Which column holds what: guessed by the headers, NHS numbers left out.
      const text = headers + row(forename, surname, days) + row('', surname, 25, 'no')
        + `,Jo,Wrong,31/2/2026,F,,,,,,nowhere,,yes\n`;
      await page.setInputFiles('input[name=list]', file('births.csv', text));
      await press(page, 'Send the list');
      await page.waitForURL(/\/columns$/);
      await isRight(page, 'Which column holds what?');
      assert.equal(await page.locator('#born option:checked').innerText(), 'Baby DOB');
      assert.equal(await page.locator('#consent option:checked').innerText(), 'Consent to share');
      for (const chosen of await page.locator('select').evaluateAll((all) => all.map((each) => each.selectedOptions[0].text))) {
        assert.notEqual(chosen, 'NHS number');
      }
      await page.selectOption('#born', '');
      await press(page, 'Go on to the preview');
      await page.locator('.govuk-error-summary').waitFor();
      assert.match(await page.locator('.govuk-error-summary').innerText(), /Choose the column for: Child's date of birth\./);
      await page.selectOption('#born', { label: 'Baby DOB' });
      await press(page, 'Go on to the preview');
      await page.waitForURL(/\/births\/lists\/[^/]+$/);

      // What the list would come to.
      await isRight(page, 'What the list would come to');
      assert.match(await page.locator('main').innerText(), /Nothing is written yet\./);
      assert.deepEqual(await outcome(page), { 'Rows that are right': 2, 'Rows that are wrong': 1,
                                              'A family whom we do not hold': 1, 'Without consent': 1 });
      assert.match((await page.locator('table').innerText()).replaceAll(/\s+/g, ' '), /Baby DOB.* 31\/2\/2026 .*Write a day that there is/);

      // Columns are remembered for files with these headers.
      await page.getByRole('link', { name: 'Choose other columns' }).press('Enter');
      await page.waitForURL(/\/columns$/);
      assert.equal(await page.locator('#born option:checked').innerText(), 'Baby DOB');
      await press(page, 'Go on to the preview');
      await page.waitForURL(/\/births\/lists\/[^/]+$/);

      await press(page, 'Take in');
      await page.locator('h1', { hasText: 'The list is taken in' }).waitFor();
      await isRight(page, 'The list is taken in');
      assert.match(await page.locator('main').innerText(), /What was sent is forgotten\./);
      await page.goto(`${county.address}/births`);
      const taken = (await page.locator('tbody tr').first().innerText()).replaceAll(/\s+/g, ' ');
      assert.match(taken, /1 taken in, 0 held already, 1 without consent, 1 wrong/);
      assert.ok(taken.includes(monthOf(days)) && taken.includes('Kit Larkin'), taken);

      // Sent again, nobody is written twice.
      await toPreview(page, text);
      assert.deepEqual(await outcome(page), { 'Rows that are right': 2, 'Rows that are wrong': 1,
                                              'A child whom we hold already': 1, 'Without consent': 1 });
      await press(page, 'Discard the list');
      await page.waitForURL(/\/births$/);
    });
    await inBrowser(browser, `welcome-${how}`, options, async (page) => {
      await signIn(page, county.address, 'practitioner');
      await page.goto(`${county.address}/births/welcomes`);
      await isRight(page, 'Families to welcome');
      const line = page.locator('tbody tr', { hasText: `${forename} ${surname}` });
      assert.match((await line.innerText()).replaceAll(/\s+/g, ' '),
                   new RegExp(`${days} days.*9 New Road, Sittingbourne, ${postcode}.*07700900123`));
      const toWelcome = async () => {
        await line.getByRole('link', { name: new RegExp(`^Write down the welcome.*${forename} ${surname}$`) }).press('Enter');
        await page.waitForURL(/\/births\/welcomes\/[^/?]+$/);
      };
      await toWelcome();
      await isRight(page, `${forename} ${surname} and family`);
      assert.match(await page.locator('.govuk-summary-list').innerText(), /07700900123/);
      await press(page, 'Write down the welcome');
      await page.locator('.govuk-error-summary').waitFor();
      assert.match(await page.locator('.govuk-error-summary').innerText(), /Choose how they were welcomed\./);

      // Nobody at home: the family still waits.
      await page.getByRole('radio', { name: 'Could not reach them' }).focus();
      await page.keyboard.press('Space');
      await page.fill('#day', daysAgo(2).replaceAll('/', ' '));
      await press(page, 'Write down the welcome');
      await page.waitForURL(/\/births\/welcomes\?done=tried$/);
      assert.match(await page.locator('.govuk-notification-banner').innerText(), /It is written down\. The family still waits\./);
      assert.match(await line.innerText(), /Tried on \d+ \w+ \d{4}/);

      await toWelcome();
      const family = await page.getByRole('link', { name: 'The page of the family' }).getAttribute('href');
      await page.getByRole('radio', { name: 'Visited' }).focus();
      await page.keyboard.press('Space');
      await page.fill('#day', '1 1 2099');
      await press(page, 'Write down the welcome');
      await page.locator('#day-error').waitFor();
      assert.match(await page.locator('#day-error').innerText(), /Enter a day that has come, like 3 5 2026\./);
      assert.equal(await page.getByRole('radio', { name: 'Visited' }).isChecked(), true, 'what was said still stands there');
      await page.fill('#day', daysAgo(1).replaceAll('/', ' '));
      await press(page, 'Write down the welcome');
      await page.waitForURL(/\/births\/welcomes\?done=welcomed$/);
      assert.match(await page.locator('.govuk-notification-banner').innerText(), /It is written down, and not asked for any more\./);
      assert.equal(await line.count(), 0);

      // The visit stands in the family's story.
      await page.goto(`${county.address}${family}/timeline`);
      assert.match(await page.locator('main').innerText(), /Visited at home/);
    });
  });
}

test('births that are only counted show how many are not known', async () => {
  await inBrowser(browser, 'gap', {}, async (page) => {
    await signIn(page, county.address, 'administrator');
    await page.goto(`${county.address}/births`);
    await page.setInputFiles('input[name=counts]', file('counts.csv', 'area,month,count\nE00000000,2026-09,7\n'));
    await press(page, 'Keep the counts');
    await page.locator('.govuk-error-summary').waitFor();
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Line 2: there is no area “E00000000”\. Write its code, like E01024001\./);
    await page.setInputFiles('input[name=counts]', file('counts.csv', `area,month,count\n${areaOfCounty},2026-09,99\n`));
    await press(page, 'Keep the counts');
    await page.waitForURL(/\/births\?done=counts$/);
    assert.match(await page.locator('.govuk-notification-banner').innerText(), /The counts are kept\./);
    await page.goto(`${county.address}/births/gap`);
    await isRight(page, 'Births that we do not know of yet');
    assert.match(await page.locator('table').innerText(), /9\d \(of 99 counted, \d+ known\)/);
    await page.setViewportSize(phone);
    assert.equal(await overhang(page), 0);
  });
});

test('a twin whose row comes a month later is a child more', async () => {
  await inBrowser(browser, 'twin', {}, async (page) => {
    await signIn(page, county.address, 'administrator');
    await toPreview(page, headers + row('Ada', 'Twinning', 30));
    await press(page, 'Take in');
    await page.locator('h1', { hasText: 'The list is taken in' }).waitFor();
    await toPreview(page, headers + row('Bea', 'Twinning', 30));
    assert.deepEqual(await outcome(page), { 'Rows that are right': 1, 'A family whom we hold': 1 });
  });
});
