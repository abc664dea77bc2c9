// Warns before a sign-in ends, so that nobody loses what they are typing: one press makes it last, and a form that is sent
// too late is kept by the server until its sender has signed in again.
const warnedFor = 120; // seconds
const field = 'input[name="forgery_token"]';

export function watchSignIn(signOut: HTMLFormElement): void {
  const token = signOut.querySelector<HTMLInputElement>(field)?.value ?? '';
  const warning = new Warning(async () => {
    const answer = await fetch('/sign-in/stay', { method: 'POST', headers: { 'X-Forgery-Token': token } });
    look(answer.ok ? ((await answer.json()) as Left).seconds : 0);
  });
  function look(seconds: number): void {
    warning.say(seconds);
    if (seconds > 0) {
      window.setTimeout(ask, 1000 * (seconds > warnedFor ? seconds - warnedFor : Math.min(seconds, 15)));
    }
  }
  // Another page of the same browser may have been used since: the server knows.
  async function ask(): Promise<void> {
    const answer = await fetch('/sign-in/left').catch(() => null);
    if (answer?.ok) {
      look(((await answer.json()) as Left).seconds);
    } else {
      window.setTimeout(ask, 15_000); // no line to the server just now: nothing is known
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
    this.stay.addEventListener('click', () => (this.over ? this.dialog.close() : stay()));
    this.dialog.append(heading, this.words, this.stay);
    document.body.append(this.dialog);
  }

  private over = false;

  say(seconds: number): void {
    this.over = seconds === 0;
    if (seconds > warnedFor) {
      this.dialog.close();
      return;
    }
    const minutes = Math.ceil(seconds / 60);
    this.words.textContent = this.over
      ? 'You are signed out. What you typed is still here: when you send it, you are asked to sign in, and it goes on.'
      : `You will be signed out in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
    this.stay.textContent = this.over ? 'Go on' : 'Stay signed in';
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }
}
