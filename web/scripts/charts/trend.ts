// A share over time, with the bounds it is held against.
import { dot, lineY, plot, ruleY, text } from '@observablehq/plot';
import { captionOf, rowsOf, type Row } from './cells';
import { className } from './class_name.mjs';
import { asImage } from './image';
import { colours, font } from './look';

interface Point {
  date: Date;
  value: number;
  shown: string;
}

interface Mark {
  value: number;
  name: string;
}

// Nothing where no day has a figure: an empty place.
export async function drawTrend(figure: HTMLElement, width: number): Promise<Element[]> {
  const points = rowsOf(figure).flatMap(pointOf);
  const marks = marksOf(figure);
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) {
    return [];
  }
  const drawing = plot({
    className,
    width,
    height: Math.max(220, Math.min(320, width * 0.65)),
    marginRight: 58,
    marginTop: 28,
    style: font,
    ariaLabel: captionOf(figure),
    ariaDescription: `From ${first.shown} to ${last.shown}. The table below has every figure.`,
    x: { type: 'utc', label: null, ticks: Math.max(2, Math.round(width / 130)) },
    y: { domain: domainOf(points, marks), grid: true, label: `${figure.dataset.unit ?? ''}, %`, ticks: 5 },
    marks: [
      ruleY(marks, { y: 'value', stroke: colours.brand, strokeDasharray: '5 4' }),
      text(marks, {
        x: () => first.date,
        y: 'value',
        text: 'name',
        textAnchor: 'start',
        dy: -8,
        fill: colours.muted,
        stroke: 'white',
        strokeWidth: 4,
      }),
      lineY(points, { x: 'date', y: 'value', stroke: colours.brandDark, strokeWidth: 3 }),
      dot(points, { x: 'date', y: 'value', fill: colours.brandDark, r: 4, title: titleOf }),
      text([last], { x: 'date', y: 'value', text: 'shown', dx: 10, textAnchor: 'start', fontWeight: 'bold' }),
    ],
  });
  return [asImage(drawing)];
}

function pointOf(row: Row): Point[] {
  const date = row.head.dataset.value;
  return row.value === undefined || !date ? [] : [{ date: new Date(date), value: row.value, shown: row.shown }];
}

// `65 Good;85 Outstanding`
function marksOf(figure: HTMLElement): Mark[] {
  const words = (figure.dataset.marks ?? '').split(';').filter((mark) => mark !== '');
  return words.map((mark) => ({ value: parseFloat(mark), name: mark.slice(mark.indexOf(' ') + 1) }));
}

// Whole tens around all that is shown; never below nought or past a hundred.
function domainOf(points: Point[], marks: Mark[]): [number, number] {
  const values = [...points, ...marks].map((each) => each.value);
  const low = Math.floor((Math.min(...values) - 5) / 10) * 10;
  const high = Math.ceil((Math.max(...values) + 5) / 10) * 10;
  return [Math.max(0, low), Math.min(100, high)];
}

function titleOf(point: Point): string {
  return `${point.date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}: ${point.shown}`;
}
