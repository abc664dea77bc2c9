// What stands on a page is for whoever was signed in, and goes with the sign-in: nothing of it stays readable, and nothing
// brings it back. What was typed goes on as the form that the server keeps until its sender has signed in again.
export function showSignedOut(): void {
  const words = typed();
  const main = document.createElement('main');
  main.className = 'govuk-main-wrapper hearth-main';
  main.id = 'main-content';
  const heading = element('h1', 'govuk-heading-l', 'You are signed out');
  heading.tabIndex = -1;
  main.append(heading, ...(words ? keptWords(words) : signInAgain()));
  const container = document.createElement('div');
  container.className = 'govuk-width-container';
  container.append(main);
  document.body.replaceChildren(container);
  document.title = 'You are signed out - Hearth';
  window.scrollTo(0, 0);
  heading.focus();
}

function signInAgain(): Element[] {
  const link = document.createElement('a');
  link.className = 'govuk-button';
  link.href = `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = 'Sign in again';
  return [element('p', 'govuk-body', 'What stood here is shown again when you have signed in.'), link];
}

function keptWords(form: HTMLFormElement): Element[] {
  const button = element('button', 'govuk-button', 'Sign in and go on');
  form.append(button);
  const words = 'What you typed is kept, except passwords and files. When you have signed in, you can send it.';
  return [element('p', 'govuk-body', words), form];
}

// A form that holds nothing but the words of the one somebody was filling in.
function typed(): HTMLFormElement | undefined {
  const form = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')].find(isTyped);
  if (!form) {
    return undefined;
  }
  const kept = document.createElement('form');
  kept.method = 'post';
  kept.action = form.action;
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !isPassword(form.elements.namedItem(name))) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      kept.append(field);
    }
  }
  return kept;
}

// Something in it is not as it came; or it came back with what was wrong.
function isTyped(form: HTMLFormElement): boolean {
  return form.querySelector('.govuk-error-message') !== null || [...form.elements].some(isChanged);
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const asItCame = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, asItCame);
  }
  if (field instanceof HTMLTextAreaElement) {
    return field.value !== field.defaultValue;
  }
  if (!(field instanceof HTMLInputElement) || isPassword(field) || ['hidden', 'file'].includes(field.type)) {
    return false;
  }
  return ['checkbox', 'radio'].includes(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

// A password that is shown has the type of a text: by what it is for, it is one all the same.
function isPassword(field: Element | RadioNodeList | null): boolean {
  return field instanceof HTMLInputElement && (field.type === 'password' || field.autocomplete.endsWith('-password'));
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
