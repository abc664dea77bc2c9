// What every page loads. A page is whole without it: script improves what is there.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]) {
  createAll(component);
}

const charts = document.querySelectorAll<HTMLElement>('figure[data-chart]');
if (charts.length > 0) {
  void import('./charts/charts').then(({ draw }) => charts.forEach(draw));
}

const signOut = document.querySelector<HTMLFormElement>('.hearth-header__form');
if (signOut) {
  void import('./sign_in').then(({ watchSignIn }) => watchSignIn(signOut));
}

const typed = document.querySelector<HTMLElement>('[data-keeps]');
if (typed) {
  void import('./keep_typed').then(({ keepTyped }) => keepTyped(typed));
}
