// What each colour of a map means, in words, and how many areas have it: a map is not read by colour alone.
import { colours } from './look';

export function legend(values: (number | undefined)[], bounds: number[], range: string[], suffix: string): Element {
  const list = document.createElement('ul');
  list.className = 'chart__legend';
  range.forEach((colour, step) => {
    const from = bounds[step - 1] ?? -Infinity;
    const to = bounds[step] ?? Infinity;
    const count = values.filter((value) => value !== undefined && value >= from && value < to).length;
    list.append(entry(colour, words(bounds[step - 1], bounds[step], suffix), count));
  });
  const unknown = values.filter((value) => value === undefined).length;
  if (unknown > 0) {
    list.append(entry(colours.none, 'No figure', unknown));
  }
  return list;
}

function words(from: number | undefined, to: number | undefined, suffix: string): string {
  if (from === undefined) {
    return `Under ${to}${suffix}`;
  }
  return to === undefined ? `${from}${suffix} or more` : `${from}${suffix} to under ${to}${suffix}`;
}

function entry(colour: string, meaning: string, count: number): Element {
  const item = document.createElement('li');
  const swatch = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  swatch.setAttribute('class', 'chart__swatch');
  swatch.setAttribute('aria-hidden', 'true');
  const square = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  square.setAttribute('width', '100%');
  square.setAttribute('height', '100%');
  square.setAttribute('fill', colour);
  swatch.append(square);
  item.append(swatch, `${meaning} (${count} ${count === 1 ? 'area' : 'areas'})`);
  return item;
}
