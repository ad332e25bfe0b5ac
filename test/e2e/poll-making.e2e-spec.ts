import { FACT_BUS, type FactBus } from '@app/facts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';

const POLL = `id change kind question { language text } options { id text { language text } } fewest most scale results mayChangeVote status isOnStage`;
const ANSWER = `{ __typename ... on PollChanged { poll { ${POLL} } } ... on Refusal { code } }`;
const LIST = `query ($s: ID!) { polls(sessionId: $s) { ${POLL} } }`;
const CREATE = `mutation ($s: ID!, $poll: PollInput!) { createPoll(sessionId: $s, poll: $poll) ${ANSWER} }`;
const UPDATE = `mutation ($p: ID!, $change: Int!, $poll: PollInput!) { updatePoll(pollId: $p, change: $change, poll: $poll) ${ANSWER} }`;
const HIDE = `mutation ($p: ID!, $word: String!, $isHidden: Boolean = true) { hidePollWord(pollId: $p, word: $word, isHidden: $isHidden) ${ANSWER} }`;
const order = (name: string): string => `mutation ($p: ID!) { ${name}(pollId: $p) ${ANSWER} }`;

interface Poll {
  id: string;
  change: number;
  options: { id: string; text: { language: string; text: string }[] }[];
  status: string;
  isOnStage: boolean;
}
interface Answered {
  __typename: string;
  code?: string;
  poll?: Poll | null;
}
const text = (en: string, ur?: string) => [
  { language: 'en', text: en },
  ...(ur === undefined ? [] : [{ language: 'ur', text: ur }]),
];
const aPoll = (wishes: object = {}) => ({
  kind: 'SINGLE',
  question: text('Where next?', 'اب کہاں؟'),
  options: [{ text: text('Lahore', 'لاہور') }, { text: text('Baku') }],
  fewest: 1,
  most: 1,
  scale: 5,
  results: 'WHEN_CLOSED',
  mayChangeVote: true,
  ...wishes,
});

