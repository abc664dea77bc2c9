// A figure of each area over the areas' boundaries. No tiles from outside; colours in steps, each named in the legend.
import { geo, plot } from '@observablehq/plot';
import { boundaries, type Area } from './boundaries';
import { captionOf, rowsOf, textOf, type Row } from './cells';
import { className } from './class_name.mjs';
import { asImage } from './image';
import { legend } from './legend';
import { colours, font, steps } from './look';

// Nothing where no area of the table has a boundary: an empty place.
export async function drawMap(figure: HTMLElement, width: number): Promise<Element[]> {
  const rows = new Map(rowsOf(figure).map((row) => [row.head.dataset.area ?? '', row]));
  const areas = (await boundaries(figure.dataset.areas ?? '')).filter((area) => rows.has(area.properties.area));
  if (areas.length === 0) {
    return [];
  }
  const bounds = (figure.dataset.bounds ?? '').split(' ').map(Number);
  const suffix = figure.dataset.suffix ?? '';
  const range = steps(bounds.length + 1, suffix === '%');
  const drawing = plot({
    className,
    width,
    height: Math.max(240, Math.min(420, width * 0.8)),
    style: font,
    ariaLabel: captionOf(figure),
    ariaDescription: 'The table below has every figure.',
    projection: { type: 'mercator', domain: { type: 'FeatureCollection', features: areas }, inset: 2 },
    color: { type: 'threshold', domain: bounds, range, unknown: colours.none },
    marks: [
      geo(areas, {
        fill: (area: Area) => rows.get(area.properties.area)?.value,
        stroke: colours.edge,
        strokeWidth: 0.6,
        title: (area: Area) => titleOf(rows.get(area.properties.area)),
      }),
    ],
  });
  openOnClick(drawing, areas, rows);
  return [asImage(drawing), legend([...rows.values()].map((row) => row.value), bounds, range, suffix)];
}

function titleOf(row: Row | undefined): string {
  return row ? `${textOf(row.head)}: ${row.shown}${row.note ? `, ${row.note}` : ''}` : '';
}

// For the mouse only: who uses a keyboard has the same links in the table, without a stop at each of a hundred areas.
function openOnClick(drawing: Element, areas: Area[], rows: Map<string, Row>): void {
  drawing.addEventListener('click', (event) => {
    const path = event.target instanceof Element ? event.target.closest('path') : null;
    const area = areas[(path as (Element & { __data__?: number }) | null)?.__data__ ?? -1];
    rows.get(area?.properties.area ?? '')?.head.querySelector('a')?.click();
  });
}
