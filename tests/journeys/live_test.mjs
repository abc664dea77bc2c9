// The promise "live": the page that follows a change of one's own shows it already.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './county.mjs';
import { Visitor } from './visitor.mjs';

let county;
before(async () => { county = await serve(); });
after(async () => assert.equal(await county?.close(), 0));

const emailOf = async (role) => (await new Visitor(county.address).ask('/sign-in')).text
  .match(new RegExp(`${role}</t[hd]>\\s*<td[^>]*>([^<]+)<`))[1];

test('thresholds that were just begun judge the next page, time after time', async () => {
  const analyst = await Visitor.signedIn(county.address, await emailOf('Analyst'));
  for (let day = 1; day <= 12; ++day) { // by chance alone, an old figure would be right now and then
    const page = `/places/districts/kent?as_at=2026-01-${String(day).padStart(2, '0')}`;
    assert.doesNotMatch((await analyst.ask(page)).text, new RegExp(`Thresholds: Set ${day} `));
    const begun = await analyst.post('/thresholds', {
      name: `Set ${day}`, source: 'A test', good: String(day), outstanding: String(day + 1),
      'from-day': String(day), 'from-month': '1', 'from-year': '2026',
    }, { token: await analyst.tokenOf('/thresholds') });
    assert.equal(begun.status, 303, begun.text);
    assert.match((await analyst.ask(page)).text, new RegExp(`Thresholds: Set ${day} `));
  }
});
