// The areas' boundaries, from this server.
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Feature<Polygon | MultiPolygon, { area: string }>;

const kept = new Map<string, Promise<Area[]>>();

export function boundaries(address: string): Promise<Area[]> {
  const known = kept.get(address) ?? read(address);
  kept.set(address, known);
  return known;
}

async function read(address: string): Promise<Area[]> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`The boundaries did not come: ${answer.status}.`);
  }
  const collection = (await answer.json()) as FeatureCollection<Polygon | MultiPolygon, { area: string }>;
  return collection.features.map(wound);
}

// d3 takes what lies to the right of an outer ring for its inside: with the clock, or the whole world but the area is
// filled. RFC 7946 (3.1.6) says the opposite, and publishers do either; so each ring is measured.
function wound(area: Area): Area {
  const { geometry } = area;
  const turned: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { ...geometry, coordinates: rings(geometry.coordinates) }
      : { ...geometry, coordinates: geometry.coordinates.map(rings) };
  return { ...area, geometry: turned };
}

// The first is the outer one, the others are holes.
function rings(polygon: Position[][]): Position[][] {
  return polygon.map((ring, i) => (isWithClock(ring) === (i === 0) ? ring : [...ring].reverse()));
}

// By the sign of the area (the shoelace formula): small areas are flat enough.
function isWithClock(ring: Position[]): boolean {
  let twice = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  });
  return twice < 0;
}
