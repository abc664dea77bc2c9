// Each role gets exactly its routes: every route that the server has, for every role and for nobody.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { serve } from './county.mjs';
import { Visitor } from './visitor.mjs';

const all = ['desk', 'practitioner', 'centre', 'district', 'analyst', 'commissioner', 'partner', 'board', 'protection',
             'administrator'];
const figures = ['desk', 'practitioner', 'centre', 'district', 'analyst', 'commissioner', 'partner'];
const lists = ['practitioner', 'centre', 'district', 'analyst'];
const families = ['desk', 'practitioner', 'centre', 'district', 'protection'];
const lookers = [...new Set([...lists, ...families])];
const accounts = ['district', 'administrator'];
const structures = ['administrator'];
const thresholds = ['analyst', 'administrator'];
const registering = ['desk', 'practitioner', 'centre', 'district'];
const linking = ['centre', 'district'];
const closing = ['centre', 'district', 'protection'];
const births = ['district', 'administrator'];
const openers = ['centre', 'protection'];
const writers = ['practitioner', 'centre', 'district'];
const managers = ['centre', 'district'];
const stoppers = ['practitioner', 'centre', 'district', 'protection'];
const journals = ['protection', 'administrator'];
const everybody = [...all, 'nobody'];

// Who may, by route. A route that is not here, or is here and not in the server, fails the test.
const table = {
  'GET /healthz': everybody,
  'GET /readyz': everybody,
  'GET /sign-in': everybody,
  'POST /sign-in': everybody,
  'POST /sign-in/kept': everybody,
  'GET /sign-in/code': everybody,
  'POST /sign-in/code': everybody,
  'GET /sign-in/left': everybody,
  'POST /sign-in/stay': everybody,
  'POST /sign-out': everybody,
  'GET /links/{token}': everybody,
  'POST /links/{token}': everybody,
  'GET /account': all,
  'GET /account/codes': all,
  'POST /account/codes': all,
  'GET /account/password': all,
  'POST /account/password': all,
  'POST /purpose': [...new Set([...lookers, 'administrator'])], // who previews a list of births says why
  'GET /': figures,
  'GET /places': figures,
  'GET /places/{structure}/{node}': figures,
  'GET /places/{structure}/{node}/change': figures,
  'GET /places/{structure}/{node}/compare': figures,
  'GET /places/{structure}/{node}/counted': figures,
  'GET /places/{structure}/{node}/list': lists,
  'GET /families': families,
  'POST /families': families,
  'GET /join/{code}': everybody,
  'POST /join/{code}': everybody,
  'GET /join/{code}/check': everybody,
  'GET /join/{code}/sent': everybody,
  'POST /join/{code}/send': everybody,
  'POST /join/{code}/discard': everybody,
  'GET /join/{code}/{step}': everybody,
  'POST /join/{code}/{step}': everybody,
  'GET /home-registrations': registering,
  'POST /home-registrations/links': registering,
  'GET /home-registrations/poster/{code}': registering,
  'POST /home-registrations/poster/{code}/end': registering,
  'POST /home-registrations/{id}/take': registering,
  'GET /registrations/paper': registering,
  'POST /registrations': registering,
  'GET /registrations/{id}/check': registering,
  'POST /registrations/{id}/register': registering,
  'POST /registrations/{id}/discard': registering,
  'GET /registrations/{id}/{step}': registering,
  'POST /registrations/{id}/{step}': registering,
  'GET /families/{id}': families,
  'GET /families/{id}/timeline': families,
  'GET /families/{id}/move': registering,
  'POST /families/{id}/move': registering,
  'GET /families/{id}/protect': registering,
  'POST /families/{id}/protect': registering,
  'GET /families/{id}/birth/{person}': registering,
  'POST /families/{id}/birth/{person}': registering,
  'GET /families/{id}/add': registering,
  'POST /families/{id}/add': registering,
  'GET /families/{id}/leave/{person}': registering,
  'POST /families/{id}/leave/{person}': registering,
  'GET /families/{id}/details': registering,
  'POST /families/{id}/details': registering,
  'GET /families/{id}/needs': registering,
  'POST /families/{id}/needs': registering,
  'GET /families/{id}/cards': registering,
  'POST /families/{id}/cards': registering,
  'GET /families/{id}/own-answers': registering,
  'POST /families/{id}/own-answers': registering,
  'GET /families/{id}/groups': registering,
  'POST /families/{id}/groups': registering,
  'GET /families/{id}/registration': registering,
  'POST /families/{id}/registration': registering,
  'GET /families/{id}/consents': registering,
  'POST /families/{id}/consents': registering,
  'GET /families/{id}/correct': registering,
  'POST /families/{id}/correct': registering,
  'GET /families/{id}/correct/{person}': registering,
  'POST /families/{id}/correct/{person}': registering,
  'POST /families/{id}/open-address': openers,
  'GET /families/{id}/joins': linking,
  'POST /families/{id}/joins': linking,
  'GET /families/{id}/joins/{join}/part': linking,
  'POST /families/{id}/joins/{join}/part': linking,
  'GET /duplicates': linking,
  'GET /duplicates/{first}/{second}': linking,
  'POST /duplicates/{first}/{second}/join': linking,
  'POST /duplicates/{first}/{second}/apart': linking,
  'GET /closed-families': ['protection'],
  'POST /families/{id}/close': closing,
  'POST /families/{id}/open': closing,
  'POST /families/{id}/stops': stoppers,
  'POST /families/{id}/stops/end': stoppers,
  'GET /letters': writers,
  'GET /letters/new': managers,
  'POST /letters': managers,
  'GET /letters/{letter}': writers,
  'POST /letters/{letter}': managers,
  'GET /places/{structure}/{node}/letters': writers,
  'POST /places/{structure}/{node}/letters': writers,
  'GET /letter-batches/{batch}': writers,
  'POST /letter-batches/{batch}/printings': writers,
  'GET /letter-batches/{batch}/printings/{printing}': writers,
  'GET /births': births,
  'POST /births/lists': ['administrator'],
  'GET /births/lists/{list}/columns': ['administrator'],
  'POST /births/lists/{list}/columns': ['administrator'],
  'GET /births/lists/{list}': ['administrator'],
  'POST /births/lists/{list}/take-in': ['administrator'],
  'POST /births/lists/{list}/discard': ['administrator'],
  'POST /births/counts': ['administrator'],
  'GET /births/gap': births,
  'GET /births/welcomes': families,
  'GET /births/welcomes/{welcome}': families,
  'POST /births/welcomes/{welcome}': registering,
  'GET /protected-openings': ['protection'],
  'POST /protected-openings/{opening}/review': ['protection'],
  'POST /closed-families/{closure}/review': ['protection'],
  'GET /administration': [...new Set([...accounts, ...structures, ...thresholds, ...journals])],
  'GET /journal': journals,
  'GET /journal/verification': journals,
  'POST /journal/verification': journals,
  'GET /imports': ['administrator'],
  'POST /imports': ['administrator'],
  'GET /imports/{id}': ['administrator'],
  'GET /imports/{id}/report.csv': ['administrator'],
  'POST /imports/{id}/take-in': ['administrator'],
  'POST /imports/{id}/cancel': ['administrator'],
  'GET /export': ['protection'],
  'POST /export': ['protection'],
  'POST /export/package': ['protection'],
  'GET /accounts': accounts,
  'POST /accounts': accounts,
  'GET /accounts/new': accounts,
  'GET /accounts/{account}': accounts,
  'POST /accounts/{account}/name': accounts,
  'POST /accounts/{account}/close': accounts,
  'POST /accounts/{account}/reopen': accounts,
  'POST /accounts/{account}/codes': accounts,
  'POST /accounts/{account}/link': accounts,
  'POST /accounts/{account}/grants': accounts,
  'POST /accounts/{account}/grants/{grant}/end': accounts,
  'GET /structures': structures,
  'POST /structures': structures,
  'GET /new-structure': structures,
  'GET /structures/{structure}': structures,
  'GET /structures/{structure}/change': structures,
  'POST /structures/{structure}/change': structures,
  'GET /structures/{structure}/add-place': structures,
  'POST /structures/{structure}/places': structures,
  'GET /structures/{structure}/places/{node}': structures,
  'POST /structures/{structure}/places/{node}': structures,
  'GET /structures/{structure}/centres/{centre}': structures,
  'POST /structures/{structure}/centres/{centre}': structures,
  'GET /centres': structures,
  'POST /centres': structures,
  'GET /centres/new': structures,
  'GET /centres/{centre}': structures,
  'GET /centres/{centre}/change': structures,
  'POST /centres/{centre}/change': structures,
  'POST /centres/{centre}/areas': structures,
  'GET /reach-areas': structures,
  'POST /reach-areas': structures,
  'GET /own-fields': ['administrator'],
  'POST /own-fields': ['administrator'],
  'GET /own-fields/{field}': ['administrator'],
  'POST /own-fields/{field}': ['administrator'],
  'POST /own-fields/{field}/close': ['administrator'],
  'POST /required-questions': ['administrator'],
  'GET /thresholds': thresholds,
  'POST /thresholds': thresholds,
};

