// Colours and type of what is drawn; those of the page stand in styles/brand.
export const colours = { brand: '#0f5c57', brandDark: '#0a3f3c', muted: '#4b6360', none: '#ffffff', edge: '#4b6360' };

export const font = { fontSize: '14px', fontFamily: 'Arial, Helvetica, sans-serif', color: '#12312f', overflow: 'visible' };

// From least to most: brown to green-blue, which every kind of colour blindness can tell apart, and which darken towards
// both ends so that the middle is the lightest in grey as well.
const apart = ['#8c2d19', '#d0714f', '#efc9a8', '#7fb59a', '#0f5c57'];
// Counts have no good or bad end: one colour, from light to dark.
const one = ['#e3efec', '#b5d3cd', '#7fb0a8', '#3f857c', '#0a3f3c'];

// A colour for each of so many steps, the ends always among them.
export function steps(count: number, isShare: boolean): string[] {
  const all = isShare ? apart : one;
  const last = all.length - 1;
  return Array.from({ length: count }, (_, i) => all[count < 2 ? last : Math.round((i * last) / (count - 1))] as string);
}
