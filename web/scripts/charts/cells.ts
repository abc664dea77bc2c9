// What a figure's table says, row by row.
export interface Row {
  head: HTMLTableCellElement;
  value: number | undefined; // none where nobody is counted
  shown: string; // the value as people read it
  note: string;
}

export function rowsOf(figure: HTMLElement): Row[] {
  return [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')].flatMap((row) => {
    const [head, value, note] = [...row.cells];
    return head && value ? [{ head, value: numberOf(value), shown: textOf(value), note: textOf(note) }] : [];
  });
}

export function captionOf(figure: HTMLElement): string {
  return textOf(figure.querySelector('caption'));
}

export function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? '';
}

function numberOf(cell: HTMLElement): number | undefined {
  return cell.dataset.value ? Number(cell.dataset.value) : undefined;
}
