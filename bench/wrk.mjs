// wrk (Debian's package): many clients at once, each asking again as soon as it has its answer.
import { spawn } from 'node:child_process';
import { root } from './programs.mjs';

// Asks for `url` during `seconds`, from `clients` at once; `cookie` signs them in; `anotherDay` gives each
// request a day of its own. Per second, milliseconds, and answers that were lost or are no 200.
export async function wrk(url, { seconds, clients = 100, cookie = '', threads = 1, anotherDay = false }) {
  const words = [`-t${threads}`, `-c${clients}`, `-d${seconds}s`, '--timeout', '30s', '-s', `${root}/bench/wrk/ask.lua`, url];
  const wrk = spawn('wrk', words, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, COOKIE: cookie, ...(anotherDay && { ANOTHER_DAY: '1' }) } });
  let said = '';
  wrk.stdout.on('data', (bytes) => { said += bytes; });
  const code = await new Promise((resolve, reject) => {
    wrk.on('error', reject);
    wrk.on('exit', resolve);
  });
  const found = said.match(/^\{.*\}$/m);
  if (code !== 0 || !found) {
    throw new Error(`wrk ended with ${code}: ${said}`);
  }
  return JSON.parse(found[0]);
}
