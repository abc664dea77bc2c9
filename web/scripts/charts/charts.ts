// Draws a figure from the table that stands in it. Where that fails, or there is nothing to draw, the table stays as it was.
import { drawMap } from './map';
import { drawTrend } from './trend';

const drawings: Record<string, (figure: HTMLElement, width: number) => Promise<Element[]>> = {
  trend: drawTrend,
  map: drawMap,
};

export async function draw(figure: HTMLElement): Promise<void> {
  const drawing = drawings[figure.dataset.chart ?? ''];
  const table = figure.querySelector('details');
  if (!drawing || !table) {
    return;
  }
  const place = document.createElement('div');
  place.className = 'chart__drawing';
  figure.prepend(place);
  let drawn: Element[] = [];
  try {
    drawn = await drawing(figure, place.clientWidth);
  } finally {
    if (drawn.length === 0) {
      place.remove();
    }
  }
  if (drawn.length === 0) {
    return;
  }
  place.append(...drawn);
  table.open = false; // one press away, for whoever cannot see a figure or wants its numbers
  redrawWhenWidthChanges(place, () => drawing(figure, place.clientWidth));
}

function redrawWhenWidthChanges(place: HTMLElement, drawing: () => Promise<Element[]>): void {
  let width = place.clientWidth;
  new ResizeObserver(async () => {
    if (place.clientWidth !== width) {
      width = place.clientWidth;
      place.replaceChildren(...(await drawing()));
    }
  }).observe(place);
}
