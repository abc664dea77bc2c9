// What is typed into a long form goes to the server a moment later, so that a dead battery or a page left by mistake costs nothing.
const pause = 1500; // milliseconds after the last letter
const again = 5000;

export function keepTyped(around: HTMLElement): void {
  const form = around.querySelector('form');
  const said = around.querySelector<HTMLElement>('[data-kept]');
  const address = around.dataset['keeps'];
  if (!form || !said || !address) {
    return;
  }
  let timer = 0;
  let changed = false;
  const fields = (): URLSearchParams => {
    const all = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      all.append(name, typeof value === 'string' ? value : '');
    }
    all.set('go', 'keep');
    return all;
  };
  async function keep(to: string): Promise<void> {
    const sent = fields().toString();
    const answer = await fetch(to, { method: 'POST', body: new URLSearchParams(sent), redirect: 'error', keepalive: true }).catch(() => null);
    if (answer?.status === 204) {
      changed = fields().toString() !== sent;
      say('What you typed is kept.');
    } else if (answer && answer.status < 500) {
      say('What you typed last is not kept: this registration is not yours to type any more, or was finished elsewhere.');
    } else {
      say('What you typed last is not kept yet: there is no line to the server. It is tried again.');
      timer = window.setTimeout(() => void keep(to), again);
    }
  }
  function say(words: string): void {
    if (said && said.textContent !== words) {
      said.textContent = words;
    }
  }
  form.addEventListener('input', () => {
    changed = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void keep(address), pause);
  });
  form.addEventListener('submit', () => {
    changed = false;
    window.clearTimeout(timer);
  });
  document.addEventListener('visibilitychange', () => {
    if (changed && document.visibilityState === 'hidden') {
      window.clearTimeout(timer);
      navigator.sendBeacon(address, fields());
    }
  });
}
