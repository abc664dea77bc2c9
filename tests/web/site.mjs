// Serves the pages that web_pages writes, with what ./run build made of web/, under the policy that the server sends.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { squares } from './squares.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const web = path.join(root, 'build/web');
const timeLeft = '/sign-in/left'; // what a page with a visitor asks the house
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

export async function open() {
  const pages = mkdtempSync(path.join(os.tmpdir(), 'hearth-pages-'));
  execFileSync(process.env.WEB_PAGES, [pages, path.join(web, 'manifest.json')]);
  const policy = policyOf(JSON.parse(readFileSync(path.join(web, 'manifest.json'), 'utf8')));
  const server = createServer((request, response) => answer(request, response, pages, policy));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(pages, { recursive: true });
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

function policyOf(manifest) {
  const styles = manifest.style_hashes.map((hash) => `'${hash}'`).join(' ');
  return `default-src 'none'; script-src 'self'; style-src 'self' ${styles}; img-src 'self'; font-src 'self'; ` +
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}

function answer(request, response, pages, policy) {
  const name = new URL(request.url, 'http://site').pathname;
  const file = name.startsWith('/assets/') ? path.join(web, name) : path.join(pages, name);
  try {
    const body = name === '/areas.geojson' ? boundaries(pages) : name === timeLeft ? '{"seconds":3600}' : readFileSync(file);
    const type = types[path.extname(name)] ?? 'application/json';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

// Boundaries that a person looks at may be given; otherwise each area that the page names is a square.
function boundaries(pages) {
  if (process.env.WEB_BOUNDARIES) {
    return readFileSync(process.env.WEB_BOUNDARIES);
  }
  const codes = [...readFileSync(path.join(pages, 'place.html'), 'utf8').matchAll(/data-area="(\w+)"/g)];
  return JSON.stringify(squares(codes.map((found) => found[1])));
}
