import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, keep, launch, overhang, phone, visit, wide } from './browser.mjs';
import { open } from './site.mjs';

let site;
let browser;

before(async () => {
  site = await open();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  site?.close();
});

// Opens a page, hands it to `judge`, and keeps a picture of it where that fails.
async function look(name, how, judge) {
  const { page, faults } = await visit(browser, `${site.address}/${name}.html`, how);
  try {
    await judge(page);
    assert.deepEqual(faults, []);
  } catch (error) {
    await keep(page, `${name}-failed`).catch(() => undefined); // the fault itself is what must be told
    throw error;
  } finally {
    if (process.env.WEB_KEEP) {
      await keep(page, `${name}-${how.viewport.width}${how.script ? `-script-${how.script}` : ''}`);
    }
    await page.context().close();
  }
}

for (const name of ['place', 'form', 'record']) {
  for (const viewport of [wide, phone]) {
    for (const script of ['runs', 'empty', 'none']) {
      test(`${name} is within the policy and open to everyone, ${viewport.width} wide, script: ${script}`, async () => {
        await look(name, { viewport, script }, async (page) => {
          assert.equal(await overhang(page), 0, 'it scrolls sideways');
          assert.deepEqual(script === 'none' ? [] : await barriers(page), []); // axe is script itself
        });
      });
    }
  }
}

test('charts are drawn from their tables, which stay one press away', async () => {
  await look('place', { viewport: wide }, async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('.chart__drawing svg.plot').length === 2);
    const table = page.locator('figure[data-chart=trend] table');
    assert.equal(await table.isVisible(), false);
    await page.locator('figure[data-chart=trend] summary').click();
    assert.equal(await table.isVisible(), true);
    assert.equal(await page.locator('figure[data-chart=trend] circle').count(), 12);
  });
});

test('without script the tables of charts stand in the page', async () => {
  await look('place', { viewport: wide, script: 'none' }, async (page) => {
    assert.equal(await page.locator('figure[data-chart=trend] table').isVisible(), true);
    assert.equal(await page.locator('figure[data-chart=map] tbody tr').last().isVisible(), true);
    await page.getByText('Show the 85 areas as a table').click();
    assert.equal(await page.locator('figure[data-chart=map] tbody tr').last().isVisible(), false, 'it can be closed');
    assert.equal(await page.locator('figure[data-chart=map] tbody tr').count(), 85);
    assert.equal(await page.locator('.chart__drawing').count(), 0);
  });
});

test('a map fills its areas and not the world around them', async () => {
  await look('place', { viewport: wide }, async (page) => {
    const paths = page.locator('figure[data-chart=map] svg.plot path');
    await paths.first().waitFor();
    const boxes = await paths.evaluateAll((all) => all.map((each) => each.getBBox()).map(({ width, height }) => width * height));
    const whole = await page.locator('figure[data-chart=map] svg.plot').evaluate((svg) => svg.clientWidth * svg.clientHeight);
    assert.ok(boxes.length > 50);
    assert.ok(Math.max(...boxes) < whole / 4, 'an area covers the map: its ring is wound the wrong way');
  });
});

test('each colour of a map is named, and has as many areas as the table', async () => {
  await look('place', { viewport: wide }, async (page) => {
    const entries = page.locator('.chart__legend li');
    await entries.first().waitFor();
    const words = await entries.allTextContents();
    assert.match(words[0], /^Under 35% \(\d+ areas?\)$/);
    assert.match(words[4], /^85% or more \(\d+ areas?\)$/);
    assert.equal(words[5], 'No figure (1 area)');
    const counts = words.map((each) => Number(/\((\d+)/.exec(each)[1]));
    assert.equal(counts.reduce((sum, each) => sum + each, 0), 85);
  });
});

test('a press on an area of the map opens what its row opens', async () => {
  await look('place', { viewport: wide }, async (page) => {
    await page.locator('figure[data-chart=map] svg.plot path').nth(3).click();
    assert.equal(new URL(page.url()).hash, '#area');
  });
});

test('a page without a chart does not load what draws them', async () => {
  const { page, faults } = await visit(browser, `${site.address}/form.html`);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((each) => each.name));
  assert.ok(loaded.some((name) => name.includes('/hearth-')));
  assert.ok(!loaded.some((name) => name.includes('/charts-')));
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a form that came back puts the focus on what is wrong', async () => {
  await look('form', { viewport: wide }, async (page) => {
    assert.match(await page.title(), /^Error: /);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'govuk-error-summary');
    await page.locator('.govuk-error-summary a').first().click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'postcode');
  });
});