// What stands for the names in a pattern: a place that there is; nobody's id.
const nobodys = '01999999-9999-7999-8999-999999999999';
const names = { structure: 'districts', node: 'swale', centre: 'none', id: nobodys, account: nobodys, grant: nobodys, opening: nobodys, letter: 'invitation', batch: nobodys, printing: nobodys, token: 'none', code: 'none', closure: nobodys, step: 'children', person: nobodys, join: nobodys, first: nobodys, second: nobodys,
                list: nobodys, welcome: nobodys, field: 'none' };

let county;
let metrics;

before(async () => {
  county = await serve();
  metrics = (await new Visitor(county.metrics).ask('/metrics')).text;
});
after(async () => assert.equal(await county?.close(), 0));

const addressOf = (pattern) => pattern.replace(/\{(\w+)\}/g, (_, name) => {
  assert.ok(names[name], `this test has nothing to put for {${name}}`);
  return names[name];
});

// 401 and 403 turn somebody away; so does a way to sign in. Anything else is the task's own answer.
async function mayAsk(visitor, route, token) {
  const [method, pattern] = route.split(' ');
  const headers = { accept: 'application/json' };
  const answer = method === 'POST' ? await visitor.post(addressOf(pattern), {}, { token, headers })
                                   : await visitor.ask(addressOf(pattern), { method, headers });
  assert.ok(answer.status < 500, `${route} answers ${answer.status}: ${answer.text}`);
  return answer.status !== 403 && (answer.status !== 401 || pattern.startsWith('/sign-in'));
}

