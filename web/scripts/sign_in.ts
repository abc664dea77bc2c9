// Warns before a sign-in ends, so that nobody loses what they are typing: one press makes it last. When it has ended, what
// stands on the page is taken away.
import { showSignedOut } from './signed_out';

const warnedFor = 120; // seconds
const field = 'input[name="forgery_token"]';

export function watchSignIn(signOut: HTMLFormElement): void {
  const token = signOut.querySelector<HTMLInputElement>(field)?.value ?? '';
  const warning = new Warning(async () => {
    const answer = await fetch('/sign-in/stay', { method: 'POST', headers: { 'X-Forgery-Token': token } });
    look(answer.ok ? ((await answer.json()) as Left).seconds : 0);
  });
  let ends = Infinity;
  function look(seconds: number): void {
    ends = Date.now() + 1000 * seconds;
    if (seconds <= 0) {
      showSignedOut();
      return;
    }
    warning.say(seconds);
    window.setTimeout(ask, 1000 * (seconds > warnedFor ? seconds - warnedFor : Math.min(seconds, 15)));
  }
  // Another page of the same browser may have been used since: the server knows.
  async function ask(): Promise<void> {
    const answer = await fetch('/sign-in/left').catch(() => null);
    if (answer?.ok) {
      look(((await answer.json()) as Left).seconds);
    } else if (Date.now() >= ends) {
      showSignedOut(); // no line to the server, and by what it said last the time is over
    } else {
      window.setTimeout(ask, Math.min(15_000, Math.max(ends - Date.now(), 1000))); // no line to the server just now
    }
  }
  void ask();
}

interface Left {
  seconds: number;
}

class Warning {
  private readonly dialog = document.createElement('dialog');
  private readonly words = document.createElement('p');
  private readonly stay = document.createElement('button');

  constructor(stay: () => void) {
    this.dialog.className = 'hearth-dialog';
    const heading = document.createElement('h2');
    heading.className = 'govuk-heading-m';
    heading.id = 'hearth-sign-in-ends';
    heading.textContent = 'Are you still there?';
    this.dialog.setAttribute('aria-labelledby', heading.id);
    this.words.className = 'govuk-body';
    this.stay.className = 'govuk-button';
    this.stay.type = 'button';
    this.stay.textContent = 'Stay signed in';
    this.stay.addEventListener('click', stay);
    this.dialog.append(heading, this.words, this.stay);
    document.body.append(this.dialog);
  }

  say(seconds: number): void {
    if (seconds > warnedFor) {
      this.dialog.close();
      return;
    }
    const minutes = Math.ceil(seconds / 60);
    this.words.textContent = `You will be signed out in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }
}
