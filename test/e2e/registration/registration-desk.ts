import { v7 as uuidv7 } from 'uuid';
import { SignIn } from '../../../apps/api/src/identity/index.js';
import type { Answer, ApiWorld, Browser } from '../api/api-world.js';

const TICKET = `__typename ... on Ticket { status name email position doorCode picture { size path } answers { fieldId values } summit { slug } } ... on Refusal { code }`;
const SAVE = `mutation ($s: ID!, $r: Int!, $i: RegistrationFormInput!) { saveRegistrationForm(summitId: $s, revision: $r, input: $i) { __typename
  ... on RegistrationFormSaved { form { revision capacity } } ... on StaleRegistrationForm { current { revision capacity } } ... on Refusal { code } } }`;
const REGISTER = `mutation ($s: String!, $i: RegistrationInput!) { register(summitSlug: $s, input: $i) { __typename ... on RegistrationReceived { email } ... on Refusal { code } } }`;

interface Named {
  __typename: string;
  code?: string;
  doorCode?: string;
}
export interface SentMail {
  subject: string;
  text: string;
  calendar: string | null;
  /** Of the ticket's link in it. */
  token: string;
}
interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string; arrival: number; status: string; name: string | null }[];
}

/** A released summit of its own with an organiser, and what people do at its registration. */
export class RegistrationDesk {
  private constructor(
    private readonly world: ApiWorld,
    readonly summitId: string,
    readonly slug: string,
    readonly organiser: Browser,
  ) {}

  /** `startsOn`: the summit's one day, as ISO 8601 date. */
  static async open(world: ApiWorld, startsOn = '2090-06-01'): Promise<RegistrationDesk> {
    const slug = `summit-${uuidv7()}`;
    const summitId = await world.rows.summit(slug, {
      title: { en: 'Green summit', ur: 'سبز سربراہی اجلاس' },
      startsOn,
    });
    const sessionId = await world.rows.session(summitId, 'opening', {
      startsAt: `${startsOn}T06:00:00Z`,
      endsAt: `${startsOn}T08:00:00Z`,
    });
    await world.release(sessionId);
    const { id } = await world.user('Organiser', [{ summitId, role: 'organiser' }]);
    return new RegistrationDesk(world, summitId, slug, await world.signedIn(world.get(SignIn), id));
  }

  /** Open to everybody, without fields or limit, but for what `input` says. */
  trySave(input: object, revision = 0, by: Browser = this.organiser): Promise<Answer> {
    return by.post(SAVE, {
      s: this.summitId,
      r: revision,
      i: { isOpen: true, needsApproval: false, fields: [], ...input },
    });
  }
  async save(input: object, revision = 0, by: Browser = this.organiser): Promise<Named> {
    return only(await this.trySave(input, revision, by));
  }

  tryRegister(email: string, input: object = {}, by = this.world.browser(), slug = this.slug): Promise<Answer> {
    return by.post(REGISTER, { s: slug, i: { email, name: email, language: 'en', answers: [], ...input } });
  }
  async register(email: string, input: object = {}, by = this.world.browser(), slug = this.slug): Promise<Named> {
    return only(await this.tryRegister(email, input, by, slug));
  }

  /** The newest mail to an address. */
  async mailTo(email: string): Promise<SentMail> {
    const [mail] = await this.world.dataSource.query<{ subject: string; text: string; calendar: string | null }[]>(
      'SELECT subject, text, calendar FROM outbox_mails WHERE recipient = $1 ORDER BY id DESC LIMIT 1',
      [email],
    );
    if (mail === undefined) throw new Error(`no mail went to ${email}`);
    return { ...mail, token: /\/tickets\/([\w-]{43})\n/.exec(mail.text)?.[1] ?? '' };
  }

  ticket(token: string, by = this.world.browser()): Promise<Named> {
    return by.ask(`query ($k: TicketKeyInput!) { ticket(key: $k) { ${TICKET} } }`, { k: { token } });
  }
  ticketBySummit(by: Browser): Promise<Named> {
    return by.ask(`query ($k: TicketKeyInput!) { ticket(key: $k) { ${TICKET} } }`, { k: { summitSlug: this.slug } });
  }
  cancel(token: string): Promise<Named> {
    return this.onTicket('cancelTicket', TICKET, token);
  }
  delete(token: string): Promise<Named> {
    return this.onTicket(
      'deleteTicketData',
      '__typename ... on RegistrationDeleted { done } ... on Refusal { code }',
      token,
    );
  }
  signIn(token: string, by: Browser): Promise<Named> {
    const fields =
      '__typename ... on TicketSignedIn { summitSlug viewer { name email roles { role summitSlug } } } ... on Refusal { code }';
    return this.onTicket('signInWithTicket', fields, token, by);
  }

  decide(id: string | undefined, decision: string, by: Browser = this.organiser): Promise<Named> {
    return by.ask(
      `mutation ($id: ID!, $d: RegistrationDecision!) { decideRegistration(id: $id, decision: $d) { __typename
        ... on RegistrationDecided { registration { status } } ... on Refusal { code } } }`,
      { id, d: decision },
    );
  }
  checkIn(code: string, by: Browser = this.organiser): Promise<Named> {
    return by.ask(
      `mutation ($s: ID!, $c: String!) { checkIn(summitId: $s, code: $c) { __typename
        ... on CheckedIn { checkedInAt isRepeated registration { name } } ... on NotAdmitted { registration { name status } } ... on Refusal { code } } }`,
      { s: this.summitId, c: code },
    );
  }
  async list(search = 'first: 50'): Promise<Listed> {
    const summit = await this.organiser.ask<{ registrations: Listed }>(
      `{ draftSummit(slug: "${this.slug}") { registrations(${search}) { totalCount pageInfo { hasNextPage endCursor } nodes { id arrival status name email answers { fieldId } } } } }`,
    );
    return summit.registrations;
  }

  /** In the order of arrival. */
  async statuses(): Promise<string[]> {
    const rows = await this.world.dataSource.query<{ status: string }[]>(
      'SELECT status FROM registrations WHERE summit_id = $1 ORDER BY arrival',
      [this.summitId],
    );
    return rows.map(({ status }) => status);
  }

  private onTicket(mutation: string, fields: string, token: string, by = this.world.browser()): Promise<Named> {
    return by.ask(`mutation ($k: TicketKeyInput!) { ${mutation}(key: $k) { ${fields} } }`, { k: { token } });
  }
}

function only({ data, errors }: Answer): Named {
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return Object.values(data ?? {})[0] as Named;
}
