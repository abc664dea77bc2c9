// Square areas in rows of ten. Every other one is wound against the clock, as RFC 7946 (3.1.6) says, and the rest with it,
// as many publishers do.
export function squares(codes) {
  const features = codes.map((area, i) => ({ type: 'Feature', properties: { area }, geometry: square(i) }));
  return { type: 'FeatureCollection', features };
}

function square(i) {
  const [west, south] = [0.6 + (i % 10) * 0.02, 51.3 + Math.floor(i / 10) * 0.013];
  const [east, north] = [west + 0.02, south + 0.013];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return { type: 'Polygon', coordinates: [i % 2 === 0 ? ring : ring.reverse()] };
}
