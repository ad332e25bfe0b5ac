import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CreatedSummit, organiserOf, OrganisersApp } from './organisers/organisers-app.js';

const DRAFT = `id slug kind status revision publishedRevision startsAt endsAt subForumId languages stageStatus
  titles { language text direction } descriptions { text }
  appearances { personId role fromLanguage toLanguage person { slug organisationName names { text } } }`;
const RESULT = `__typename
  ... on SessionSaved { session { ${DRAFT} } }
  ... on Refusal { code message }
  ... on PersonBusy { person { id } otherSession { id } }
  ... on OutsideSummit { startsAt endsAt }
  ... on StaleRevision { current { revision } }`;
const CREATE = `mutation ($summitId: ID!, $input: SessionInput!) { createSession(summitId: $summitId, input: $input) { ${RESULT} } }`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: SessionInput!) { updateSession(id: $id, revision: $revision, input: $input) { ${RESULT} } }`;
const PUBLISH = `mutation ($id: ID!, $revision: Int!) { publishSession(id: $id, revision: $revision) { ${RESULT} } }`;
const CANCEL = `mutation ($id: ID!, $revision: Int!) { cancelSession(id: $id, revision: $revision) { ${RESULT} } }`;
const PUBLIC_SESSIONS = `query ($slug: String!) { summit(slug: $slug) { version sessions { nodes { id status startsAt title { text } } } } }`;
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

interface Draft {
  id: string;
  slug: string;
  status: string;
  revision: number;
  publishedRevision: number | null;
  [field: string]: unknown;
}
interface Outcome {
  __typename: string;
  code?: string;
  message?: string;
  session: Draft;
  [field: string]: unknown;
}

describe("an organiser's programme", () => {
  let api: OrganisersApp;
  let summit: CreatedSummit;
  let organiser: string;
  let stranger: string;
  let hour = 0;

  beforeAll(async () => {
    api = await OrganisersApp.start();
    summit = await api.createSummit();
    organiser = api.signIn([organiserOf(summit)]);
    stranger = api.signIn([organiserOf(await api.createSummit())]);
  });
  afterAll(() => api.stop());

  /** A valid input at a time of its own. */
  const input = (values: object = {}) => {
    hour = (hour + 1) % 20;
    const at = (minute: number) => new Date(Date.UTC(2030, 5, 1, hour, minute)).toISOString();
    return {
      kind: 'PANEL',
      titles: [{ language: 'en', text: 'Joint strategies' }],
      startsAt: at(0),
      endsAt: at(30),
      languages: ['en', 'ur'],
      appearances: [],
      ...values,
    };
  };
  const run = async (query: string, variables: object, token: string | undefined = organiser): Promise<Outcome> => {
    const answer = await api.post(query, variables, token);
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data ?? {})[0] as unknown as Outcome;
  };
  const create = (values: object = {}, token?: string) =>
    run(CREATE, { summitId: summit.summit.id, input: input(values) }, token);
  const aDraft = async (values: object = {}): Promise<Draft> => (await create(values)).session;
  const aPerson = async (name: string): Promise<string> => {
    const saved = await run(
      'mutation ($input: PersonInput!) { savePerson(input: $input) { ... on PersonSaved { person { id } } } }',
      {
        input: { names: [{ language: 'en', text: name }], organisationName: 'State Grid' },
      },
    );
    return (saved['person'] as { id: string }).id;
  };
  const asPublic = async (id: string) => {
    const answer = await api.post(PUBLIC_SESSIONS, { slug: summit.summit.slug });
    const programme = (
      answer.data as {
        summit: { version: number; sessions: { nodes: (Draft & { title: { text: string } })[] } } | null;
      } | null
    )?.summit;
    return programme?.sessions.nodes.find((session) => session.id === id);
  };

  it('grows by a session in a sub-forum, with its moderator, speakers and interpreters in order', async () => {
    const [ana, bo] = [await aPerson('Ana Lima'), await aPerson('Bo Ek')];
    const saved = await create({
      titles: [
        { language: 'ur', text: 'گول میز' },
        { language: 'en', text: 'Round <b>table</b>' },
      ],
      descriptions: [{ language: 'en', text: '<script>alert(1)</script>' }],
      subForumId: summit.subForums[0]?.id,
      appearances: [
        { personId: bo, role: 'MODERATOR' },
        { personId: ana, role: 'SPEAKER' },
        { personId: ana, role: 'INTERPRETER', fromLanguage: 'en', toLanguage: 'ur' },
      ],
    });
    expect(saved).toMatchObject({
      __typename: 'SessionSaved',
      session: {
        slug: 'round-b-table-b',
        status: 'DRAFT',
        revision: 1,
        publishedRevision: null,
        stageStatus: null,
        languages: ['en', 'ur'],
        subForumId: summit.subForums[0]?.id,
        descriptions: [{ text: '<script>alert(1)</script>' }],
        appearances: [
          {
            personId: bo,
            role: 'MODERATOR',
            fromLanguage: null,
            person: { slug: 'bo-ek', organisationName: 'State Grid' },
          },
          { personId: ana, role: 'SPEAKER', person: { names: [{ text: 'Ana Lima' }] } },
          { personId: ana, role: 'INTERPRETER', fromLanguage: 'en', toLanguage: 'ur' },
        ],
      },
    });
    expect(saved.session['titles']).toContainEqual({ language: 'ur', text: 'گول میز', direction: 'RTL' });
  });

  it('gives every session an address of its own, also where no title is in Latin letters', async () => {
    const title = [{ language: 'en', text: 'Same title' }];
    const thai = [{ language: 'th', text: 'โต๊ะกลม' }];
    const slugs = [];
    for (const titles of [title, title, thai, thai]) slugs.push((await aDraft({ titles, kind: 'ROUNDTABLE' })).slug);
    expect(slugs).toEqual(['same-title', 'same-title-2', 'roundtable-1', 'roundtable-2']);
  });

  it.each([
    ['no title', { titles: [] }, 'input.titles'],
    ['a blank title', { titles: [{ language: 'en', text: '  ' }] }, 'input.titles.0.text'],
    ['a title that is too long', { titles: [{ language: 'en', text: 'x'.repeat(301) }] }, 'input.titles.0.text'],
    ['a text that the database cannot keep', { titles: [{ language: 'en', text: 'a\u0000b' }] }, 'input.titles.0.text'],
    [
      'a description that is too long',
      { descriptions: [{ language: 'en', text: 'x'.repeat(10_001) }] },
      'input.descriptions.0.text',
    ],
    ['an unknown language', { titles: [{ language: 'klingonish', text: 'a' }] }, 'input.titles.0.language'],
    ['an unknown spoken language', { languages: ['en', 'qq'] }, 'input.languages.1'],
    ['a language twice', { languages: ['en', 'en'] }, 'input.languages.1'],
    ['an end before its start', { startsAt: '2030-06-01T10:00:00Z', endsAt: '2030-06-01T09:00:00Z' }, 'input.endsAt'],
    ['an end at its start', { startsAt: '2030-06-01T10:00:00Z', endsAt: '2030-06-01T10:00:00Z' }, 'input.endsAt'],
    ['a day that does not exist', { startsAt: '2030-02-30T10:00:00Z' }, 'input.startsAt'],
    ['a time without a zone', { startsAt: '2030-06-01T10:00:00' }, 'input.startsAt'],
    ['an unknown kind', { kind: 'PARTY' }, 'input.kind'],
    ['a sub-forum that is no id', { subForumId: 'energy' }, 'input.subForumId'],
    ['an unknown sub-forum', { subForumId: UNKNOWN_ID }, 'input.subForumId'],
    ['an unknown person', { appearances: [{ personId: UNKNOWN_ID, role: 'SPEAKER' }] }, 'input.appearances.0.personId'],
    [
      'the same appearance twice',
      {
        appearances: [
          { personId: UNKNOWN_ID, role: 'SPEAKER' },
          { personId: UNKNOWN_ID, role: 'SPEAKER' },
        ],
      },
      'input.appearances.1',
    ],
    [
      'a speaker who interprets',
      { appearances: [{ personId: UNKNOWN_ID, role: 'SPEAKER', toLanguage: 'ur' }] },
      'input.appearances.0.toLanguage',
    ],
    [
      'too many people',
      { appearances: Array.from({ length: 101 }, () => ({ personId: UNKNOWN_ID, role: 'SPEAKER' })) },
      'input.appearances',
    ],
  ])('refuses %s and names the field', async (_, values, path) => {
    const answer = await api.post(CREATE, { summitId: summit.summit.id, input: input(values) }, organiser);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.fields?.map((field) => field.path)).toContain(path);
  });

  it("refuses a session outside the summit's days and says which they are", async () => {
    // The summit's first day begins at 16:00 UTC the day before.
    const early = await create({ startsAt: '2030-05-31T15:30:00Z', endsAt: '2030-05-31T16:30:00Z' });
    expect(early).toMatchObject({
      __typename: 'OutsideSummit',
      code: 'outside-summit',
      startsAt: '2030-05-31T16:00:00.000Z',
      endsAt: '2030-06-02T16:00:00.000Z',
    });
    expect((await create({ startsAt: '2030-05-31T16:00:00Z', endsAt: '2030-05-31T16:30:00Z' })).__typename).toBe(
      'SessionSaved',
    );
  });

  it('is closed to strangers, whatever they try', async () => {
    const { id, revision } = await aDraft();
    const orders = [
      [CREATE, { summitId: summit.summit.id, input: input() }],
      [UPDATE, { id, revision, input: input() }],
      [PUBLISH, { id, revision }],
      [CANCEL, { id, revision }],
    ] as const;
    const speaker = api.signIn([{ ...organiserOf(summit), role: 'speaker' }]);
    for (const [query, variables] of orders) {
      expect(await run(query, variables, api.signIn([]))).toMatchObject({
        __typename: 'NotAllowed',
        code: 'not-allowed',
      });
      expect(await run(query, variables, stranger)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      expect(await run(query, variables, speaker)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      expect(await run(query, variables, 'forged')).toMatchObject({ __typename: 'NotAllowed', code: 'not-signed-in' });
    }
  });

  it('knows nothing of unknown sessions', async () => {
    for (const id of [UNKNOWN_ID, 'nonsense', "'; DROP TABLE sessions"]) {
      expect(await run(PUBLISH, { id, revision: 1 })).toMatchObject({ __typename: 'NotFound', code: 'not-found' });
    }
  });

  it('refuses a person in two sessions at once and names both, but not from one into the next', async () => {
    const personId = await aPerson('Cem Kaya');
    const appearances = [{ personId, role: 'SPEAKER' }];
    const first = await aDraft({ startsAt: '2030-06-02T01:00:00Z', endsAt: '2030-06-02T02:00:00Z', appearances });
    const overlapping = { startsAt: '2030-06-02T01:30:00Z', endsAt: '2030-06-02T02:30:00Z', appearances };
    expect(await create(overlapping)).toMatchObject({
      __typename: 'PersonBusy',
      code: 'person-busy',
      message: expect.stringContaining('Cem Kaya is in “Joint strategies”') as string,
      person: { id: personId },
      otherSession: { id: first.id },
    });
    const next = await create({ startsAt: '2030-06-02T02:00:00Z', endsAt: '2030-06-02T03:00:00Z', appearances });
    expect(next.__typename).toBe('SessionSaved');
    // Moving the second onto the first collides just as creating it there does.
    expect((await run(UPDATE, { id: next.session.id, revision: 1, input: input(overlapping) })).__typename).toBe(
      'PersonBusy',
    );
    // A cancelled session keeps nobody.
    await run(CANCEL, { id: first.id, revision: 1 });
    expect(
      (
        await run(UPDATE, {
          id: next.session.id,
          revision: 1,
          input: input({ ...overlapping, endsAt: '2030-06-02T02:00:00Z' }),
        })
      ).__typename,
    ).toBe('SessionSaved');
  });

  it("does not show another summit's draft to somebody who doesn't organise it", async () => {
    const personId = await aPerson('Dana Roe');
    const slot = {
      startsAt: '2030-06-02T04:00:00Z',
      endsAt: '2030-06-02T05:00:00Z',
      appearances: [{ personId, role: 'SPEAKER' }],
    };
    await aDraft({ ...slot, titles: [{ language: 'en', text: 'A secret' }] });
    const other = await api.createSummit();
    const refused = await run(
      CREATE,
      { summitId: other.summit.id, input: input(slot) },
      api.signIn([organiserOf(other)]),
    );
    expect(refused).toMatchObject({ __typename: 'PersonBusy', person: { id: personId }, otherSession: null });
    expect(JSON.stringify(refused)).not.toContain('A secret');
  });

  it('takes a change from who read the newest revision only', async () => {
    const { id } = await aDraft();
    const changed = await run(UPDATE, {
      id,
      revision: 1,
      input: input({ titles: [{ language: 'en', text: 'Renamed' }] }),
    });
    expect(changed.session).toMatchObject({
      revision: 2,
      slug: expect.stringMatching(/^joint-strategies/) as string,
      titles: [{ text: 'Renamed' }],
    });
    expect(await run(UPDATE, { id, revision: 1, input: input() })).toMatchObject({
      __typename: 'StaleRevision',
      code: 'stale-revision',
      current: { revision: 2 },
    });
    expect((await run(PUBLISH, { id, revision: 1 })).__typename).toBe('StaleRevision');
    expect((await run(CANCEL, { id, revision: 1 })).__typename).toBe('StaleRevision');
  });

  it('shows the public what was published, not what is edited since', async () => {
    const { id } = await aDraft({ titles: [{ language: 'en', text: 'First' }] });
    expect(await asPublic(id)).toBeUndefined();
    expect((await run(PUBLISH, { id, revision: 1 })).session).toMatchObject({
      status: 'PUBLISHED',
      revision: 1,
      publishedRevision: 1,
    });
    expect((await asPublic(id))?.title.text).toBe('First');

    const edited = await run(UPDATE, {
      id,
      revision: 1,
      input: input({ titles: [{ language: 'en', text: 'Second' }] }),
    });
    expect(edited.session).toMatchObject({ status: 'PUBLISHED', revision: 2, publishedRevision: 1 });
    expect((await asPublic(id))?.title.text).toBe('First');

    expect((await run(PUBLISH, { id, revision: 2 })).session.publishedRevision).toBe(2);
    expect((await asPublic(id))?.title.text).toBe('Second');
  });

  it('keeps a cancelled session in the public programme, and for good', async () => {
    const { id } = await aDraft({ titles: [{ language: 'en', text: 'Called off' }] });
    await run(PUBLISH, { id, revision: 1 });
    await run(UPDATE, { id, revision: 1, input: input({ titles: [{ language: 'en', text: 'Never shown' }] }) });
    expect((await run(CANCEL, { id, revision: 2 })).session).toMatchObject({
      status: 'CANCELLED',
      revision: 3,
      publishedRevision: 3,
    });
    expect(await asPublic(id)).toMatchObject({ status: 'CANCELLED', title: { text: 'Called off' } });
    const orders = [
      [UPDATE, { id, revision: 3, input: input() }],
      [PUBLISH, { id, revision: 3 }],
      [CANCEL, { id, revision: 3 }],
    ] as const;
    for (const [query, variables] of orders) {
      expect(await run(query, variables)).toMatchObject({ __typename: 'Refused', code: 'session-cancelled' });
    }
  });

  it('tells nobody of a draft that was cancelled before it was published', async () => {
    const { id } = await aDraft();
    expect((await run(CANCEL, { id, revision: 1 })).session).toMatchObject({
      status: 'CANCELLED',
      publishedRevision: null,
    });
    expect(await asPublic(id)).toBeUndefined();
  });

  it('says whether the stage of a session is open', async () => {
    const { id } = await aDraft();
    await run(PUBLISH, { id, revision: 1 });
    await api.dataSource.query(
      `INSERT INTO stages (session_id, status, version, snapshot, updated_at) VALUES ($1, 'waiting', 0, '{"status":"waiting","version":0}', now())`,
      [id],
    );
    expect((await run(PUBLISH, { id, revision: 1 })).session['stageStatus']).toBe('WAITING');
  });
});

describe("an organiser's lists", () => {
  let api: OrganisersApp;
  beforeAll(async () => {
    api = await OrganisersApp.start();
  });
  afterAll(() => api.stop());

  const LIST = `query ($first: Int, $after: String) { organisedSummits { slug startsAt endsAt subForums { slug position colour titles { text } }
    sessions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${DRAFT} } } } }`;
  interface Listed {
    slug: string;
    startsAt: string;
    endsAt: string;
    subForums: unknown[];
    sessions: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Draft[] };
  }
  const list = async (variables: object, token?: string): Promise<Listed[]> => {
    const answer = await api.post(LIST, variables, token);
    expect(answer.errors).toBeUndefined();
    return (answer.data as unknown as { organisedSummits: Listed[] }).organisedSummits;
  };
  const fill = async (summit: CreatedSummit, token: string, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const person = await api.post(
        'mutation ($input: PersonInput!) { savePerson(input: $input) { ... on PersonSaved { person { id } } } }',
        { input: { names: [{ language: 'en', text: `Person ${index}` }] } },
        token,
      );
      const { id } = (person.data as unknown as { savePerson: { person: { id: string } } }).savePerson.person;
      await api.post(
        CREATE,
        {
          summitId: summit.summit.id,
          input: {
            kind: 'PANEL',
            titles: [{ language: 'en', text: `Session ${index}` }],
            startsAt: new Date(Date.UTC(2030, 5, 1, index)).toISOString(),
            endsAt: new Date(Date.UTC(2030, 5, 1, index + 1)).toISOString(),
            languages: [],
            appearances: [{ personId: id, role: 'SPEAKER' }],
          },
        },
        token,
      );
    }
  };

  it('ask the database the same few questions, however long they are', async () => {
    const counts: number[] = [];
    for (const size of [1, 8]) {
      const summits = [await api.createSummit(), await api.createSummit()];
      const token = api.signIn(summits.map(organiserOf));
      for (const summit of summits) await fill(summit, token, size);
      let listed: Listed[] = [];
      const questions = await api.questionsOf(async () => (listed = await list({}, token)));
      expect(listed.map(({ sessions }) => sessions.nodes.length)).toEqual([size, size]);
      counts.push(questions.length);
    }
    // Summits, sub-forums, which sessions, those with their people, stages.
    expect(counts).toEqual([5, 5]);
  });

  it('come page by page, by start', async () => {
    const summit = await api.createSummit();
    const token = api.signIn([organiserOf(summit)]);
    await fill(summit, token, 5);
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const [{ sessions } = { sessions: undefined }] = await list({ first: 2, after }, token);
      expect(sessions?.totalCount).toBe(5);
      slugs.push(...(sessions?.nodes.map(({ slug }) => slug) ?? []));
      after = sessions?.pageInfo.hasNextPage === true ? sessions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(slugs).toEqual(['session-0', 'session-1', 'session-2', 'session-3', 'session-4']);
    const answer = await api.post(LIST, { after: 'nonsense' }, token);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
  });

  it('are empty for everybody else', async () => {
    const { summit } = await api.createSummit();
    const draft = (token?: string) =>
      api.post('query ($slug: String!) { draftSummit(slug: $slug) { slug } }', { slug: summit.slug }, token);
    expect(await list({})).toEqual([]);
    expect(await list({}, api.signIn([{ summitId: summit.id, summitSlug: summit.slug, role: 'moderator' }]))).toEqual(
      [],
    );
    const elsewhere = api.signIn([organiserOf(await api.createSummit())]);
    for (const token of [undefined, api.signIn([]), elsewhere])
      expect((await draft(token)).data).toEqual({ draftSummit: null });
    expect((await draft(api.signIn([organiserOf({ summit, subForums: [] })]))).data).toEqual({
      draftSummit: { slug: summit.slug },
    });
  });

  it("say when the summit's days begin and end, and its sub-forums", async () => {
    const summit = await api.createSummit({ startsOn: '2030-01-01', endsOn: '2030-01-01', timeZone: 'Asia/Karachi' });
    expect(await list({}, api.signIn([organiserOf(summit)]))).toMatchObject([
      {
        startsAt: '2029-12-31T19:00:00.000Z',
        endsAt: '2030-01-01T19:00:00.000Z',
        subForums: [{ slug: 'energy', position: 0, colour: 0, titles: [{ text: 'Energy' }] }],
      },
    ]);
  });
});
