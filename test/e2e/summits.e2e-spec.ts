import { UnitOfWork } from '@app/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProgrammeReleases } from '../../apps/api/src/programme/index.js';
import { type CreatedSummit, organiserOf, OrganisersApp } from './organisers/organisers-app.js';

const TEXTS = '{ language text }';
const SUMMIT = `id slug revision isReleased titles ${TEXTS} themes ${TEXTS} format places ${TEXTS} geo { latitude longitude }
  timeZone startsOn endsOn startsAt endsAt dateNotes ${TEXTS} languages guestOfHonour { country reasons ${TEXTS} }
  organisers { id names ${TEXTS} country } toDo { sessions unreleasedSessions hasUnreleasedFrame unansweredInvitations }
  record {
    initiatives { slug titles ${TEXTS} signatoriesAbout signatoriesNotes ${TEXTS} countriesNamed callsFor ${TEXTS} }
    outcomes { kind titles ${TEXTS} }
    carbon { platform entry ${TEXTS} scenes ${TEXTS} steps ${TEXTS} rules ${TEXTS} functions ${TEXTS} }
    participants ${TEXTS} news { language date }
  }`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: SummitInput!) { updateSummit(id: $id, revision: $revision, input: $input) {
  __typename
  ... on SummitSaved { summit { ${SUMMIT} } }
  ... on Refusal { code message }
  ... on StaleSummit { current { revision titles ${TEXTS} } }
  ... on SessionsInTheWay { sessions { id slug titles ${TEXTS} startsAt } } } }`;
const SUB_FORUM = `id slug revision position colour titles ${TEXTS}`;
const SAVE_SUB_FORUM = `mutation ($summitId: ID!, $id: ID, $revision: Int, $input: SubForumInput!) {
  saveSubForum(summitId: $summitId, id: $id, revision: $revision, input: $input) { __typename
    ... on SubForumSaved { subForum { ${SUB_FORUM} } } ... on Refusal { code } ... on StaleSubForum { current { ${SUB_FORUM} } } } }`;
const MOVE_SUB_FORUM = `mutation ($id: ID!, $position: Int!) { moveSubForum(id: $id, position: $position) { __typename
    ... on SubForumMoved { subForums { ${SUB_FORUM} } } ... on Refusal { code } } }`;
const DELETE_SUB_FORUM = `mutation ($id: ID!) { deleteSubForum(id: $id) { __typename
    ... on SubForumDeleted { id } ... on Refusal { code } ... on SessionsInTheWay { sessions { slug } } } }`;
const CREATE_SESSION = `mutation ($summitId: ID!, $input: SessionInput!) { createSession(summitId: $summitId, input: $input) {
  ... on SessionSaved { session { id slug initiativeSlug } } ... on Refusal { code } } }`;
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

interface Outcome {
  __typename: string;
  code?: string;
  summit: Record<string, unknown> & { revision: number; slug: string; organisers: { id: string }[] };
  subForum: { id: string; slug: string; revision: number; position: number };
  subForums: { id: string; position: number }[];
  session: { id: string };
  [field: string]: unknown;
}

const en = (text: string) => [{ language: 'en', text }];
const BASICS = {
  titles: en('A summit'),
  format: 'ONLINE',
  timeZone: 'Asia/Shanghai',
  startsOn: '2030-06-01',
  endsOn: '2030-06-02',
  languages: ['en', 'ur'],
};

describe('what a summit says of itself', () => {
  let api: OrganisersApp;
  let created: CreatedSummit;
  let id: string;
  let organiser: string;
  let stranger: string;

  beforeAll(async () => {
    api = await OrganisersApp.start();
    stranger = api.signIn([organiserOf(await api.createSummit())]);
  });
  beforeEach(async () => {
    created = await api.createSummit();
    id = created.summit.id;
    organiser = api.signIn([organiserOf(created)]);
  });
  afterAll(() => api.stop());

  const run = async (query: string, variables: object, token: string | undefined = organiser): Promise<Outcome> => {
    const answer = await api.post(query, variables, token);
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data ?? {})[0] as unknown as Outcome;
  };
  const update = (values: object = {}, revision = 1): Promise<Outcome> =>
    run(UPDATE, { id, revision, input: { ...BASICS, ...values } });
  const addSession = async (values: object = {}): Promise<string> => {
    const session = { kind: 'PANEL', titles: en('Panel'), languages: [], appearances: [], ...values };
    return (await run(CREATE_SESSION, { summitId: id, input: session })).session.id;
  };
  const release = (): Promise<unknown> =>
    api.get(UnitOfWork).run(api.context(), (tx) => api.get(ProgrammeReleases).releaseSummit(tx, id, []));

  it('is replaced as a whole, everything that it can say', async () => {
    const everything = {
      titles: [...en('Summit of <b>all</b>'), { language: 'ur', text: 'سمٹ' }],
      themes: en('A theme'),
      format: 'HYBRID',
      places: en('Chengdu'),
      geo: { latitude: 30.6571, longitude: 104.0665 },
      timeZone: 'Asia/Kathmandu',
      startsOn: '2030-05-31',
      endsOn: '2030-06-03',
      dateNotes: en('the date of the report'),
      languages: ['en', 'ur', 'zh-Hans'],
      guestOfHonour: { country: 'AZ', reasons: en('host of COP29') },
      organisers: [{ names: en('An alliance'), country: 'CN' }],
      initiatives: [
        {
          slug: 'asia-initiative',
          titles: en('An initiative'),
          signatoriesAbout: 30,
          signatoriesNotes: en('of countries'),
          countriesNamed: ['KZ', 'TR'],
          callsFor: [en('consensus'), en('sharing')],
        },
      ],
      outcomes: [{ kind: 'FUND', titles: en('A fund') }],
      carbon: {
        platform: 'Diandian',
        entry: en('A code at the door'),
        scenes: [en('conferences')],
        steps: [en('scan'), en('pay')],
        rules: [en('each their own')],
        functions: [en('compute')],
      },
      participants: [en('academia')],
      news: [
        { language: 'ur', date: '2022-12-26' },
        { language: 'ru', date: '2022-12' },
      ],
    };
    const saved = await update(everything);
    expect(saved.__typename).toBe('SummitSaved');
    const { organisers, initiatives, outcomes, carbon, participants, news, ...frame } = everything;
    expect(saved.summit).toMatchObject({
      ...frame,
      revision: 2,
      startsAt: '2030-05-30T18:15:00.000Z',
      organisers,
      record: { initiatives, outcomes, carbon, participants, news },
    });
    const emptied = await update({}, 2);
    expect(emptied.summit).toMatchObject({
      themes: [],
      places: [],
      geo: null,
      guestOfHonour: null,
      organisers: [],
      record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
    });
  });

  it('is refused to whoever does not organise it', async () => {
    const input = { id, revision: 1, input: BASICS };
    expect(await run(UPDATE, input, stranger)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    expect(await run(UPDATE, { ...input, id: 'nonsense' })).toMatchObject({ code: 'not-allowed' });
    const unsigned = await api.post(UPDATE, input);
    expect(unsigned.data).toMatchObject({ updateSummit: { code: 'not-signed-in' } });
  });

  it('tells the second of two organisers what the first one made of it', async () => {
    await update({ titles: en('First') });
    expect(await update({ titles: en('Second') })).toMatchObject({
      __typename: 'StaleSummit',
      code: 'stale-revision',
      current: { revision: 2, titles: en('First') },
    });
  });

  it('keeps its days around its sessions, and names those that stand against it', async () => {
    const slot = { startsAt: '2030-06-02T01:00:00Z', endsAt: '2030-06-02T02:00:00Z' };
    const inTheWay = await addSession(slot);
    await addSession();
    const shorter = await update({ endsOn: '2030-06-01' });
    expect(shorter).toMatchObject({
      __typename: 'SessionsInTheWay',
      code: 'sessions-outside-summit',
      sessions: [{ id: inTheWay, titles: en('Panel'), startsAt: '2030-06-02T01:00:00.000Z' }],
    });
    // The same days begin later further west.
    expect(await update({ timeZone: 'America/Los_Angeles', startsOn: '2030-06-02' })).toMatchObject({
      code: 'sessions-outside-summit',
    });
    expect(await update({ endsOn: '2030-06-03' })).toMatchObject({ __typename: 'SummitSaved' });
  });

  it('keeps an initiative that is signed in a session', async () => {
    const initiatives = [{ titles: en('Green planet') }];
    const saved = await update({ initiatives });
    expect(saved.summit).toMatchObject({ record: { initiatives: [{ slug: 'green-planet' }] } });
    await addSession({ initiativeSlug: 'green-planet' });
    expect(await update({}, 2)).toMatchObject({ code: 'initiative-in-use', sessions: [{ titles: en('Panel') }] });
    expect(await update({ initiatives: [{ slug: 'green-planet', titles: en('New name') }] }, 2)).toMatchObject({
      __typename: 'SummitSaved',
    });
    const unknown = { kind: 'PANEL', titles: en('P'), languages: [], appearances: [], initiativeSlug: 'other' };
    const answer = await api.post(CREATE_SESSION, { summitId: id, input: unknown }, organiser);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ fields: [{ code: 'unknown-initiative' }] });
  });

  it('has an address that can be changed until the public knows it', async () => {
    const slug = `address-of-${id}`;
    expect((await update({ slug })).summit.slug).toBe(slug);
    expect((await update({}, 2)).summit.slug).toBe(slug);
    const { summit: other } = await api.createSummit();
    expect(await update({ slug: other.slug }, 3)).toMatchObject({ __typename: 'Refused', code: 'slug-taken' });
    await release();
    expect(await update({ slug: 'another-address' }, 3)).toMatchObject({ code: 'slug-fixed' });
    expect(await update({ slug }, 3)).toMatchObject({ __typename: 'SummitSaved', summit: { isReleased: true } });
  });

  it('is seen by the public with the next release, and says what waits until then', async () => {
    const toDo = async () => (await update({}, (await current()).revision)).summit['toDo'];
    const current = async () =>
      (
        (await api.post(
          'query ($slug: String!) { draftSummit(slug: $slug) { revision toDo { hasUnreleasedFrame } } }',
          {
            slug: created.summit.slug,
          },
          organiser,
        )) as unknown as { data: { draftSummit: { revision: number; toDo: { hasUnreleasedFrame: boolean } } } }
      ).data.draftSummit;
    expect((await current()).toDo.hasUnreleasedFrame).toBe(true);
    await release();
    expect((await current()).toDo.hasUnreleasedFrame).toBe(false);
    await addSession({ startsAt: '2030-06-02T01:00:00Z', endsAt: '2030-06-02T02:00:00Z' });
    await addSession();
    expect(await toDo()).toEqual({
      sessions: 2,
      unreleasedSessions: 1,
      hasUnreleasedFrame: true,
      unansweredInvitations: 0,
    });
  });

  it('knows an organiser again, adds to what is known of it and renames its own', async () => {
    const name = { en: `Alliance ${id}`, zh: `联盟 ${id}` };
    await api.createOrganiser(await api.createSummit(), name);
    const saved = await update({
      organisers: [{ names: en(name.en) }, { names: en(name.en) }, { names: en('Other') }],
    });
    expect(saved.summit.organisers).toMatchObject([
      { names: [{ text: name.en }, { text: name.zh }], country: 'CN' },
      { names: en('Other') },
    ]);
    const [, other] = saved.summit.organisers;
    const renamed = await update({ organisers: [{ id: other?.id, names: en('Renamed'), country: 'az' }] }, 2);
    expect(renamed.summit.organisers).toEqual([{ id: other?.id, names: en('Renamed'), country: 'AZ' }]);
    const strangers = await api.post(
      UPDATE,
      { id, revision: 3, input: { ...BASICS, organisers: [{ id: UNKNOWN_ID, names: en('X') }] } },
      organiser,
    );
    expect(strangers.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.organisers.0.id', code: 'unknown-organisation' }],
    });
  });

  it.each([
    ['no title', { titles: [] }, 'input.titles'],
    ['a title that is too long', { titles: en('x'.repeat(301)) }, 'input.titles.0.text'],
    ['an address with capitals', { slug: 'Not An Address' }, 'input.slug'],
    ['a zone that is an offset', { timeZone: '+05:45' }, 'input.timeZone'],
    ['a day that is none', { startsOn: '2030-02-30' }, 'input.startsOn'],
    ['days the wrong way round', { endsOn: '2030-05-31' }, 'input.endsOn'],
    ['too many days', { endsOn: '2030-12-31' }, 'input.endsOn'],
    ['a day long ago', { startsOn: '0001-01-01' }, 'input.startsOn'],
    ['no language', { languages: [] }, 'input.languages'],
    ['an unknown language', { languages: ['en', 'klingonese'] }, 'input.languages.1'],
    ['a language twice', { languages: ['en', 'en'] }, 'input.languages'],
    ['a place beyond the pole', { geo: { latitude: 91, longitude: 0 } }, 'input.geo.latitude'],
    ['an unknown country', { guestOfHonour: { country: 'Azerbaijan' } }, 'input.guestOfHonour.country'],
    ['too many organisers', { organisers: Array(51).fill({ names: en('X') }) }, 'input.organisers'],
    [
      'a negative crowd',
      { initiatives: [{ titles: en('I'), signatoriesAbout: -1 }] },
      'input.initiatives.0.signatoriesAbout',
    ],
    [
      'two initiatives of one address',
      {
        initiatives: [
          { slug: 'a', titles: en('I') },
          { slug: 'a', titles: en('J') },
        ],
      },
      'input.initiatives.1.slug',
    ],
    ['news without a date', { news: [{ language: 'ur', date: 'December' }] }, 'input.news.0.date'],
    ['a carbon programme without a name', { carbon: { platform: ' ', entry: en('E') } }, 'input.carbon.platform'],
    ['a text that the database cannot keep', { participants: [en('a\u0000b')] }, 'input.participants.0.0.text'],
  ])('refuses %s and names the field', async (_, values, path) => {
    const answer = await api.post(UPDATE, { id, revision: 1, input: { ...BASICS, ...values } }, organiser);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  describe('its sub-forums', () => {
    const save = (titles: string, values: object = {}, token?: string): Promise<Outcome> =>
      run(SAVE_SUB_FORUM, { summitId: id, input: { titles: en(titles), colour: 3 }, ...values }, token);
    const order = (outcome: Outcome) => outcome.subForums.map((subForum) => [subForum.id, subForum.position]);

    it('are added behind the others, with an address of their own', async () => {
      const first = await save('Digital life');
      const second = await save('Digital life');
      expect([first, second].map(({ subForum }) => [subForum.slug, subForum.position])).toEqual([
        ['digital-life', 1],
        ['digital-life-2', 2],
      ]);
    });

    it('are changed against the revision that was read', async () => {
      const { subForum } = await save('Energy of the sea');
      const changed = await save('Energy of the wind', { id: subForum.id, revision: 1 });
      expect(changed.subForum).toMatchObject({
        slug: 'energy-of-the-sea',
        revision: 2,
        titles: en('Energy of the wind'),
      });
      expect(await save('Energy of the sun', { id: subForum.id, revision: 1 })).toMatchObject({
        __typename: 'StaleSubForum',
        code: 'stale-revision',
        current: { revision: 2, titles: en('Energy of the wind') },
      });
    });

    it('are put into another order', async () => {
      const energy = created.subForums[0]?.id ?? '';
      const life = (await save('Life')).subForum.id;
      const work = (await save('Work')).subForum.id;
      expect(order(await run(MOVE_SUB_FORUM, { id: work, position: 0 }))).toEqual([
        [work, 0],
        [energy, 1],
        [life, 2],
      ]);
      expect(order(await run(MOVE_SUB_FORUM, { id: work, position: 99 }))).toEqual([
        [energy, 0],
        [life, 1],
        [work, 2],
      ]);
    });

    it('go when no session is in them', async () => {
      const { subForum } = await save('Life');
      await addSession({ subForumId: subForum.id });
      expect(await run(DELETE_SUB_FORUM, { id: subForum.id })).toMatchObject({
        __typename: 'SessionsInTheWay',
        code: 'sub-forum-in-use',
        sessions: [{ slug: 'panel' }],
      });
      const energy = created.subForums[0]?.id ?? '';
      expect(await run(DELETE_SUB_FORUM, { id: energy })).toEqual({ __typename: 'SubForumDeleted', id: energy });
      expect(order(await run(MOVE_SUB_FORUM, { id: subForum.id, position: 0 }))).toEqual([[subForum.id, 0]]);
      expect(await run(DELETE_SUB_FORUM, { id: energy })).toMatchObject({ code: 'not-found' });
    });

    it("are their summit's organisers' alone", async () => {
      const energy = created.subForums[0]?.id ?? '';
      expect(await save('Mine', {}, stranger)).toMatchObject({ code: 'not-allowed' });
      expect(await save('Mine', { id: energy, revision: 1 }, stranger)).toMatchObject({ code: 'not-allowed' });
      expect(await run(MOVE_SUB_FORUM, { id: energy, position: 0 }, stranger)).toMatchObject({ code: 'not-allowed' });
      expect(await run(DELETE_SUB_FORUM, { id: energy }, stranger)).toMatchObject({ code: 'not-allowed' });
      const answer = await api.post(DELETE_SUB_FORUM, { id: energy });
      expect(answer.data).toMatchObject({ deleteSubForum: { code: 'not-signed-in' } });
    });

    it.each([
      ['no title', { titles: [], colour: 0 }, 'input.titles'],
      ['a ninth hue', { titles: en('X'), colour: 8 }, 'input.colour'],
    ])('refuse %s', async (_, input, path) => {
      const answer = await api.post(SAVE_SUB_FORUM, { summitId: id, input }, organiser);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    });
  });
});
