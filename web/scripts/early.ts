// Loaded at the top of the body, before anything is painted: styles for pages with script hold from the first moment.
// What govuk-frontend's own page does in an inline script, which our content policy forbids.
document.body.className += ` js-enabled${'noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : ''}`;
