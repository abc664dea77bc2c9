// One picture to those who listen, under the name that the whole has: Plot names its parts too ("line", "dot"), which no
// screen reader can use within a picture, and which ARIA does not allow on them.
export function asImage(drawing: Element): Element {
  drawing.setAttribute('role', 'img');
  drawing.querySelectorAll('g[aria-label]').forEach((part) => part.removeAttribute('aria-label'));
  return drawing;
}
