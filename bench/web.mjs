// ./run bench web: the place page of the demonstration county, for the most restricted role and for the whole county,
// beside the same bytes given by the bare server. With `minutes`: ten minutes of it, and what the memory did.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hearth, mustExist, root, run } from './programs.mjs';
import { wrk } from './wrk.mjs';

const asAt = '2026-09-30';
const password = 'kettle otter marmalade';
const mostRestricted = 'front desk of one centre'; // whose page has the budget
const roles = { [mostRestricted]: 'desk@demonstration.example', 'analyst of the county': 'analyst@demonstration.example' };
const place = '/places/districts/kent';
const kibibyte = 1024;

export async function web(minutes) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-bench-'));
  const server = await serve(hearth, ['serve', '--database', `sqlite:${county()}`, '--listen', '127.0.0.1:0', '--as-at', asAt,
                                      '--secret', join(folder, 'key')]);
  try {
    return minutes ? await memory(server, minutes) : await speed(server, folder);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

// The demonstration county, made once.
function county() {
  const folder = `${root}/build/bench/demonstration`;
  const words = ['demo', '--seed', '1', '--database', `sqlite:${folder}/county.db`];
  if (!existsSync(`${folder}/made`)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    run(hearth, words);
    writeFileSync(`${folder}/made`, '');
  }
  mustExist(`${root}/build/web/manifest.json`, 'run ./run build first');
  return `${folder}/county.db`;
}

async function speed(server, folder) {
  const rows = [];
  for (const [role, email] of Object.entries(roles)) {
    const cookie = await signIn(server.address, email);
    const page = await text(`${server.address}${place}`, cookie);
    const size = `${Math.round(page.length / 1000)} kB`;
    writeFileSync(join(folder, 'page.html'), page);
    const bare = await serve(`${root}/build/release/bench/bare_server`, [join(folder, 'page.html')]);
    try {
      const [ours, theirs] = await inTurn(() => wrk(server.address + place, { seconds: 5, cookie }),
                                          () => wrk(`${bare.address}/`, { seconds: 5, cookie }));
      rows.push(...said(`the county's page, ${size}, ${role}`, ours, theirs, role === mostRestricted && 25));
    } finally {
      await bare.stop();
    }
    const anew = await wrk(server.address + place, { seconds: 5, cookie, anotherDay: true });
    rows.push(...said(`the same, another day in each request, ${role}`, anew));
  }
  return rows;
}

// Each once to warm up, then each three times in turn; the middle one of each.
async function inTurn(...measures) {
  const found = measures.map(() => []);
  for (let round = 0; round < 4; ++round) {
    for (const [i, measure] of measures.entries()) {
      found[i].push(await measure());
    }
  }
  return found.map((all) => all.slice(1).sort((a, b) => a.second - b.second)[1]);
}

// `most`: milliseconds within which 99 of 100 must come.
function said(what, ours, bare, most) {
  if (ours.lost || ours.not_200) {
    throw new Error(`${what}: ${ours.lost} requests lost, ${ours.not_200} answers other than 200`);
  }
  return [
    { what: `${what}, answers`, second: ours.second, theirs: bare?.second, peer: bare && 'the bare server', budget: most ? 0.4 : undefined },
    { what: 'of these, 99 of 100 within', hearth: ours.p99, most: most || undefined },
    { what: 'the middle one', hearth: ours.median },
  ];
}

// What the process holds, once it is warm and at the end, with everything asked for all the while.
async function memory(server, minutes) {
  const cookies = await Promise.all(Object.values(roles).map((email) => signIn(server.address, email)));
  const ask = (seconds) => Promise.all(cookies.map((cookie, i) => wrk(server.address + place, {
    seconds, cookie, clients: 50, anotherDay: i > 0 })));
  await ask(60);
  const first = server.memory();
  let answers = 0;
  for (let minute = 0; minute < minutes; ++minute) {
    answers += (await ask(60)).reduce((sum, found) => sum + found.requests, 0);
    process.stderr.write(`minute ${minute + 1}: ${(server.memory() * kibibyte).toFixed(0)} MiB\n`);
  }
  return [
    { what: 'memory of the server after a minute', gibibytes: first },
    { what: `after ${minutes} more, ${answers.toLocaleString('en')} answers`, gibibytes: server.memory(), most: Number((first * 1.1).toFixed(2)) },
  ];
}

// The cookie of somebody who is signed in.
async function signIn(address, email) {
  const asked = await fetch(`${address}/sign-in`);
  const visit = cookieOf(asked);
  const token = (await asked.text()).match(/name="forgery_token" value="([^"]+)"/)[1];
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST', redirect: 'manual', headers: { cookie: visit, origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password, forgery_token: token }),
  });
  const cookie = cookieOf(answer);
  if (answer.status !== 303 || !cookie) {
    throw new Error(`${email} could not sign in: ${answer.status}`);
  }
  return cookie;
}

function cookieOf(answer) {
  return [...(answer.headers.get('set-cookie') ?? '').matchAll(/(?:^|, )([^=;,\s]+=[^;,]*)/g)].map(([, cookie]) => cookie).join('; ');
}

async function text(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200) {
    throw new Error(`${url}: ${answer.status}`);
  }
  return answer.text();
}

// A program that serves: says where, and stops when asked.
async function serve(program, words) {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => { child.on('exit', resolve); });
  let address;
  for await (const line of createInterface({ input: child.stdout })) {
    address = line.match(/^Hearth is at (\S+)$/)?.[1];
    if (address) {
      break;
    }
  }
  if (!address) {
    throw new Error(`${program} did not serve`);
  }
  return {
    address,
    memory: () => Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / kibibyte ** 2,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