test('a password is shown while one asks for it', async () => {
  await look('form', { viewport: wide }, async (page) => {
    await page.getByRole('button', { name: 'Show password' }).click();
    assert.equal(await page.locator('#password').getAttribute('type'), 'text');
    await page.getByRole('button', { name: 'Hide password' }).click();
    assert.equal(await page.locator('#password').getAttribute('type'), 'password');
  });
});

test('a note says how many characters are left', async () => {
  await look('form', { viewport: wide }, async (page) => {
    await page.locator('#note').fill('x'.repeat(52));
    await page.getByText('You have 2 characters too many').first().waitFor();
  });
});

test('a text keeps the line feed that it begins with', async () => {
  await look('form', { viewport: wide, script: 'none' }, async (page) => {
    assert.equal(await page.locator('#address').inputValue(), '\n1 High Street');
  });
});

test('a button pressed twice sends a form once', async () => {
  await look('form', { viewport: wide }, async (page) => {
    const sent = await page.evaluate(() => {
      let times = 0;
      document.querySelector('main form').addEventListener('submit', (event) => {
        event.preventDefault();
        times += 1;
      });
      const button = document.querySelector('button[data-prevent-double-click]');
      button.click();
      button.click();
      return times;
    });
    assert.equal(sent, 1);
  });
});

test('tabs show one panel with script, and all of them without', async () => {
  await look('record', { viewport: wide }, async (page) => {
    assert.equal(await page.locator('#looked').isVisible(), false);
    await page.getByRole('tab', { name: 'Who has looked' }).click();
    assert.equal(await page.locator('#looked').isVisible(), true);
  });
  await look('record', { viewport: wide, script: 'none' }, async (page) => {
    assert.equal(await page.locator('#looked').isVisible(), true);
  });
});

test('on a phone the navigation is behind a button, and without script it is simply there', async () => {
  await look('place', { viewport: phone }, async (page) => {
    const link = page.getByRole('link', { name: 'Sessions' });
    assert.equal(await link.isVisible(), false);
    await page.getByRole('button', { name: 'Menu' }).click();
    assert.equal(await link.isVisible(), true);
  });
  await look('place', { viewport: phone, script: 'none' }, async (page) => {
    assert.equal(await page.getByRole('link', { name: 'Sessions' }).isVisible(), true);
  });
});

test('on a phone each row is a card with the word of each column', async () => {
  await look('place', { viewport: phone }, async (page) => {
    const cell = page.locator('.hearth-cards td[data-label=Known]').first();
    assert.equal(await cell.evaluate((each) => getComputedStyle(each, '::before').content), '"Known"');
    assert.equal(await cell.evaluate((each) => getComputedStyle(each).display), 'flex');
    const { width } = await page.locator('.hearth-cards .reach-bar').first().boundingBox();
    assert.ok(width > 200, `the bar is ${width} wide`);
  });
});

test('the first key leads past the navigation, in sight', async () => {
  await look('place', { viewport: wide }, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    assert.equal(await skip.evaluate((each) => each === document.activeElement), true);
    assert.ok((await skip.boundingBox()).height > 10);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main-content');
  });
});

test('paper has the figures and not the ways to elsewhere', async () => {
  await look('place', { viewport: wide }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('link', { name: 'Sessions' }).isVisible(), false);
    assert.equal(await page.getByText('Sign out').isVisible(), false);
    assert.equal(await page.getByRole('heading', { name: 'Swale' }).isVisible(), true);
    assert.equal(await page.locator('.ladder').isVisible(), true);
  });
});
