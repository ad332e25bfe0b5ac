import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiWorld, Browser } from '../api/api-world.js';
import { SigningDesk } from '../initiatives/signing-desk.js';
import type { Planted } from './visitor.js';

/** A word that stands nowhere else. */
export const secretWord = (): string => `zq${randomBytes(6).toString('hex')}`;
const both = (word: string) => [
  { language: 'en', text: `Something ${word}` },
  { language: 'ur', text: `کچھ ${word}` },
];
/** Its address is made of the English words, which are no secret here. */
const inUrdu = (word: string) => [
  { language: 'en', text: `Something ${randomUUID()}` },
  { language: 'ur', text: `کچھ ${word}` },
];
export interface PlantedGround {
  organiser: Browser;
  summitId: string;
  summitSlug: string;
  sessionId: string;
  personId: string;
  /** Sends a picture or a PDF as the organiser; its id. */
  send: (url: string, file: 'picture' | 'document') => Promise<string>;
}
interface Invited {
  email: string;
  token: string;
  signatoryId: string;
}
interface Kept {
  id: string;
  slug?: string;
  revision: number;
}

/** An initiative that somebody signed, with who was invited to sign it and did not yet. */
export async function plantInitiative(
  world: ApiWorld,
): Promise<{ desk: SigningDesk; planted: Planted; signed: Invited; invited: Invited }> {
  const words = { title: secretWord(), text: secretWord(), signed: secretWord(), invited: secretWord() };
  const texts = { en: `We agree on ${words.text}.`, ur: `ہم ${words.text} پر متفق ہیں۔` };
  const desk = await SigningDesk.frozen(world, both(words.title), texts);
  const invited = await desk.invite(SigningDesk.who(`Ann ${words.invited}`));
  const signed = await desk.invite(SigningDesk.who(`Bob ${words.signed}`));
  await desk.openSigning();
  await desk.sign(signed.token);
  return { desk, planted: { kind: 'INITIATIVE', id: desk.id, slug: desk.slug, files: [], words }, signed, invited };
}

