import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, tokenOf } from './api/api-world.js';

const REQUEST =
  'mutation ($email: String!, $returnTo: String) { requestSignInLink(email: $email, returnTo: $returnTo) { email lifetimeSeconds } }';
const COMPLETE = `mutation ($token: String!) { completeSignIn(token: $token) { __typename
  ... on SignedIn { returnTo viewer { name email personId mayReadOutbox roles { summitSlug role } } } ... on Refusal { code message } } }`;
const VIEWER = '{ viewer { name email roles { role } } }';
const OUTBOX =
  'query ($first: Int, $after: String) { outbox(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id to subject text createdAt } } }';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface Outbox {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { to: string; subject: string; text: string }[];
}

describe('signing in', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start({ DEMO: 'true' });
  });
  afterAll(() => world.stop());

  const mailsTo = (email: string) =>
    world.dataSource.query<{ subject: string; text: string; html: string }[]>(
      'SELECT subject, text, html FROM outbox_mails WHERE recipient = $1 ORDER BY id',
      [email],
    );
  const mailedToken = async (email: string): Promise<string> =>
    tokenOf(/http:\S+/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[0] ?? '');

  it('answers a stranger and a user alike, and mails only the user', async () => {
    const { email } = await world.user('Ana');
    const started = performance.now();
    expect(await world.browser().ask(REQUEST, { email })).toEqual({ email, lifetimeSeconds: 900 });
    const known = performance.now() - started;
    expect(await world.browser().ask(REQUEST, { email: 'nobody@example.org' })).toEqual({
      email: 'nobody@example.org',
      lifetimeSeconds: 900,
    });
    expect(known).toBeGreaterThan(240);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await mailsTo('nobody@example.org')).toHaveLength(0);
  });

  it('knows an address in whatever case it is typed', async () => {
    const { email } = await world.user('Bo');
    await world.browser().ask(REQUEST, { email: `  ${email.toUpperCase()} ` });
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it("writes in the reader's language", async () => {
    const { email } = await world.user('Moin');
    await world.browser('ur, en;q=0.5').ask(REQUEST, { email });
    const [mail] = await mailsTo(email);
    expect(mail?.html).toContain('dir="rtl"');
    expect(mail?.subject).toBe('Canopy میں داخل ہونے کا لنک');
  });

  it.each(['', 'ana', 'ana@example', 'a@b.org\nBcc: c@d.org'])(
    'names the field of the bad address %j',
    async (email) => {
      const { errors } = await world.browser().post(REQUEST, { email });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'email', code: 'bad-email' }],
      });
    },
  );

  it('signs in once by the mailed link and leads to the asked page', async () => {
    const { email } = await world.user('Cleo');
    const browser = world.browser();
    await browser.ask(REQUEST, { email, returnTo: '/organise' });
    const token = await mailedToken(email);
    expect(await browser.ask(COMPLETE, { token })).toMatchObject({
      __typename: 'SignedIn',
      returnTo: '/organise',
      viewer: { name: 'Cleo', email, mayReadOutbox: false, roles: [] },
    });
    expect(browser.setCookies).toEqual([
      expect.stringMatching(/^canopy_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(await browser.ask(VIEWER)).toMatchObject({ name: 'Cleo' });
    expect(await world.browser().ask(COMPLETE, { token })).toMatchObject({ __typename: 'Refused', code: 'link-used' });
  });

  it('lets exactly one of twenty browsers in by the same link', async () => {
    const { id } = await world.user('Dana');
    const token = tokenOf(await world.get(SignIn).createLink(world.context(), id));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.browser().ask<{ __typename: string; code?: string }>(COMPLETE, { token })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'link-used')).toHaveLength(19);
    expect(await world.dataSource.query('SELECT 1 FROM auth_sessions WHERE user_id = $1', [id])).toHaveLength(1);
  });

  it('refuses an unknown, a malformed and an expired link, each by its code', async () => {
    const { id } = await world.user('Emil');
    expect(await world.browser().ask(COMPLETE, { token: 'x'.repeat(43) })).toMatchObject({ code: 'link-unknown' });
    expect(await world.browser().ask(COMPLETE, { token: "' OR 1=1 --" })).toMatchObject({ code: 'link-unknown' });
    const token = tokenOf(await world.get(SignIn).createLink(world.context(), id));
    world.clock.pass(15 * MINUTE_MS + 1_000);
    expect(await world.browser().ask(COMPLETE, { token })).toMatchObject({ code: 'link-expired' });
  });

  it('never leads to another site', async () => {
    const { email } = await world.user('Fay');
    await world.browser().ask(REQUEST, { email, returnTo: '//evil.example/' });
    expect(await world.browser().ask(COMPLETE, { token: await mailedToken(email) })).toMatchObject({ returnTo: '/' });
  });

  it('keeps no secret but its hash', async () => {
    const { id } = await world.user('Gil');
    const token = tokenOf(await world.get(SignIn).createLink(world.context(), id));
    const browser = world.browser();
    await browser.ask(COMPLETE, { token });
    const stored = JSON.stringify(
      await world.dataSource.query(
        'SELECT l::text, a::text FROM sign_in_links l, auth_sessions a WHERE l.user_id = $1 AND a.user_id = $1',
        [id],
      ),
    );
    expect(stored).toContain('\\\\x');
    for (const secret of [token, browser.cookies.get('canopy_session') ?? '']) expect(stored).not.toContain(secret);
  });

  it('signs out for good: the old cookie opens nothing', async () => {
    const { id } = await world.user('Hana');
    const browser = await world.signedIn(world.get(SignIn), id);
    const thief = world.browser();
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    expect(await browser.ask('mutation { signOut { done } }')).toEqual({ done: true });
    expect(browser.cookies.has('canopy_session')).toBe(false);
    expect(await thief.ask(VIEWER)).toBeNull();
    expect(await browser.ask('mutation { signOut { done } }')).toEqual({ done: true });
  });

  it('takes a forged cookie for nobody', async () => {
    const browser = world.browser();
    for (const value of ['x'.repeat(43), 'short', "'; DROP TABLE users; --"]) {
      browser.cookies.set('canopy_session', encodeURIComponent(value));
      expect(await browser.ask(VIEWER)).toBeNull();
    }
  });

  it('stays signed in while it is used, and ends thirty days after it was last used', async () => {
    const { id } = await world.user('Iva');
    const browser = await world.signedIn(world.get(SignIn), id);
    await browser.ask(VIEWER);
    expect(browser.setCookies).toEqual([]);
    world.clock.pass(20 * DAY_MS);
    await browser.ask(VIEWER);
    expect(browser.setCookies[0]).toContain('Max-Age=2592000');
    world.clock.pass(20 * DAY_MS);
    expect(await browser.ask(VIEWER)).toMatchObject({ name: 'Iva' });
    world.clock.pass(31 * DAY_MS);
    expect(await browser.ask(VIEWER)).toBeNull();
  });

  it('limits links per address, known or not, and per client', async () => {
    const { email } = await world.user('Jo');
    for (const address of [email, 'nobody-too@example.org']) {
      for (const _ of [1, 2, 3]) await world.browser().ask(REQUEST, { email: address });
      const { errors } = await world.browser().post(REQUEST, { email: address });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    }
    const greedy = world.browser();
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, index) => greedy.post(REQUEST, { email: `n${index}@example.org` })),
    );
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'RATE_LIMITED')).toHaveLength(2);
  });

  describe('the outbox', () => {
    it("is the demo organiser's alone, newest first, page by page", async () => {
      const summitId = await world.rows.summit('outbox-summit');
      const reader = await world.user('Demo organiser', [{ summitId, role: 'organiser' }], true);
      const other = await world.user('Another organiser', [{ summitId, role: 'organiser' }]);
      const { email } = await world.user('Kim');
      await world.browser().ask(REQUEST, { email });
      const organiser = await world.signedIn(world.get(SignIn), reader.id);
      expect(await organiser.ask('{ viewer { mayReadOutbox } }')).toEqual({ mayReadOutbox: true });
      const page = await organiser.ask<Outbox>(OUTBOX, { first: 1 });
      expect(page.nodes).toEqual([
        expect.objectContaining({ to: email, text: expect.stringContaining('http://canopy.example/sign-in/') }),
      ]);
      expect(page.pageInfo.hasNextPage).toBe(true);
      const rest = await organiser.ask<Outbox>(OUTBOX, { after: page.pageInfo.endCursor });
      expect(rest.nodes).toHaveLength(page.totalCount - 1);
      const { errors } = await organiser.post(OUTBOX, { after: 'nonsense' });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
      for (const browser of [world.browser(), await world.signedIn(world.get(SignIn), other.id)]) {
        expect(await browser.ask<Outbox>(OUTBOX)).toMatchObject({ totalCount: 0, nodes: [] });
      }
    });
  });
});

describe('on a site served over TLS that is no demo', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start({ PUBLIC_URL: 'https://canopy.example' });
  });
  afterAll(() => world.stop());

  it('the cookie is Secure and nobody reads the outbox', async () => {
    const { id } = await world.user('Demo organiser', [], true);
    const browser = world.browser();
    await browser.ask(COMPLETE, { token: tokenOf(await world.get(SignIn).createLink(world.context(), id)) });
    expect(browser.setCookies[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    await world.browser().ask(REQUEST, { email: (await world.user('Lea')).email });
    expect(await browser.ask(OUTBOX)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await browser.ask('{ viewer { mayReadOutbox } }')).toEqual({ mayReadOutbox: false });
  });
});
