// Writes build/web/manifest.json, which the server reads at its start:
//   stylesheet, early_script, script, icon   the names of what every page loads, below assets/
//   style_hashes                             what the content policy's style-src must allow besides 'self'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { className } from './scripts/charts/class_name.mjs';

export function manifest(web) {
  let icon;
  return {
    name: 'hearth-manifest',
    buildStart() {
      const source = readFileSync(path.join(web, 'icon.svg'));
      icon = this.emitFile({ type: 'asset', name: 'icon.svg', source });
    },
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const found = {
        stylesheet: only(files, (file) => file.fileName.endsWith('.css')),
        early_script: only(files, (file) => file.isEntry && file.name === 'early'),
        script: only(files, (file) => file.isEntry && file.name === 'hearth'),
        icon: this.getFileName(icon),
        style_hashes: [hashOf(styleOfPlot(path.join(web, '../node_modules/@observablehq/plot/src/plot.js')))],
      };
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify(found, null, 2)}\n` });
    },
  };
}

function only(files, wanted) {
  const found = files.filter(wanted);
  if (found.length !== 1) {
    throw new Error(`manifest: one file was wanted by ${wanted}, and ${found.length} are there.`);
  }
  return found[0].fileName;
}

// The text of the style element that Plot puts into each figure: a literal in its source, with our class in its places.
// tests/web sees in a browser that the policy lets it through.
function styleOfPlot(source) {
  const text = readFileSync(source, 'utf8');
  const literals = [...text.matchAll(/append\("style"\)\.text\(\s*`([^`]*)`\s*\)/g)];
  if (literals.length !== 1 || !literals[0][1].includes('${className}')) {
    throw new Error(`manifest: ${source} no longer holds one style element; see what Plot inserts now.`);
  }
  return literals[0][1].replaceAll('${className}', className);
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
