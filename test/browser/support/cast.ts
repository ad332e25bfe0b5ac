import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { CanopyServer } from './canopy-server.js';

const SUMMIT = 'rehearsal';
const SESSION = 'roundtable';
const HOUR_MS = 3_600_000;

/** Somebody at the session with a browser of their own. */
export interface Guest {
  page: Page;
  context: BrowserContext;
}
/** Somebody of the programme: their person's id is their seat's. */
export interface CastMember extends Guest {
  personId: string;
}

/** Somebody of the programme who opens no page; `order` has the session's id as `$session`. */
export interface OffstageMember {
  personId: string;
  order: <Data>(query: string, variables?: object) => Promise<Data>;
}

interface GatheredSummit {
  id: string;
  session: { startsAt: string; endsAt: string; appearances: { role: string; person: { id: string } }[] };
}

interface GraphqlAnswer<Data> {
  data?: Data;
  errors?: { message: string }[];
}

/** People of the rehearsal on one server: each in a context of their own, signed in the way that the demo's links do it. */
export class Cast {
  private sessionSlug = SESSION;
  private readonly contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly server: CanopyServer,
  ) {}

  get sessionUrl(): string {
    return `${this.server.origin}/s/${SUMMIT}/${this.sessionSlug}`;
  }

  /** From now on these are the people of another session, with the same cast, that nobody has begun yet. */
  async gather(): Promise<void> {
    const organiser = await this.organiser();
    const { summit } = await this.ask<{ summit: GatheredSummit }>(
      organiser,
      `{ summit(slug: "${SUMMIT}") { id session(slug: "${SESSION}") { startsAt endsAt appearances { role person { id } } } } }`,
    );
    const { startsAt, endsAt, appearances } = summit.session;
    // Nobody can be in two sessions at once; one of the two lies within the summit's days.
    const slots = [
      { startsAt: new Date(Date.parse(startsAt) - HOUR_MS), endsAt: startsAt },
      { startsAt: endsAt, endsAt: new Date(Date.parse(endsAt) + HOUR_MS) },
    ];
    for (const slot of slots) {
      const { saved } = await this.ask<{ saved: { session?: { id: string; revision: number; slug: string } } }>(
        organiser,
        `mutation ($summit: ID!, $input: SessionInput!) {
          saved: createSession(summitId: $summit, input: $input) { ... on SessionSaved { session { id revision slug } } }
        }`,
        {
          summit: summit.id,
          input: {
            ...slot,
            kind: 'ROUNDTABLE',
            languages: ['en'],
            titles: [{ language: 'en', text: 'A second roundtable' }],
            appearances: appearances
              .filter(({ role }) => role !== 'INTERPRETER')
              .map(({ role, person }) => ({ role, personId: person.id })),
          },
        },
      );
      if (saved.session === undefined) continue;
      const { id, revision } = saved.session;
      const { published } = await this.ask<{ published: { session?: { slug: string } } }>(
        organiser,
        'mutation ($id: ID!, $revision: Int!) { published: publishSession(id: $id, revision: $revision) { ... on SessionSaved { session { slug } } } }',
        { id, revision },
      );
      if (published.session === undefined) continue;
      this.sessionSlug = published.session.slug;
      return;
    }
    throw new Error('there is no room for a second session');
  }

  /** A command of the organiser's to the stage: the mutation's field with its arguments but the session's. */
  async command(field: string): Promise<void> {
    const organiser = await this.organiser();
    const { session } = await this.session(organiser);
    const { answer } = await this.ask<{ answer: { code?: string } }>(
      organiser,
      `mutation { answer: ${field.replace('(', `(sessionId: "${session.id}", `)} { ... on Refusal { code } } }`,
    );
    if (answer.code !== undefined) throw new Error(`${field} was refused: ${answer.code}`);
  }

  /** Opens the session's page without an account. */
  async attendee(options: BrowserContextOptions = {}, browser = this.browser, initScript = ''): Promise<Guest> {
    const context = await this.context(options, browser, initScript);
    const page = await context.newPage();
    await page.goto(this.sessionUrl);
    return { page, context };
  }

  /** Signs in by the link that the start printed, and opens the session's page. */
  async moderator(browser = this.browser): Promise<CastMember> {
    return this.member(await this.context({}, browser), this.server.links.moderator, 'an-fengquan');
  }

  /** `initScript` runs before the page's own. */
  async speaker(browser = this.browser, initScript = ''): Promise<CastMember> {
    return this.member(await this.context({}, browser, initScript), this.server.links.speaker, 'moin-ul-haque');
  }

  /** Another speaker of the programme, invited by the demo's organiser. */
  async invitedSpeaker(personSlug: string, browser = this.browser): Promise<CastMember> {
    return this.member(await this.context({}, browser), await this.invitation(personSlug), personSlug);
  }

  /** A speaker without a page: only asks the API, for a pass or for the seat. */
  async offstageSpeaker(personSlug: string): Promise<OffstageMember> {
    return this.offstage(await this.invitation(personSlug), personSlug);
  }

  /** The demo's moderator without a page. */
  async offstageModerator(): Promise<OffstageMember> {
    return this.offstage(this.server.links.moderator, 'an-fengquan');
  }

  /** One of the two who share the Urdu booth, signed in by the link that the start printed. */
  async interpreter(initScript = ''): Promise<CastMember> {
    const context = await this.context({}, this.browser, initScript);
    return this.member(context, this.server.links.interpreter, 'rehearsal-urdu-one');
  }

  /** The other one. */
  async partner(initScript = ''): Promise<CastMember> {
    const context = await this.context({}, this.browser, initScript);
    return this.member(context, this.server.links.partner, 'rehearsal-urdu-two');
  }

  /** An interpreter of another booth, invited by the demo's organiser. */
  async invitedInterpreter(personSlug: string, initScript = ''): Promise<CastMember> {
    const context = await this.context({}, this.browser, initScript);
    return this.member(context, await this.invitation(personSlug, 'INTERPRETER'), personSlug);
  }

  /** Slugs of the session's speakers, in the programme's order. */
  async speakerSlugs(): Promise<string[]> {
    const { session } = await this.session(await this.organiser());
    return session.appearances.filter(({ role }) => role === 'SPEAKER').map(({ person }) => person.slug);
  }

  private async offstage(link: string, personSlug: string): Promise<OffstageMember> {
    const context = await this.context();
    await this.signIn(context, link);
    const { session } = await this.session(context);
    return {
      personId: personIn(session, personSlug),
      order: (query, variables) => this.ask(context, query, { session: session.id, ...variables }),
    };
  }

  private async invitation(personSlug: string, role = 'SPEAKER'): Promise<string> {
    const organiser = await this.organiser();
    const { session } = await this.session(organiser);
    const answer = await this.ask<{ inviteToSession: { url?: string; code?: string } }>(
      organiser,
      `mutation ($session: ID!, $person: ID!, $role: AppearanceRole!, $email: String!) {
        inviteToSession(sessionId: $session, personId: $person, role: $role, email: $email) {
          ... on InvitationSent { url }
          ... on Refusal { code }
        }
      }`,
      { session: session.id, person: personIn(session, personSlug), role, email: `${personSlug}@demo.example` },
    );
    const { url, code } = answer.inviteToSession;
    if (url === undefined) throw new Error(`${personSlug} was not invited: ${code}`);
    return url;
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }

  /** Cookies of a signed-in organiser, for contexts of another kind. */
  async organiserState(): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
    return (await this.organiser()).storageState();
  }

  private organiserContext: Promise<BrowserContext> | undefined;

  /** Signed in once: the link works once. */
  private organiser(): Promise<BrowserContext> {
    this.organiserContext ??= this.context().then(async (context) => {
      await this.signIn(context, this.server.links.organiser);
      return context;
    });
    return this.organiserContext;
  }

  private async member(context: BrowserContext, link: string, personSlug: string): Promise<CastMember> {
    await this.signIn(context, link);
    const { session } = await this.session(context);
    const page = await context.newPage();
    await page.goto(this.sessionUrl);
    return { page, context, personId: personIn(session, personSlug) };
  }

  /** A sign-in link, or an invitation that is accepted. */
  private async signIn(context: BrowserContext, link: string): Promise<void> {
    const [kind, token] = new URL(link).pathname.split('/').slice(1);
    const done =
      kind === 'sign-in'
        ? await this.ask<{ answer: { __typename: string } }>(
            context,
            'mutation ($token: String!) { answer: completeSignIn(token: $token) { __typename } }',
            { token },
          )
        : await this.ask<{ answer: { __typename: string } }>(
            context,
            'mutation ($token: String!) { answer: answerInvitation(token: $token, accept: true) { __typename } }',
            { token },
          );
    if (!['SignedIn', 'InvitationAnswered'].includes(done.answer.__typename)) throw new Error(`${link} was refused`);
  }

  private async session(context: BrowserContext) {
    const { summit } = await this.ask<{
      summit: { session: { id: string; appearances: { role: string; person: { id: string; slug: string } }[] } };
    }>(
      context,
      `{ summit(slug: "${SUMMIT}") { session(slug: "${this.sessionSlug}") { id appearances { role person { id slug } } } } }`,
    );
    return summit;
  }

  /** GraphQL with the context's cookies. */
  private async ask<Data>(context: BrowserContext, query: string, variables?: object): Promise<Data> {
    const { origin } = this.server;
    const response = await context.request.post(`${origin}/graphql`, {
      data: { query, variables },
      headers: { origin },
    });
    const { data, errors } = (await response.json()) as GraphqlAnswer<Data>;
    if (data === undefined || data === null || errors)
      throw new Error(errors?.[0]?.message ?? `GraphQL answered ${response.status()}`);
    return data;
  }

  private async context(
    options: BrowserContextOptions = {},
    browser = this.browser,
    initScript = '',
  ): Promise<BrowserContext> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
    await context.addInitScript(initScript);
    this.contexts.push(context);
    return context;
  }
}

function personIn(session: { appearances: { person: { id: string; slug: string } }[] }, slug: string): string {
  const found = session.appearances.find(({ person }) => person.slug === slug);
  if (!found) throw new Error(`${slug} is not in the programme`);
  return found.person.id;
}