describe('polls are made', () => {
  let world: ApiWorld;
  let moderator: Browser, organiser: Browser, speaker: Browser, elsewhere: Browser, stranger: Browser;
  let summitId: string, chair: string, ada: string, sessionId: string;
  let told = 0;

  beforeAll(async () => {
    world = await ApiWorld.start();
    world.app.get<FactBus>(FACT_BUS).subscribe('PollsChanged', ({ payload }) => {
      if (payload.sessionId === sessionId) told += 1;
    });
    summitId = await world.rows.summit('polls-summit');
    chair = await world.rows.person('chair', { en: 'Chair' });
    ada = await world.rows.person('ada', { en: 'Ada' });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1]) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    moderator = await as('Chair', [{ summitId, role: 'moderator', personId: chair }]);
    speaker = await as('Ada', [{ summitId, role: 'speaker', personId: ada }]);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    elsewhere = await as('Elsewhere', [{ summitId: await world.rows.summit('other-summit'), role: 'organiser' }]);
    stranger = world.browser();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    told = 0;
    sessionId = await world.session(summitId, [
      { role: 'moderator', personId: chair },
      { role: 'speaker', personId: ada },
    ]);
  });
  const create = (by: Browser, poll: object = aPoll()) => by.ask<Answered>(CREATE, { s: sessionId, poll });
  const made = async (poll?: object): Promise<Poll> => {
    const answer = await create(moderator, poll);
    if (answer.poll == null) throw new Error(JSON.stringify(answer));
    return answer.poll;
  };
  const does = (by: Browser, name: string, p: string) => by.ask<Answered>(order(name), { p });
  const list = (by: Browser) => by.ask<Poll[]>(LIST, { s: sessionId });

  it('by who presides and by organisers, in several languages, before the session and during it', async () => {
    const draftId = await world.session(summitId, [{ role: 'moderator', personId: chair }], { status: 'draft' });
    expect(await organiser.ask<Answered>(CREATE, { s: draftId, poll: aPoll() })).toMatchObject({
      poll: { status: 'DRAFT' },
    });
    const poll = await made();
    expect(poll).toMatchObject({
      question: text('Where next?', 'اب کہاں؟'),
      options: [{ text: text('Lahore', 'لاہور') }, { text: text('Baku') }],
      status: 'DRAFT',
      isOnStage: false,
    });
    expect(await list(organiser)).toEqual([poll]);
    await eventually(
      () => told,
      (count) => count === 1,
    );
  });

  it('by nobody else: strangers, speakers and other summits’ organisers read and change nothing', async () => {
    const { id } = await made();
    for (const [who, code] of [
      [stranger, 'not-signed-in'],
      [speaker, 'not-allowed'],
      [elsewhere, 'not-allowed'],
    ] as const) {
      expect(await list(who)).toEqual([]);
      expect(await create(who)).toMatchObject({ code });
      expect(await who.ask(UPDATE, { p: id, change: 1, poll: aPoll() })).toMatchObject({ code });
      expect(await who.ask(HIDE, { p: id, word: 'air' })).toMatchObject({ code });
      for (const name of ['openPoll', 'closePoll', 'showPollOnStage', 'takePollOffStage', 'deletePoll'])
        expect(await does(who, name, id)).toMatchObject({ code });
    }
    expect(await list(moderator)).toMatchObject([{ id, status: 'DRAFT' }]);
  });

  it('and changed as long as they are drafts, by one editor at a time', async () => {
    const poll = await made();
    const change = (by: Browser, seen: number, wishes: object = {}) =>
      by.ask<Answered>(UPDATE, { p: poll.id, change: seen, poll: aPoll(wishes) });
    const [baku] = poll.options.slice(1);
    const changed = await change(organiser, poll.change, {
      kind: 'RANKING',
      options: [{ id: baku?.id, text: text('Baku') }, { text: text('Almaty') }, { text: text('Xi’an') }],
      fewest: 2,
      most: 3,
    });
    expect(changed.poll?.options[0]?.id).toBe(baku?.id);
    expect(await change(moderator, poll.change)).toMatchObject({ code: 'stale-revision' });
    expect((await does(moderator, 'openPoll', poll.id)).poll).toMatchObject({ status: 'OPEN' });
    const { change: now = 0 } = (await list(moderator))[0] ?? {};
    expect(await change(moderator, now)).toMatchObject({ code: 'poll-begun' });
    expect(await does(moderator, 'deletePoll', poll.id)).toMatchObject({ code: 'poll-begun' });
  });

  it('opened, shown on stage in the place of another one, closed, opened again', async () => {
    const [one, two] = [await made(), await made()];
    for (const name of ['closePoll', 'showPollOnStage'])
      expect(await does(moderator, name, one.id)).toMatchObject({ code: 'poll-not-open' });
    for (const { id } of [one, two]) {
      await does(moderator, 'openPoll', id);
      await does(moderator, 'showPollOnStage', id);
    }
    expect(await list(moderator)).toMatchObject([{ isOnStage: false }, { isOnStage: true }]);
    expect((await does(moderator, 'closePoll', two.id)).poll).toMatchObject({ status: 'CLOSED', isOnStage: true });
    expect((await does(moderator, 'takePollOffStage', two.id)).poll).toMatchObject({ isOnStage: false });
    expect((await does(moderator, 'openPoll', two.id)).poll).toMatchObject({ status: 'OPEN' });
  });

  it('one on stage at a time, also when several are shown at once', async () => {
    const polls = await Promise.all([made(), made(), made()]);
    for (const { id } of polls) await does(moderator, 'openPoll', id);
    const answers = await Promise.all(polls.map(({ id }) => does(moderator, 'showPollOnStage', id)));
    expect(answers.every(({ poll }) => poll?.isOnStage)).toBe(true);
    expect((await list(moderator)).filter(({ isOnStage }) => isOnStage)).toHaveLength(1);
  });

  it('taken away while they are drafts', async () => {
    const { id } = await made();
    expect(await does(moderator, 'deletePoll', id)).toMatchObject({ __typename: 'PollChanged', poll: null });
    expect(await does(moderator, 'openPoll', id)).toMatchObject({ code: 'not-found' });
    expect(await list(moderator)).toEqual([]);
  });

  it('freed of words, in a cloud', async () => {
    const cloud = await made(aPoll({ kind: 'WORD_CLOUD', options: [], most: 3 }));
    for (const word of ['Rude', 'RÜDE']) await moderator.ask(HIDE, { p: cloud.id, word });
    const hidden = () => world.dataSource.query('SELECT hidden_words AS "words" FROM polls WHERE id = $1', [cloud.id]);
    expect(await hidden()).toEqual([{ words: ['rude'] }]);
    await moderator.ask(HIDE, { p: cloud.id, word: 'rude', isHidden: false });
    expect(await hidden()).toEqual([{ words: [] }]);
    const { id } = await made();
    expect(await moderator.ask(HIDE, { p: id, word: 'rude' })).toMatchObject({ code: 'wrong-ballot' });
  });

  it.each<[string, object, string, string]>([
    ['no words', { question: text(' ') }, 'poll.question.0.text', 'too-small'],
    ['no language', { question: [] }, 'poll.question', 'too-small'],
    ['a language twice', { question: [...text('a'), ...text('b')] }, 'poll.question.1.language', 'language-twice'],
    ['one option', { options: [{ text: text('Baku') }] }, 'poll.options', 'wrong-options'],
    ['options of a rating', { kind: 'RATING' }, 'poll.options', 'wrong-options'],
    ['more to choose than there is', { kind: 'MULTIPLE', most: 3 }, 'poll.most', 'wrong-limits'],
    ['a scale of one', { kind: 'RATING', options: [], scale: 1 }, 'poll.scale', 'wrong-scale'],
  ])('but not with %s', async (_what, wishes, path, code) => {
    const { errors } = await moderator.post(CREATE, { s: sessionId, poll: aPoll(wishes) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code }] });
  });

  it('at most fifty for a session, and each change is in the history', async () => {
    await world.dataSource.query(
      `INSERT INTO polls (id, session_id, change, title, kind, options, fewest, most, scale, results, may_change_vote, created_at)
       SELECT gen_random_uuid(), $1, 1, '{"en":"Filler"}', 'rating', '[]', 1, 1, 5, 'live', true, now() FROM generate_series(1, 49)`,
      [sessionId],
    );
    const { id } = await made();
    expect(await create(moderator)).toMatchObject({ code: 'limit-reached' });
    await does(moderator, 'openPoll', id);
    const entries = await world.dataSource.query<{ operation: string; label: object }[]>(
      `SELECT operation, label FROM audit_entries WHERE table_name = 'polls' AND row_id = $1 ORDER BY id`,
      [id],
    );
    expect(entries.map(({ operation }) => operation)).toEqual(['createPoll', 'openPoll']);
    expect(entries[0]?.label).toMatchObject({ en: 'Where next?' });
  });
});