/** One of each other kind that there is. */
export const PLANTS: readonly ((ground: PlantedGround) => Promise<Planted>)[] = [
  async ({ organiser, summitId, sessionId, send }) => {
    const words = {
      ...{ title: secretWord(), description: secretWord(), party: secretWord() },
      ...{ milestone: secretWord(), document: secretWord() },
    };
    const { id, slug } = await kept(
      organiser,
      `mutation ($s: ID!, $input: OutcomeEntryInput!) { addOutcome(summitId: $s, input: $input) {
         ... on OutcomeKept { kept: outcome { id slug revision } } ... on Refusal { code message } } }`,
      {
        s: summitId,
        input: {
          kind: 'FUND',
          status: 'ANNOUNCED',
          titles: inUrdu(words.title),
          descriptions: both(words.description),
          parties: [{ role: 'FUNDER', names: both(words.party) }],
          milestones: [{ titles: both(words.milestone), dueOn: '2023-01-01' }],
          sessionId,
        },
      },
    );
    const document = await send(`/exchange/outcomes/documents/${id}?language=en&title=${words.document}`, 'document');
    return { kind: 'OUTCOME', id, slug: slug ?? '', files: [`/exchange/outcomes/documents/${document}.pdf`], words };
  },
  async ({ organiser, summitId, send }) => {
    const words = { title: secretWord(), summary: secretWord(), body: secretWord(), picture: secretWord() };
    const texts = inUrdu(words.title).map(({ language, text }) => ({
      ...{ language, title: text },
      summary: `Summary ${words.summary}`,
      body: `Body ${words.body}`,
    }));
    const languages = texts.map(({ language }) => language);
    const begun = await kept(
      organiser,
      `mutation ($s: ID!, $input: NewNewsArticleInput!) { beginNews(summitId: $s, input: $input) {
         ... on NewsArticleSaved { kept: article { id slug revision } } ... on Refusal { code message } } }`,
      { s: summitId, input: { languages, leadingLanguage: 'en', texts, approved: languages, datedOn: '2024-10-16' } },
    );
    const picture = await send(
      `/exchange/news/pictures/articles/${begun.id}?language=en&description=${words.picture}`,
      'picture',
    );
    // Its archive has the articles that are out.
    await organiser.ask(
      'mutation ($s: ID!, $i: PressKitInput!) { savePressKit(summitId: $s, revision: 0, input: $i) { __typename } }',
      { s: summitId, i: { boilerplates: [{ language: 'en', text: 'About us' }], contacts: [], isPublished: true } },
    );
    const files = ['full.jpg', 'small.webp', 'share.jpg'].map((file) => `/exchange/news/pictures/${picture}/${file}`);
    const { id, slug } = await kept(
      organiser,
      `mutation ($id: ID!, $revision: Int!) { makeNewsReady(id: $id, revision: $revision, languages: ["en", "ur"]) {
         ... on NewsArticleSaved { kept: article { id slug revision } } ... on Refusal { code message } } }`,
      { id: begun.id, revision: begun.revision },
    );
    return { kind: 'ARTICLE', id, slug: slug ?? '', files, words };
  },
  async ({ organiser, summitId, sessionId, personId }) => {
    const words = { message: secretWord(), invitation: secretWord() };
    const { id } = await kept(
      organiser,
      `mutation ($s: ID!, $input: GuestPageInput!) { saveGuestPage(summitId: $s, revision: 0, input: $input) {
         ... on GuestPageKept { kept: page { id revision } } ... on Refusal { code message } } }`,
      {
        s: summitId,
        input: {
          country: 'az',
          messages: both(words.message),
          messagePersonId: personId,
          people: [personId],
          sessionId,
          invitations: both(words.invitation),
        },
      },
    );
    return { kind: 'GUEST_OF_HONOUR', id, slug: 'guest-of-honour', files: [], words };
  },
  async ({ organiser, summitId, summitSlug }) => {
    const words = { title: secretWord(), holder: secretWord(), citation: secretWord() };
    const english = (text: string) => [{ language: 'en', text }];
    const recipient = { names: english(`Ann ${words.holder}`), citations: english(`For ${words.citation}`) };
    const { kept: ids } = await organiser.ask<{ kept: string[] }>(
      `mutation ($s: ID!, $r: [CertificateRecipientInput!]!) { addCertificateRecipients(summitId: $s, recipients: $r) {
         ... on CertificateRecipientsSaved { kept: ids } } }`,
      { s: summitId, r: [recipient] },
    );
    await organiser.ask(
      'mutation ($i: CertificateTemplateInput!) { saveCertificateTemplate(input: $i) { __typename } }',
      {
        i: {
          ...{ summitId, kind: 'AMBASSADOR', titles: english(`Ambassador ${words.title}`) },
          ...{ texts: english('{name}: {citation}'), signers: [], accent: '#0b5c8a', paper: 'A4' },
          ...{ isLandscape: true, leastPercent: 50, countsDoor: false, revision: 0 },
        },
      },
    );
    const { batchId } = await organiser.ask<{ batchId: string }>(
      'mutation ($i: IssueCertificatesInput!) { issueCertificates(input: $i) { ... on CertificatesIssued { batchId } } }',
      { i: { summitId, kind: 'AMBASSADOR', revision: 1, isHeld: true } },
    );
    const { certificateDesk } = await organiser.ask<{
      certificateDesk: { batches: { certificates: { code: string }[] }[] };
    }>(`{ draftSummit(slug: "${summitSlug}") { certificateDesk { batches { certificates { code } } } } }`);
    const code = certificateDesk.batches[0]?.certificates[0]?.code;
    if (code === undefined) throw new Error(`no certificate was planted for ${ids[0] ?? 'nobody'}`);
    return { kind: 'CERTIFICATE_BATCH', id: batchId, slug: code, files: [], words };
  },
];

async function kept(by: Browser, mutation: string, variables: object): Promise<Kept> {
  const answer = await by.ask<{ kept?: Kept }>(mutation, variables);
  if (answer.kept === undefined) throw new Error(`was not planted: ${JSON.stringify(answer)}`);
  return answer.kept;
}
