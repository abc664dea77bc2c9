// Builds what every page loads into build/web: file names carry the hash of their content, so that a browser may keep
// them for ever; manifest.json tells the server their names, and the policy what Plot's style element hashes to.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifest } from './manifest.mjs';

const web = path.dirname(fileURLToPath(import.meta.url));

export default {
  root: web,
  base: '/',
  publicDir: false,
  plugins: [manifest(web)],
  css: { preprocessorOptions: { scss: { loadPaths: [path.join(web, '../node_modules')], quietDeps: true } } },
  build: {
    outDir: path.join(web, '../build/web'),
    emptyOutDir: true,
    assetsDir: 'assets',
    target: 'es2020',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        hearth: path.join(web, 'scripts/hearth.ts'),
        early: path.join(web, 'scripts/early.ts'),
        style: path.join(web, 'styles/hearth.scss'),
      },
    },
  },
};
