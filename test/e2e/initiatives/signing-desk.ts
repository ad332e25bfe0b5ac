import { randomUUID } from 'node:crypto';
import { SignIn } from '../../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, tokenOf } from '../api/api-world.js';

const REFUSED = '... on Refusal { code }';
const NAMED = 'names { language text } capacity { kind country institution { text } }';
const SIGNATURE = `sequence ${NAMED} titles { text } act reservation { text } signedAt verifiedBy recordedBy`;
const TEXT = 'text { textHash languages titles { text } articles { number texts { language text } } }';
const BEGIN = `mutation ($s: ID!, $input: NewInitiativeInput!) { beginInitiative(summitId: $s, input: $input) {
  ... on InitiativeSaved { initiative { id slug revision } } ${REFUSED} } }`;
const SAVE = `mutation ($id: ID!, $revision: Int!, $input: InitiativeDraftInput!) {
  saveInitiative(id: $id, revision: $revision, input: $input) { ... on InitiativeSaved { initiative { revision } } ${REFUSED} } }`;
const FREEZE = `mutation ($id: ID!, $revision: Int!, $languages: [String!]!) {
  freezeInitiative(id: $id, revision: $revision, languages: $languages) { ... on InitiativeSaved { initiative { textHash } } ${REFUSED} } }`;
const SIGNING = `query ($id: ID!) { initiativeSigning(initiativeId: $id) { state releasedAt recalledAt recallReason missingLanguages ${TEXT}
  signatories { id ${NAMED} state email nameFlags hasPasskey documentPath signature { ${SIGNATURE} } }
  accessions { id ${NAMED} nameFlags state note documentPath reason } } }`;
const INVITATION = `query ($token: String!) { signingInvitation(token: $token) { __typename ${REFUSED}
  ... on SigningInvitation { isOpen hasPasskey publishedPath ${NAMED} ${TEXT} signature { ${SIGNATURE} } } } }`;
const OPEN = `mutation ($token: String!) { openSigning(token: $token) { ... on SigningSitting { sitting endsAt } ${REFUSED} } }`;
const DECIDE = `mutation ($input: DecisionInput!, $passkey: String) { decideInitiative(input: $input, passkey: $passkey) {
  __typename ... on InitiativeDecided { signature { ${SIGNATURE} } } ${REFUSED} } }`;
const OUT = `query ($s: String!, $slug: String!, $after: Int) { initiativeOut(summitSlug: $s, slug: $slug, signaturesAfter: $after) { __typename
  ... on PublishedInitiative { signatureCount missingLanguages evidencePath ${TEXT} signatures { ${SIGNATURE} } }
  ... on RecalledInitiative { reason releasedAt recalledAt } ${REFUSED} } }`;
const LIST_OUT =
  'query ($s: String!) { initiativesOut(summitSlug: $s) { slug isRecalled signatureCount titles { text } } }';
const CHANGED = '__typename ... on Refusal { code }';

interface Refused {
  code?: string;
}
export interface Signature {
  sequence: number;
  names: { text: string }[];
  act: string;
  reservation: { text: string }[] | null;
  verifiedBy: string;
  recordedBy: string | null;
}
export interface Signing {
  state: string;
  missingLanguages: string[];
  recallReason: string | null;
  signatories: {
    id: string;
    state: string;
    email: string | null;
    nameFlags: string[];
    hasPasskey: boolean;
    documentPath: string | null;
    signature: Signature | null;
  }[];
  accessions:
    { id: string; state: string; nameFlags: string[]; note: string | null; documentPath: string | null }[] | null;
}
export interface Decided extends Refused {
  __typename: string;
  signature: Signature;
}
export interface Out extends Refused {
  __typename: string;
  signatureCount: number;
  signatures: Signature[];
  missingLanguages: string[];
  evidencePath: string;
  reason?: string;
}

export const ORIGIN = 'http://canopy.example';
const TEXTS = { en: 'We deepen cooperation.', ur: 'ہم تعاون بڑھاتے ہیں۔' };
const TITLES = [
  { language: 'en', text: 'A green planet' },
  { language: 'ur', text: 'سبز سیارہ' },
];

/** A summit with an initiative that is frozen, and who works on it. */
export class SigningDesk {
  private constructor(
    readonly world: ApiWorld,
    readonly summitId: string,
    readonly summitSlug: string,
    readonly organiser: Browser,
    readonly chair: Browser,
    readonly stranger: Browser,
    readonly id: string,
    readonly slug: string,
    readonly textHash: string,
  ) {}

