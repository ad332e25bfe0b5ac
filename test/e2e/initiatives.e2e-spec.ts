import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const DRAFT = `id slug state revision languages leadingLanguage textHash part titles { language text }
  articles { id number texts { language text state direction } }`;
const SAVED = `__typename ... on InitiativeSaved { initiative { ${DRAFT} } } ... on Refusal { code }`;
const BEGIN = `mutation ($s: ID!, $input: NewInitiativeInput!) { beginInitiative(summitId: $s, input: $input) { ${SAVED} } }`;
const SAVE = `mutation ($id: ID!, $revision: Int!, $input: InitiativeDraftInput!) {
  saveInitiative(id: $id, revision: $revision, input: $input) { ${SAVED} } }`;
const KEEP = `mutation ($id: ID!, $name: String) { keepInitiativeVersion(id: $id, name: $name) { ${SAVED} } }`;
const FREEZE = `mutation ($id: ID!, $revision: Int!, $languages: [String!]!) {
  freezeInitiative(id: $id, revision: $revision, languages: $languages) { ${SAVED}
    ... on InitiativeNotReady { problems { code number language state } } } }`;
const REOPEN = `mutation ($id: ID!) { reopenInitiative(id: $id) { ${SAVED} } }`;
const LIST = `query ($s: ID!) { draftedInitiatives(summitId: $s) { ${DRAFT} } }`;
const TALK = `query ($id: ID!) { initiativeTalk(initiativeId: $id) {
  comments { id articleId text isSettled author { name country isViewer organisation { text } } }
  amendments { id kind language against text note state reason isMoved author { name country } }
  versions { number name titles { text } articles { number texts { text } } } } }`;
const COMMENT = `mutation ($id: ID!, $articleId: ID, $text: String!) { commentInitiative(initiativeId: $id, articleId: $articleId, text: $text) {
  __typename ... on CommentSaved { id } ... on Refusal { code } } }`;
const SETTLE = `mutation ($id: ID!, $c: ID!) { settleInitiativeComment(initiativeId: $id, commentId: $c) { __typename ... on Refusal { code } } }`;
const PROPOSE = `mutation ($input: AmendmentInput!) { proposeAmendment(input: $input) { __typename ... on AmendmentDecided { id } ... on Refusal { code } } }`;
const WITHDRAW = `mutation ($id: ID!, $a: ID!) { withdrawAmendment(initiativeId: $id, amendmentId: $a) { __typename ... on Refusal { code } } }`;
const DECIDE = `mutation ($id: ID!, $a: ID!, $d: AmendmentDecision!, $reason: String) {
  decideAmendment(initiativeId: $id, amendmentId: $a, decision: $d, reason: $reason) { __typename ... on Refusal { code } } }`;

interface Text {
  language: string;
  text: string;
  state: string;
}
interface Initiative {
  id: string;
  state: string;
  revision: number;
  textHash: string | null;
  articles: { id: string; number: number | null; texts: Text[] }[];
}
interface Outcome {
  __typename: string;
  code?: string;
  id: string;
  initiative: Initiative;
  problems?: object[];
}
interface Talk {
  comments: { id: string; text: string; isSettled: boolean; author: { name: string; country: string | null } }[];
  amendments: { id: string; state: string; isMoved: boolean; reason: string | null; against: string | null }[];
  versions: { number: number; name: string | null; articles: { texts: { text: string }[] }[] }[];
}

const EN = 'We deepen cooperation among Asian countries.';
const UR = 'ہم ایشیائی ممالک میں تعاون بڑھاتے ہیں۔';
const TITLES = [
  { language: 'en', text: 'A green planet' },
  { language: 'ur', text: 'سبز سیارہ' },
];
const texts = (en: string, ur?: string) => [
  { language: 'en', text: en },
  ...(ur === undefined ? [] : [{ language: 'ur', text: ur }]),
];

let world: ApiWorld;
let summitId: string;
let organiser: Browser, delegate: Browser, elsewhere: Browser, speaker: Browser, stranger: Browser;
let initiative: Initiative;