test('the table names every route that the server has, and no other', () => {
  const served = [...metrics.matchAll(/^hearth_http_route\{route="([^"]+)"\} 1$/gm)].map((found) => found[1]);
  assert.deepEqual([...served].sort(), Object.keys(table).sort());
});

for (const who of everybody) {
  test(`${who} gets exactly the routes of the table`, async () => {
    const visitor = who === 'nobody' ? new Visitor(county.address)
                                     : await Visitor.signedIn(county.address, `${who}@demonstration.example`);
    const token = await visitor.tokenOf(who === 'nobody' ? '/sign-in' : '/account');
    assert.notEqual(token, '');
    const last = 'POST /sign-out'; // after it they are nobody
    const may = [];
    for (const route of [...Object.keys(table).filter((each) => each !== last), last]) {
      if (await mayAsk(visitor, route, token)) {
        may.push(route);
      }
    }
    assert.deepEqual([...may].sort(), Object.keys(table).filter((route) => table[route].includes(who)).sort());
  });
}

test('who does not say what families are looked at for is asked again, and told why', async () => {
  const visitor = await Visitor.signedIn(county.address, 'district@demonstration.example');
  const list = '/places/districts/swale/list?who=not_seen';
  const asked = await visitor.ask(list);
  assert.equal(asked.status, 403);
  assert.match(asked.text, /<h1[^>]*>\s*Why do you need to see these families\?/);
  const token = asked.text.match(/name="forgery_token" value="([^"]+)"/)[1];
  for (const form of [{ to: list }, { to: list, purpose: 'curiosity' }]) {
    const answer = await visitor.post('/purpose', form, { token });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /govuk-error-summary[^]*Choose why you need to see these families/);
    assert.match(answer.text, /govuk-error-message/);
  }
  const chosen = await visitor.post('/purpose', { to: list, purpose: 'outreach' }, { token });
  assert.equal(chosen.status, 303);
  assert.equal((await visitor.ask(list)).status, 200);
});

test('a form is refused without its token, whoever sends it', async () => {
  const visitor = await Visitor.signedIn(county.address, 'administrator@demonstration.example');
  const forms = Object.keys(table).filter((route) => route.startsWith('POST ') && route !== 'POST /sign-in/kept');
  for (const route of forms) {
    const answer = await visitor.post(addressOf(route.split(' ')[1]), {}, { token: 'x' });
    assert.equal(answer.status, 403, route);
  }
});

test('whoever lost every way in is let in from the machine itself', async () => {
  const said = execFileSync(county.hearth, ['rescue', 'partner@demonstration.example', '--database', county.database], { encoding: 'utf8' });
  const link = said.trim().split('\n').at(-1);
  const visitor = new Visitor(county.address);
  const answer = await visitor.post(link, { password: 'marmalade kettle otter' }, { token: await visitor.tokenOf(link) });
  assert.equal(answer.status, 303);
  assert.equal((await new Visitor(county.address).ask(link)).status, 410, 'it works once');
});
