// Makes the county of which every journey gets a copy: node make_county.mjs FILE
import { rmSync } from 'node:fs';
import { make } from './county.mjs';

const [file] = process.argv.slice(2);
for (const beside of ['', '-wal', '-shm']) {
  rmSync(file + beside, { force: true });
}
make(file);