beforeAll(async () => {
  world = await ApiWorld.start();
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
  summitId = await world.rows.summit('signing', { languages: ['en', 'ur'] });
  const other = await world.rows.summit('another', {});
  const person = await world.rows.person('delegate', { en: 'Almas Chukin' });
  const alone = await world.rows.person('speaker', { en: 'Zoe' });
  const delegationId = randomUUID();
  await world.dataSource.query(`INSERT INTO delegations (id, summit_id, country, position) VALUES ($1, $2, 'KZ', 1)`, [
    delegationId,
    summitId,
  ]);
  await world.dataSource.query(
    'INSERT INTO delegation_members (delegation_id, person_id, is_head, position) VALUES ($1, $2, true, 1)',
    [delegationId, person],
  );
  organiser = await as('Olga', [{ summitId, role: 'organiser' }]);
  delegate = await as('Almas Chukin', [{ summitId, role: 'speaker', personId: person }]);
  speaker = await as('Zoe', [{ summitId, role: 'speaker', personId: alone }]);
  elsewhere = await as('Oscar', [{ summitId: other, role: 'organiser' }]);
  stranger = world.browser();
});
afterAll(() => world.stop());

const begin = async (by = organiser, input: object = { languages: ['en', 'ur'], titles: TITLES }): Promise<Outcome> =>
  await by.ask<Outcome>(BEGIN, { s: summitId, input });
const draftOf = (articles: object[]): object => ({
  languages: ['en', 'ur'],
  leadingLanguage: 'en',
  titles: TITLES,
  articles,
});
async function save(articles: object[], by = organiser, revision = initiative.revision): Promise<Outcome> {
  const saveInitiative = await by.ask<Outcome>(SAVE, {
    id: initiative.id,
    revision,
    input: draftOf(articles),
  });
  if (saveInitiative.initiative !== undefined) initiative = saveInitiative.initiative;
  return saveInitiative;
}
const article = (en: string, ur?: string, approved: string[] = [], id: string | null = null) => ({
  id,
  isPreamble: false,
  texts: texts(en, ur),
  approved,
});
const freeze = async (languages = ['en', 'ur'], by = organiser, revision = initiative.revision): Promise<Outcome> =>
  await by.ask<Outcome>(FREEZE, { id: initiative.id, revision, languages });
const talk = async (by = organiser): Promise<Talk | null> => await by.ask<Talk | null>(TALK, { id: initiative.id });
const propose = async (input: object, by = delegate): Promise<Outcome> =>
  await by.ask<Outcome>(PROPOSE, {
    input: { initiativeId: initiative.id, language: 'en', kind: 'CHANGE', ...input },
  });
const decide = async (a: string, d: string, reason: string | null = null, by = organiser): Promise<Outcome> =>
  await by.ask<Outcome>(DECIDE, { id: initiative.id, a, d, reason });
const states = (): string[] =>
  initiative.articles.map(({ texts: all }) =>
    all.map(({ language, state }) => `${language} ${state.toLowerCase()}`).join(', '),
  );
const present = async (by = organiser): Promise<Initiative> => {
  const draftedInitiatives = await by.ask<Initiative[]>(LIST, { s: summitId });
  return draftedInitiatives.find(({ id }) => id === initiative.id)!;
};

beforeEach(async () => {
  await world.dataSource.query('DELETE FROM initiatives');
  initiative = (await begin()).initiative;
});

