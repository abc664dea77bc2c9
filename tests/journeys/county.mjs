// A small invented county, served by the program under test.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const hearth = process.env.HEARTH ?? 'build/release/hearth';
export const asAt = '2026-09-30';

// Makes the county in that file.
export function make(file) {
  execFileSync(hearth, ['demo', '--seed', '1', '--children', '2000', '--attendances', '40000', '--centres', '24',
                        '--database', `sqlite:${file}`], { stdio: ['ignore', 'ignore', 'inherit'] });
}

// Serves a county of its own at a port of its own; `close` stops the server and waits for its end. It is a copy of the one
// in the file COUNTY, where that is there.
export async function serve() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-journeys-'));
  const file = path.join(folder, 'county.db');
  const database = `sqlite:${file}`;
  if (process.env.COUNTY && existsSync(process.env.COUNTY)) {
    copyFileSync(process.env.COUNTY, file);
  } else {
    make(file);
  }
  const server = spawn(hearth, ['serve', '--database', database, '--listen', '127.0.0.1:0', '--as-at', asAt,
                                '--council', 'Kent, invented', '--metrics', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (bytes) => { log += bytes; });
  const ended = new Promise((resolve) => { server.on('exit', resolve); });
  const [address, metrics] = await Promise.race([addressesOf(server), ended.then((code) => {
    throw new Error(`the server ended with ${code}: ${log}`);
  })]);
  return {
    address,
    metrics,
    hearth,
    folder,
    database,
    log: () => log,
    async close() {
      server.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

// Where it serves, and where its metrics are.
async function addressesOf(server) {
  let address;
  for await (const line of createInterface({ input: server.stdout })) {
    address ??= line.match(/^Hearth is at (\S+)$/)?.[1];
    const metrics = line.match(/^Its metrics are at (\S+)\/metrics$/)?.[1];
    if (metrics) {
      return [address, metrics];
    }
  }
  throw new Error('the server said no address');
}