  /** The summit has a third language, which the text has not. */
  static async frozen(
    world: ApiWorld,
    titles = TITLES,
    texts: Readonly<Record<string, string>> = TEXTS,
  ): Promise<SigningDesk> {
    const summitSlug = `summit-${randomUUID()}`;
    const summitId = await world.rows.summit(summitSlug, { languages: ['en', 'ur', 'ru'] });
    const person = await world.rows.person(`chair-${randomUUID()}`, { en: 'Chen' });
    const as = async (name: string, role: 'organiser' | 'moderator', personId: string | null = null) =>
      world.signedIn(world.get(SignIn), (await world.user(name, [{ summitId, role, personId }])).id);
    const organiser = await as('Olga', 'organiser');
    const { initiative } = await organiser.ask<{ initiative: { id: string; slug: string; revision: number } }>(BEGIN, {
      s: summitId,
      input: { slug: `initiative-${randomUUID()}`, languages: ['en', 'ur'], titles },
    });
    const { id, slug } = initiative;
    const article = {
      id: null,
      isPreamble: false,
      texts: Object.entries(texts).map(([language, text]) => ({ language, text })),
      approved: ['en', 'ur'],
    };
    const saved = await organiser.ask<{ initiative: { revision: number } }>(SAVE, {
      id,
      revision: initiative.revision,
      input: { languages: ['en', 'ur'], leadingLanguage: 'en', titles, articles: [article] },
    });
    const frozen = await organiser.ask<{ initiative: { textHash: string } }>(FREEZE, {
      id,
      revision: saved.initiative.revision,
      languages: ['en', 'ur'],
    });
    await world.session(summitId, []);
    return new SigningDesk(
      world,
      summitId,
      summitSlug,
      organiser,
      await as('Chen', 'moderator', person),
      world.browser(),
      id,
      slug,
      frozen.initiative.textHash,
    );
  }

  static who(name: string, capacity: object = { kind: 'PERSON' }, more: object = {}): object {
    const names = [{ language: 'en', text: name }];
    return { names, capacity, email: `${randomUUID()}@example.org`, language: 'en', ...more };
  }

  async invite(
    who: object = SigningDesk.who('Ann'),
    by = this.organiser,
  ): Promise<Refused & { signatoryId: string; token: string; email: string }> {
    const kept = await by.ask<Refused & { signatoryId: string }>(
      `mutation ($input: NewSignatoryInput!) { inviteSignatory(input: $input) { ... on SignatoryKept { signatoryId } ${REFUSED} } }`,
      { input: { initiativeId: this.id, ...who } },
    );
    const email = (who as { email: string }).email;
    return { ...kept, email, token: kept.signatoryId === undefined ? '' : await this.tokenIn(email) };
  }

  /** The secret in the latest mail to this address. */
  async tokenIn(email: string): Promise<string> {
    const [mail] = await this.world.dataSource.query<{ text: string }[]>(
      'SELECT text FROM outbox_mails WHERE recipient = $1 ORDER BY id DESC LIMIT 1',
      [email],
    );
    return tokenOf(/http:\S+\/sign\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '');
  }

  look(token: string): Promise<Refused & { isOpen: boolean; hasPasskey: boolean; signature: Signature | null }> {
    return this.stranger.ask(INVITATION, { token });
  }

  async sit(token: string): Promise<string> {
    return (await this.open(token)).sitting;
  }
  open(token: string): Promise<Refused & { sitting: string }> {
    return this.stranger.ask(OPEN, { token });
  }

  decision(sitting: string, more: object = {}): object {
    return { sitting, act: 'SIGNED', textHash: this.textHash, ...more };
  }
  decide(sitting: string, more: object = {}, passkey: string | null = null): Promise<Decided> {
    return this.stranger.ask<Decided>(DECIDE, { input: this.decision(sitting, more), passkey });
  }
  async sign(token: string, more: object = {}): Promise<Decided> {
    return this.decide(await this.sit(token), more);
  }

  passkeyOptions(sitting: string): Promise<Refused & { options: string }> {
    return this.stranger.ask(
      `mutation ($s: String!) { askToRegisterPasskey(sitting: $s) { ... on PasskeyOptions { options } ${REFUSED} } }`,
      { s: sitting },
    );
  }
  registerPasskey(sitting: string, answer: string): Promise<Refused> {
    return this.stranger.ask(
      `mutation ($s: String!, $answer: String!) { registerPasskey(sitting: $s, answer: $answer) { ${CHANGED} } }`,
      { s: sitting, answer },
    );
  }
  askPasskey(sitting: string, more: object = {}): Promise<Refused & { options: string }> {
    return this.stranger.ask(
      `mutation ($input: DecisionInput!) { askPasskeyToDecide(input: $input) { ... on PasskeyOptions { options } ${REFUSED} } }`,
      { input: this.decision(sitting, more) },
    );
  }