describe('who takes part in a draft', () => {
  it('is begun by organisers of the summit and nobody else', async () => {
    expect(await begin(stranger)).toMatchObject({ code: 'not-signed-in' });
    for (const by of [elsewhere, delegate, speaker]) expect(await begin(by)).toMatchObject({ code: 'not-allowed' });
  });
  it('is read by organisers and delegations, and is not there for others', async () => {
    for (const by of [stranger, elsewhere, speaker]) {
      expect(await by.ask(LIST, { s: summitId })).toBeNull();
      expect(await talk(by)).toBeNull();
    }
    expect(await present(delegate)).toMatchObject({ part: 'DELEGATE' });
    expect(await present()).toMatchObject({ part: 'ORGANISER' });
  });
  it('is written by organisers alone', async () => {
    expect(await save([], delegate)).toMatchObject({ code: 'not-allowed' });
    expect(await save([], stranger)).toMatchObject({ code: 'not-signed-in' });
    expect(await save([], elsewhere)).toMatchObject({ code: 'not-found' });
    expect(await freeze(['en'], delegate)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a draft', () => {
  it('takes no address twice', async () => {
    const named = { slug: `asia-${randomUUID()}`, languages: ['en'], titles: TITLES.slice(0, 1) };
    expect(await begin(organiser, named)).toMatchObject({ __typename: 'InitiativeSaved' });
    expect(await begin(organiser, named)).toMatchObject({ code: 'slug-taken' });
  });
  it.each([
    ['no language', { languages: [], titles: TITLES }],
    ['an unknown language', { languages: ['english'], titles: TITLES }],
    ['no title', { languages: ['en'], titles: [] }],
  ])('is not begun with %s', async (_what, input) => {
    const { errors } = await organiser.post(BEGIN, { s: summitId, input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('approves no text that is not there', async () => {
    const { errors } = await organiser.post(SAVE, {
      id: initiative.id,
      revision: initiative.revision,
      input: draftOf([article(EN, undefined, ['en', 'ur'])]),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('numbers its articles and says where each translation is', async () => {
    await save([{ ...article('Preamble'), isPreamble: true }, article(EN, UR, ['en', 'ur'])]);
    expect(initiative.articles.map(({ number }) => number)).toEqual([null, 1]);
    expect(states()).toEqual(['en up_to_date', 'en approved, ur approved']);
    const [preamble, first] = initiative.articles;
    await save([
      { ...article('Preamble', undefined, [], preamble!.id), isPreamble: true },
      article(`${EN} More.`, UR, ['en'], first!.id),
    ]);
    expect(states()).toEqual(['en up_to_date', 'en approved, ur behind']);
  });
  it('is not overwritten by who had an older one', async () => {
    await save([article(EN)]);
    expect(await save([article('Mine')], organiser, 1)).toMatchObject({ code: 'stale-revision' });
    expect(await save([article('Gone', undefined, [], randomUUID())])).toMatchObject({ code: 'article-unknown' });
  });
  it('keeps versions to compare with', async () => {
    await save([article(EN)]);
    await organiser.ask(KEEP, { id: initiative.id, name: 'For the first reading' });
    await save([article(`${EN} More.`, undefined, [], initiative.articles[0]!.id)]);
    await organiser.ask(KEEP, { id: initiative.id, name: null });
    expect((await talk())?.versions).toMatchObject([
      { number: 2, name: null, articles: [{ texts: [{ text: `${EN} More.` }] }] },
      { number: 1, name: 'For the first reading', articles: [{ texts: [{ text: EN }] }] },
    ]);
  });
});

describe('freezing', () => {
  it('says all that is in the way', async () => {
    expect(await freeze()).toMatchObject({ problems: [{ code: 'NO_ARTICLES' }] });
    await save([article(EN, undefined, ['en'])]);
    expect(await freeze()).toMatchObject({
      __typename: 'InitiativeNotReady',
      problems: [{ code: 'ARTICLE_NOT_APPROVED', number: 1, language: 'ur', state: 'MISSING' }],
    });
    expect(await freeze(['en', 'th'])).toMatchObject({ code: 'language-unknown' });
  });
  it('gives all languages one hash, and closes the text', async () => {
    await save([article(EN, UR, ['en', 'ur'])]);
    const frozen = await freeze();
    expect(frozen.initiative).toMatchObject({ state: 'FROZEN', textHash: expect.stringMatching(/^[\da-f]{64}$/) });
    initiative = frozen.initiative;
    expect(await save([article('Other')])).toMatchObject({ code: 'initiative-closed' });
    expect(await freeze()).toMatchObject({ code: 'initiative-closed' });
    expect(await propose({ articleId: initiative.articles[0]!.id, text: 'x' })).toMatchObject({
      code: 'initiative-closed',
    });
  });
  it('may leave a language out that its organiser names, and be opened again', async () => {
    await save([article(EN, undefined, ['en'])]);
    initiative = (await freeze(['en'])).initiative;
    // The one that was left out is not missing in what is signed.
    expect(initiative).toMatchObject({ state: 'FROZEN', languages: ['en'] });
    const reopenInitiative = await organiser.ask<Outcome>(REOPEN, { id: initiative.id });
    expect(reopenInitiative.initiative).toMatchObject({
      state: 'DRAFTING',
      textHash: null,
      languages: ['en', 'ur'],
    });
  });
});

describe('what delegations say', () => {
  it('stands under their country, and is settled by its author or an organiser', async () => {
    await save([article(EN)]);
    const articleId = initiative.articles[0]!.id;
    const ask = (by: Browser, text: string, about: string | null = articleId) =>
      by.ask<Outcome>(COMMENT, { id: initiative.id, articleId: about, text });
    const { id } = await ask(delegate, ' Which countries?\u202e ');
    await ask(organiser, 'All of them.', null);
    expect(await ask(delegate, 'Where?', randomUUID())).toMatchObject({ code: 'article-unknown' });
    expect(await ask(speaker, 'And I?')).toMatchObject({ code: 'not-found' });
    expect((await talk(delegate))?.comments).toMatchObject([
      { text: 'Which countries?', author: { name: 'Almas Chukin', country: 'KZ', isViewer: true }, isSettled: false },
      { text: 'All of them.', author: { name: 'Olga', country: null, isViewer: false } },
    ]);
    const settle = async (by: Browser, c: string) => await by.ask<Outcome>(SETTLE, { id: initiative.id, c });
    const other = (await talk())!.comments[1]!.id;
    expect(await settle(delegate, other)).toMatchObject({ code: 'not-allowed' });
    expect(await settle(delegate, randomUUID())).toMatchObject({ code: 'not-found' });
    expect(await settle(delegate, id)).toMatchObject({ __typename: 'CommentSaved' });
    expect((await talk())!.comments[0]!.isSettled).toBe(true);
  });

  it('comes into the text when it is accepted, and has to be approved there', async () => {
    await save([article(EN, UR, ['en', 'ur'])]);
    const articleId = initiative.articles[0]!.id;
    const { id } = await propose({ articleId, text: 'We share clean-energy technology.', note: 'Say what.' });
    expect(await decide(id, 'ACCEPT', null, delegate)).toMatchObject({ code: 'not-allowed' });
    expect(await decide(id, 'ACCEPT')).toMatchObject({ __typename: 'AmendmentDecided' });
    initiative = await present();
    expect(initiative.articles[0]!.texts[0]!.text).toBe('We share clean-energy technology.');
    expect(states()).toEqual(['en up_to_date, ur behind']);
    expect(await decide(id, 'ACCEPT')).toMatchObject({ code: 'amendment-decided' });
  });

  it('adds and takes out articles where they stand', async () => {
    await save([article('One'), article('Two')]);
    const [one, two] = initiative.articles;
    await decide((await propose({ kind: 'ADD', articleId: one!.id, text: 'Between' })).id, 'ACCEPT');
    await decide((await propose({ kind: 'ADD', text: 'First' })).id, 'ACCEPT');
    await decide((await propose({ kind: 'REMOVE', articleId: two!.id })).id, 'ACCEPT');
    initiative = await present();
    expect(initiative.articles.map(({ number, texts: [text] }) => `${number} ${text!.text}`)).toEqual([
      '1 First',
      '2 One',
      '3 Between',
    ]);
  });

  it('is not accepted against another text than the one it was written for', async () => {
    await save([article(EN)]);
    const articleId = initiative.articles[0]!.id;
    const { id } = await propose({ articleId, text: 'Mine' });
    await save([article('In other words', undefined, [], articleId)]);
    expect((await talk())!.amendments).toMatchObject([{ isMoved: true, against: EN }]);
    expect(await decide(id, 'ACCEPT')).toMatchObject({ code: 'amendment-moved' });
    expect(await decide(id, 'ACCEPT_AS_MERGED')).toMatchObject({ __typename: 'AmendmentDecided' });
    expect((await present()).articles[0]!.texts[0]!.text).toBe('In other words');
  });

  it('is declined with a reason, or taken back by its author', async () => {
    await save([article(EN)]);
    const articleId = initiative.articles[0]!.id;
    const [first, second] = [await propose({ articleId, text: 'a' }), await propose({ articleId, text: 'b' })];
    expect(await decide(first.id, 'DECLINE')).toMatchObject({ code: 'reason-missing' });
    await decide(first.id, 'DECLINE', 'Said in article 3.');
    const withdraw = async (by: Browser) => await by.ask<Outcome>(WITHDRAW, { id: initiative.id, a: second.id });
    expect(await withdraw(organiser)).toMatchObject({ code: 'not-allowed' });
    expect(await withdraw(delegate)).toMatchObject({ __typename: 'AmendmentDecided' });
    expect((await talk())!.amendments).toMatchObject([
      { state: 'DECLINED', reason: 'Said in article 3.' },
      { state: 'WITHDRAWN' },
    ]);
  });

  it.each([
    ['a change of nothing', { text: 'x' }],
    ['a change to nothing', { articleId: randomUUID() }],
    ['an article that goes, with a text', { kind: 'REMOVE', articleId: randomUUID(), text: 'x' }],
  ])('is not %s', async (_what, input) => {
    const { errors } = await delegate.post(PROPOSE, {
      input: { initiativeId: initiative.id, language: 'en', kind: 'CHANGE', ...input },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('is in a language of the text, about an article of it', async () => {
    await save([article(EN)]);
    const articleId = initiative.articles[0]!.id;
    expect(await propose({ articleId, text: 'x', language: 'th' })).toMatchObject({ code: 'language-unknown' });
    expect(await propose({ articleId: randomUUID(), text: 'x' })).toMatchObject({ code: 'article-unknown' });
  });
});
