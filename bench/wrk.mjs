// wrk (Debian's package): many clients at once, each asking again as soon as it has its answer.
import { spawn } from 'node:child_process';
import { root } from './programs.mjs';

// Asks for `url` during `seconds`, from `clients` at once; `cookie` signs them in; `addresses`, a Lua file, gives each
// request one of its own. Per second, milliseconds, and answers that were lost or are no 200.
export async function wrk(url, { seconds, clients = 100, cookie = '', threads = 1, addresses = `${root}/bench/wrk/one.lua` }) {
  const words = [`-t${threads}`, `-c${clients}`, `-d${seconds}s`, '--timeout', '30s', '-s', addresses, url];
  const wrk = spawn('wrk', words, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, COOKIE: cookie } });
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