  async read(by = this.organiser): Promise<Signing | null> {
    return by.ask<Signing | null>(SIGNING, { id: this.id });
  }
  openSigning(by = this.organiser): Promise<Refused> {
    return by.ask(`mutation ($id: ID!) { openInitiativeSigning(initiativeId: $id) { ${CHANGED} } }`, { id: this.id });
  }
  closeSigning(by = this.organiser): Promise<Refused> {
    return by.ask(`mutation ($id: ID!) { closeInitiativeSigning(initiativeId: $id) { ${CHANGED} } }`, { id: this.id });
  }
  hands(signatoryIds: string[], by = this.chair, sessionId: string | null = null): Promise<Refused> {
    return by.ask(
      `mutation ($id: ID!, $of: [ID!]!, $s: ID) { recordRaisedHands(initiativeId: $id, signatoryIds: $of, sessionId: $s) { ${CHANGED} } }`,
      { id: this.id, of: signatoryIds, s: sessionId },
    );
  }
  release(missingLanguages = ['ru'], by = this.organiser): Promise<Refused> {
    return by.ask(
      `mutation ($id: ID!, $m: [String!]!) { releaseInitiative(initiativeId: $id, missingLanguages: $m) { ${CHANGED} } }`,
      { id: this.id, m: missingLanguages },
    );
  }
  recall(reason: string, by = this.organiser): Promise<Refused> {
    return by.ask(
      `mutation ($id: ID!, $r: String!) { recallInitiative(initiativeId: $id, reason: $r) { ${CHANGED} } }`,
      { id: this.id, r: reason },
    );
  }
  withdraw(signatoryId: string, by = this.organiser): Promise<Refused> {
    return by.ask(`mutation ($id: ID!) { withdrawSignatory(signatoryId: $id) { ${CHANGED} } }`, { id: signatoryId });
  }
  inviteAgain(signatoryId: string): Promise<Refused> {
    return this.organiser.ask(`mutation ($id: ID!) { inviteSignatoryAgain(signatoryId: $id) { ${CHANGED} } }`, {
      id: signatoryId,
    });
  }
  askToAccede(who: object, slug = this.slug): Promise<Refused & { token: string }> {
    return this.stranger.ask(
      `mutation ($s: String!, $slug: String!, $input: NewAccessionInput!) { askToAccede(summitSlug: $s, slug: $slug, input: $input) {
        ... on AccessionAsked { token } ${REFUSED} } }`,
      { s: this.summitSlug, slug, input: who },
    );
  }
  decideAccession(
    id: string,
    isAccepted: boolean,
    reason: string | null = null,
    by = this.organiser,
  ): Promise<Refused> {
    return by.ask(
      `mutation ($id: ID!, $yes: Boolean!, $r: String) { decideAccession(accessionId: $id, isAccepted: $yes, reason: $r) { ${CHANGED} } }`,
      { id, yes: isAccepted, r: reason },
    );
  }

  out(after: number | null = null): Promise<Out> {
    return this.stranger.ask<Out>(OUT, { s: this.summitSlug, slug: this.slug, after });
  }
  listOut(): Promise<{ slug: string; isRecalled: boolean; signatureCount: number | null; titles: object[] | null }[]> {
    return this.stranger.ask(LIST_OUT, { s: this.summitSlug });
  }
  evidence(): Promise<{ statusCode: number; body: string }> {
    return this.get(`/exchange/initiatives/${this.summitSlug}/${this.slug}/evidence.json`);
  }
  async pdf(): Promise<{ statusCode: number; bytes: Buffer }> {
    const url = `/exchange/initiatives/${this.summitSlug}/${this.slug}/initiative.pdf`;
    const { statusCode, rawPayload } = await this.world.app.inject({ url });
    return { statusCode, bytes: rawPayload };
  }
  async keys(): Promise<{ keys: { kid: string; x: string }[] }> {
    return JSON.parse((await this.get('/certificates/keys.json')).body) as { keys: { kid: string; x: string }[] };
  }
  async get(url: string, by = this.stranger): Promise<{ statusCode: number; body: string }> {
    const { statusCode, body } = await this.world.app.inject({ url, headers: { cookie: cookiesOf(by) } });
    return { statusCode, body };
  }
  async send(url: string, payload: Buffer, by = this.stranger): Promise<{ statusCode: number; body: string }> {
    const { statusCode, body } = await this.world.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/pdf', cookie: cookiesOf(by) },
    });
    return { statusCode, body };
  }
}

const cookiesOf = ({ cookies }: Browser): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
