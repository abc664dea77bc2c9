// A task on a page of its own; a picture of it is kept where it fails.
import { keep, wide } from '../web/browser.mjs';

export async function inBrowser(browser, name, options, task) {
  const context = await browser.newContext({ viewport: wide, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  try {
    await task(page, context);
  } catch (error) {
    await keep(page, name).catch(() => undefined);
    throw error;
  }
  await context.close();
}
