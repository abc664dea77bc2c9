// Somebody at an address, with a cookie and no browser: what a program, or an attacker, does.
const password = 'kettle otter marmalade';

// Name and value of each that is set; several come as one field, with commas between.
const cookiesOf = (answer) => (answer.headers.get('set-cookie') ?? '').matchAll(/(?:^|, )([^=;,\s]+)=([^;,]*)/g);

export class Visitor {
  constructor(address) {
    this.address = address;
    this.cookies = new Map();
  }

  static async signedIn(address, email) {
    const visitor = new Visitor(address);
    const answer = await visitor.post('/sign-in', { email, password }, { token: await visitor.tokenOf('/sign-in') });
    if (answer.status !== 303) {
      throw new Error(`${email} could not sign in: ${answer.status}`);
    }
    return visitor;
  }

  // The answer with its body as bytes and as text; redirections are not followed.
  async ask(path, options = {}) {
    const headers = { ...options.headers, cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(this.address + path, { redirect: 'manual', ...options, headers });
    for (const [, name, value] of cookiesOf(answer)) {
      this.cookies.set(name, value);
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') };
  }

  async tokenOf(path) {
    return (await this.ask(path)).text.match(/name="forgery_token" value="([^"]+)"/)?.[1] ?? '';
  }

  post(path, form, { token, headers = {} } = {}) {
    return this.ask(path, { method: 'POST', headers: { origin: this.address, ...headers },
                            body: new URLSearchParams({ ...form, forgery_token: token }) });
  }
}
