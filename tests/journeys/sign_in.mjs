// Somebody of the demonstration county, in a browser: signed in as the role of that key.
export async function signIn(page, address, who) {
  await page.goto(`${address}/sign-in`);
  await page.fill('#email', `${who}@demonstration.example`);
  await page.fill('#password', 'kettle otter marmalade');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
