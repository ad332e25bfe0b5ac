import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CreatedSummit, organiserOf, OrganisersApp } from './organisers/organisers-app.js';

const DIFFERENCE = `kind fields role session { id name { text } } person { id } subForum { name { text } } formerTitle { text }
  from { startsAt subForum { name { text } } } to { startsAt subForum { name { text } } }`;
const PREVIEW = `currentVersion nextVersion state draftState changeCount unscheduledCount
  changes { ${DIFFERENCE} } conflicts { kind severity language session { id } otherSession { id } person { id } }
  changelog { language text }`;
const ASK_PREVIEW = `query ($summitId: ID!) { releasePreview(summitId: $summitId) { ${PREVIEW} } }`;
const VERSION = 'number name releasedBy changeCount changelog { language text }';
const RELEASE = `mutation ($summitId: ID!, $input: ReleaseInput!) { releaseProgramme(summitId: $summitId, input: $input) {
  __typename ... on ProgrammeReleased { version { ${VERSION} } } ... on Refusal { code } ... on StalePreview { preview { ${PREVIEW} } } } }`;
const VERSIONS = `query ($summitId: ID!, $first: Int, $before: Int) { programmeVersions(summitId: $summitId, first: $first, before: $before) { ${VERSION} } }`;
const COMPARE = `query ($summitId: ID!, $from: Int!, $to: Int) { compareVersions(summitId: $summitId, from: $from, to: $to) { draftState changes { ${DIFFERENCE} } } }`;
const RESTORE = `mutation ($summitId: ID!, $version: Int!, $draftState: String!) { restoreVersion(summitId: $summitId, version: $version, draftState: $draftState) {
  __typename ... on VersionRestored { preview { ${PREVIEW} } } ... on Refusal { code } ... on PersonBusy { person { id } otherSession { id } } ... on StalePreview { preview { draftState } } } }`;
const SAVED = `__typename ... on SessionSaved { session { id slug status revision publishedRevision startsAt endsAt durationMinutes subForumId } }
  ... on Refusal { code } ... on PersonBusy { person { id } otherSession { id } } ... on StaleRevision { current { revision } }`;
const CREATE = `mutation ($summitId: ID!, $input: SessionInput!) { createSession(summitId: $summitId, input: $input) { ${SAVED} } }`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: SessionInput!) { updateSession(id: $id, revision: $revision, input: $input) { ${SAVED} } }`;
const MOVE = `mutation ($id: ID!, $revision: Int!, $slot: SlotInput) { moveSession(id: $id, revision: $revision, slot: $slot) { ${SAVED} } }`;
const CANCEL = `mutation ($id: ID!, $revision: Int!) { cancelSession(id: $id, revision: $revision) { ${SAVED} } }`;
const PUBLISH = `mutation ($id: ID!, $revision: Int!) { publishSession(id: $id, revision: $revision) { ${SAVED} } }`;
const DELETE = `mutation ($id: ID!, $revision: Int!) { deleteSession(id: $id, revision: $revision) { __typename ... on SessionDeleted { id } ... on Refusal { code } } }`;
const PUBLIC = `query ($slug: String!) { summit(slug: $slug) { version versions { number name changelog { text language } }
  title { text } subForums { title { text } } sessions { nodes { id status startsAt title { text } subForum { slug } appearances { person { id } role } } } } }`;
const LIST = `query ($slug: String!, $first: Int, $after: String) { draftSummit(slug: $slug) { sessions(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id slug startsAt status } } } }`;

interface Difference {
  kind: string;
  session: { id: string; name: { text: string } } | null;
  [field: string]: unknown;
}
interface Preview {
  state: string;
  draftState: string;
  currentVersion: number | null;
  nextVersion: number;
  unscheduledCount: number;
  changes: Difference[];
  conflicts: { kind: string; severity: string; [field: string]: unknown }[];
  changelog: { language: string; text: string }[];
}
interface Draft {
  id: string;
  revision: number;
  publishedRevision: number | null;
  status: string;
  startsAt: string | null;
  [field: string]: unknown;
}
interface Outcome {
  __typename: string;
  code?: string;
  session: Draft;
  preview: Preview;
  version: { number: number; name: string | null; changelog: { language: string; text: string }[] };
  [field: string]: unknown;
}
interface PublicSession {
  id: string;
  status: string;
  startsAt: string;
  title: { text: string };
  appearances: { person: { id: string } }[];
}

/** A summit of two days, 2030-06-01 and 02 in Shanghai, with somebody who organises it. */
class Programme {
  private hour = 0;
  private constructor(
    readonly api: OrganisersApp,
    readonly created: CreatedSummit,
    readonly token: string,
  ) {}

  static async start(
    api: OrganisersApp,
    values: Parameters<OrganisersApp['createSummit']>[0] = {},
  ): Promise<Programme> {
    const created = await api.createSummit(values);
    return new Programme(api, created, api.signIn([organiserOf(created)]));
  }
  get id(): string {
    return this.created.summit.id;
  }
  get trackId(): string | undefined {
    return this.created.subForums[0]?.id;
  }

  async run(query: string, variables: object, token: string | undefined = this.token): Promise<Outcome> {
    const answer = await this.api.post(query, variables, token);
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data ?? {})[0] as unknown as Outcome;
  }
  at(hour: number): { startsAt: string; endsAt: string } {
    const instant = (minute: number): string => new Date(Date.UTC(2030, 5, 1, hour, minute)).toISOString();
    return { startsAt: instant(0), endsAt: instant(30) };
  }
  /** At an hour of its own, if not said otherwise. */
  async session(title: string, values: object = {}): Promise<Draft> {
    this.hour += 1;
    const saved = await this.run(CREATE, {
      summitId: this.id,
      input: this.input(title, { ...this.at(this.hour), ...values }),
    });
    expect(saved.__typename).toBe('SessionSaved');
    return saved.session;
  }
  input(title: string, values: object = {}): object {
    return { kind: 'PANEL', titles: [{ language: 'en', text: title }], languages: ['en'], appearances: [], ...values };
  }
  unscheduled(title: string, values: object = {}): Promise<Draft> {
    return this.session(title, { startsAt: null, endsAt: null, ...values });
  }
  async person(name: string): Promise<string> {
    const query =
      'mutation ($input: PersonInput!) { savePerson(input: $input) { ... on PersonSaved { person { id } } } }';
    const saved = await this.run(query, { input: { names: [{ language: 'en', text: name }] } });
    return (saved['person'] as { id: string }).id;
  }
  async preview(): Promise<Preview> {
    return (await this.run(ASK_PREVIEW, { summitId: this.id })) as unknown as Preview;
  }
  async release(input: object = {}): Promise<Outcome> {
    const state = (await this.preview()).state;
    return this.run(RELEASE, { summitId: this.id, input: { state, ...input } });
  }
  async move(session: Draft, slot: object | null): Promise<Draft> {
    return (await this.run(MOVE, { id: session.id, revision: session.revision, slot })).session;
  }
  async restore(version: number): Promise<Outcome> {
    return this.run(RESTORE, { summitId: this.id, version, draftState: (await this.preview()).draftState });
  }
  async public(languages?: string): Promise<{
    version: number;
    title: { text: string };
    versions: { number: number; name: string | null; changelog: { text: string; language: string } | null }[];
    sessions: { nodes: PublicSession[] };
  } | null> {
    const answer = await this.api.post(PUBLIC, { slug: this.created.summit.slug }, undefined, languages);
    expect(answer.errors).toBeUndefined();
    return (answer.data as unknown as { summit: Awaited<ReturnType<Programme['public']>> }).summit;
  }
  async agenda(): Promise<[string, string][]> {
    return (await this.public())?.sessions.nodes.map(({ title, status }) => [title.text, status]) ?? [];
  }
  /** What calendars count by. */
  async stamps(): Promise<Record<string, { sequence: number; releasedAt: string }>> {
    const [row] = await this.api.dataSource.query<
      { sessions: { title: { en: string }; sequence: number; releasedAt: string }[] }[]
    >(
      `SELECT document -> 'sessions' AS sessions FROM programme_documents WHERE summit_id = $1 ORDER BY version DESC LIMIT 1`,
      [this.id],
    );
    return Object.fromEntries(
      row?.sessions.map(({ title, sequence, releasedAt }) => [title.en, { sequence, releasedAt }]) ?? [],
    );
  }
}

const kinds = ({ changes }: { changes: Difference[] }): string[] =>
  changes.map(({ kind, session }) => (session === null ? kind : `${kind} ${session.name.text}`));

describe('the release of a programme', () => {
  let api: OrganisersApp;
  beforeAll(async () => {
    api = await OrganisersApp.start();
  });
  afterAll(() => api.stop());

  it('is for organisers of the summit alone', async () => {
    const programme = await Programme.start(api);
    await programme.session('A');
    await programme.release();
    const summitId = programme.id;
    const elsewhere = api.signIn([organiserOf(await api.createSummit())]);
    const moderator = api.signIn([{ ...organiserOf(programme.created), role: 'moderator' }]);
    const { state, draftState } = await programme.preview();
    for (const token of ['', elsewhere, moderator]) {
      expect(await programme.run(ASK_PREVIEW, { summitId }, token)).toBeNull();
      expect(await programme.run(VERSIONS, { summitId }, token)).toEqual([]);
      expect(await programme.run(COMPARE, { summitId, from: 1 }, token)).toBeNull();
      const code = token === '' ? 'not-signed-in' : 'not-allowed';
      expect(await programme.run(RELEASE, { summitId, input: { state } }, token)).toMatchObject({ code });
      expect(await programme.run(RESTORE, { summitId, version: 1, draftState }, token)).toMatchObject({ code });
    }
    expect(await programme.run(ASK_PREVIEW, { summitId: 'nonsense' })).toBeNull();
    expect(await programme.run(RELEASE, { summitId: 'nonsense', input: { state } })).toMatchObject({
      code: 'not-allowed',
    });
  });

  it.each([
    [{ name: 'x'.repeat(101) }, 'input.name'],
    [{ changelog: [{ language: 'en', text: 'x'.repeat(5_001) }] }, 'input.changelog.0.text'],
    [{ changelog: [{ language: 'qq', text: 'x' }] }, 'input.changelog.0.language'],
    [{ name: 'a\u0000b' }, 'input.name'],
  ])('names the field of bad input: %o', async (values, path) => {
    const programme = await Programme.start(api);
    const input = { state: (await programme.preview()).state, ...values };
    const { errors } = await api.post(RELEASE, { summitId: programme.id, input }, programme.token);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('shows first what the public will see, then makes it so under a name', async () => {
    const programme = await Programme.start(api, { languages: ['en', 'ur', 'kk'] });
    const opening = await programme.session('Opening', { subForumId: programme.trackId });
    await programme.unscheduled('Some day');
    expect(await programme.public()).toBeNull();
    const preview = await programme.preview();
    expect(preview).toMatchObject({ currentVersion: null, nextVersion: 1, unscheduledCount: 1, conflicts: [] });
    expect(kinds(preview)).toEqual(['PROGRAMME_PUBLISHED', 'SESSION_ADDED Opening']);
    expect(preview.changes[1]).toMatchObject({
      to: { startsAt: opening.startsAt, subForum: { name: { text: 'Energy' } } },
    });
    // In the summit's languages that Canopy speaks.
    expect(preview.changelog).toEqual([
      { language: 'en', text: 'The programme is out: 1 session.' },
      { language: 'ur', text: 'پروگرام جاری ہو گیا: 1 نشست۔' },
    ]);
    const changelog = [{ language: 'en', text: 'Our first programme.\nMore will follow.' }];
    const released = await programme.release({ name: '  First\ndraft ', changelog });
    expect(released).toMatchObject({
      __typename: 'ProgrammeReleased',
      version: { number: 1, name: 'First draft', changelog, releasedBy: null },
    });
    expect(await programme.agenda()).toEqual([['Opening', 'PUBLISHED']]);
    expect((await programme.public('ur'))?.versions).toEqual([
      { number: 1, name: 'First draft', changelog: { text: changelog[0]?.text, language: 'en' } },
    ]);
    expect(await programme.preview()).toMatchObject({
      currentVersion: 1,
      nextVersion: 2,
      changes: [],
      changelog: [{ text: '' }, { text: '' }],
    });
    expect(await programme.release()).toMatchObject({ code: 'nothing-to-release' });
  });

  it('releases nothing that the organiser did not see', async () => {
    const programme = await Programme.start(api);
    const first = await programme.session('A');
    const { state } = await programme.preview();
    await programme.session('B');
    const refused = await programme.run(RELEASE, { summitId: programme.id, input: { state } });
    expect(refused).toMatchObject({ __typename: 'StalePreview', code: 'stale-preview' });
    expect(kinds(refused.preview)).toEqual(['PROGRAMME_PUBLISHED', 'SESSION_ADDED A', 'SESSION_ADDED B']);
    expect(await programme.public()).toBeNull();
    const released = await programme.run(RELEASE, { summitId: programme.id, input: { state: refused.preview.state } });
    expect(released.__typename).toBe('ProgrammeReleased');
    // What came and went in between is no other draft.
    const before = await programme.preview();
    const away = await programme.move({ ...first, revision: 1 }, null);
    expect((await programme.preview()).state).not.toBe(before.state);
    await programme.move(away, programme.at(1));
    expect((await programme.preview()).state).toBe(before.state);
    expect((await programme.preview()).draftState).not.toBe(before.draftState);
  });

  it('tells each change apart, and changes the sequence of those sessions alone', async () => {
    const programme = await Programme.start(api);
    const [ana, bo] = [await programme.person('Ana'), await programme.person('Bo')];
    const appearances = [{ personId: ana, role: 'SPEAKER' }];
    const [moved, renamed, cast] = [
      await programme.session('Moved'),
      await programme.session('Renamed'),
      await programme.session('Cast', { appearances }),
    ];
    await programme.session('Same');
    await programme.release();
    const before = await programme.stamps();
    await programme.move(moved, { ...programme.at(12), subForumId: programme.trackId });
    const { startsAt, endsAt } = programme.at(2);
    await programme.run(UPDATE, {
      id: renamed.id,
      revision: 1,
      input: programme.input('New name', { startsAt, endsAt, languages: ['ur'] }),
    });
    await programme.run(UPDATE, {
      id: cast.id,
      revision: 1,
      input: programme.input('Cast', { ...programme.at(3), appearances: [{ personId: bo, role: 'MODERATOR' }] }),
    });
    await programme.session('Added');
    const preview = await programme.preview();
    expect(kinds(preview)).toEqual([
      'SESSION_RETITLED New name',
      'SESSION_CHANGED New name',
      'APPEARANCE_ADDED Cast',
      'APPEARANCE_REMOVED Cast',
      'SESSION_ADDED Added',
      'SESSION_MOVED Moved',
    ]);
    expect(preview.changes[0]).toMatchObject({ formerTitle: { text: 'Renamed' } });
    expect(preview.changes[1]).toMatchObject({ fields: ['languages'] });
    expect(preview.changes[2]).toMatchObject({ person: { id: bo }, role: 'MODERATOR' });
    expect(preview.changes.at(-1)).toMatchObject({
      from: { subForum: null },
      to: { subForum: { name: { text: 'Energy' } } },
    });
    expect(preview.changelog[0]?.text.replace(/[\u2068\u2069]/g, '')).toBe(
      [
        'Renamed: Renamed is now New name.',
        'Details updated: New name.',
        'New moderator in Cast: Bo.',
        'Ana no longer appears in Cast.',
        'New: Added, 1 Jun 2030, 13:00–13:30.',
        'Moved: Moved, from 1 Jun 2030, 09:00–09:30, plenary to 1 Jun 2030, 20:00–20:30, Energy.',
      ].join('\n'),
    );
    expect(await programme.release()).toMatchObject({ version: { number: 2, name: null } });
    const after = await programme.stamps();
    expect(
      Object.entries(after)
        .map(([title, { sequence }]) => [title, sequence])
        .toSorted(),
    ).toEqual([
      ['Added', 0],
      ['Cast', 1],
      ['Moved', 1],
      ['New name', 1],
      ['Same', 0],
    ]);
    expect(after['Same']).toEqual(before['Same']);
  });

  it('calls off what the public knows and is not scheduled any more, and takes it back under the same id', async () => {
    const programme = await Programme.start(api);
    const session = await programme.session('A');
    await programme.release();
    const away = await programme.move(session, null);
    expect(away).toMatchObject({
      startsAt: null,
      endsAt: null,
      durationMinutes: 30,
      status: 'PUBLISHED',
      publishedRevision: 1,
    });
    expect(await programme.agenda()).toEqual([['A', 'PUBLISHED']]);
    expect(kinds(await programme.preview())).toEqual(['SESSION_CANCELLED A']);
    await programme.release();
    expect(await programme.agenda()).toEqual([['A', 'CANCELLED']]);
    const back = await programme.move(away, programme.at(15));
    expect(kinds(await programme.preview())).toEqual(['SESSION_RESTORED A']);
    await programme.release();
    expect((await programme.public())?.sessions.nodes).toMatchObject([
      { id: session.id, status: 'PUBLISHED', startsAt: programme.at(15).startsAt },
    ]);
    expect((await programme.stamps())['A']?.sequence).toBe(2);
    // Cancelling is for good.
    await programme.run(CANCEL, { id: session.id, revision: back.revision });
    expect(await programme.run(MOVE, { id: session.id, revision: back.revision + 1, slot: null })).toMatchObject({
      code: 'session-cancelled',
    });
    expect(await programme.preview()).toMatchObject({ changes: [], currentVersion: 4, unscheduledCount: 0 });
  });

  it('names what is wrong, and refuses what breaks a rule', async () => {
    const programme = await Programme.start(api);
    const ana = await programme.person('Ana');
    const one = await programme.session('One', { ...programme.at(5), languages: ['en', 'ur'] });
    const two = await programme.session('Two', {
      ...programme.at(5),
      appearances: [{ personId: ana, role: 'SPEAKER' }],
    });
    await api.dataSource.query(
      `INSERT INTO availabilities (id, person_id, summit_id, during) VALUES (gen_random_uuid(), $1, $2, tstzrange('2030-06-02T00:00Z', '2030-06-02T10:00Z'))`,
      [ana, programme.id],
    );
    const pair = [one.id, two.id].toSorted();
    const { conflicts } = await programme.preview();
    expect(conflicts).toMatchObject([
      { kind: 'SUB_FORUM_BUSY', severity: 'WARNING' },
      { kind: 'OUTSIDE_AVAILABILITY', person: { id: ana }, session: { id: two.id } },
      { kind: 'INTERPRETER_MISSING', language: 'ur', session: { id: one.id } },
    ]);
    const [{ session, otherSession } = { session: null, otherSession: null }] = conflicts as unknown as {
      session: { id: string };
      otherSession: { id: string };
    }[];
    expect([session?.id, otherSession?.id].toSorted()).toEqual(pair);
    // Warnings are the organiser's to judge; a summit that was shortened behind our back is not.
    await api.dataSource.query(`UPDATE summits SET starts_on = '2030-06-02' WHERE id = $1`, [programme.id]);
    expect((await programme.preview()).conflicts[0]).toMatchObject({ kind: 'OUTSIDE_SUMMIT', severity: 'REFUSAL' });
    expect(await programme.release()).toMatchObject({ code: 'outside-summit' });
    await api.dataSource.query(`UPDATE summits SET starts_on = '2030-06-01' WHERE id = $1`, [programme.id]);
    expect((await programme.release()).__typename).toBe('ProgrammeReleased');
  });

  it('happens once when two release at the same time', async () => {
    const programme = await Programme.start(api);
    await programme.session('A');
    const { state } = await programme.preview();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => programme.run(RELEASE, { summitId: programme.id, input: { state } })),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ProgrammeReleased',
      ...Array.from({ length: 4 }, () => 'StalePreview'),
    ]);
    const facts = await api.dataSource.query<unknown[]>(
      `SELECT id FROM facts WHERE kind = 'ProgrammeReleased' AND payload ->> 'summitId' = $1`,
      [programme.id],
    );
    expect(facts).toHaveLength(1);
  });

  it('is of the programme before or after a move that happens meanwhile, never of another one than was seen', async () => {
    const programme = await Programme.start(api);
    let session = await programme.session('A');
    await programme.release();
    for (let round = 0; round < 5; round += 1) {
      session = await programme.move(session, programme.at(10 + round));
      const { state } = await programme.preview();
      const [released, moved] = await Promise.all([
        programme.run(RELEASE, { summitId: programme.id, input: { state } }),
        programme.move(session, programme.at(16 + round)),
      ]);
      const shown = (await programme.public())?.sessions.nodes[0]?.startsAt;
      if (released.__typename === 'ProgrammeReleased') expect(shown).toBe(programme.at(10 + round).startsAt);
      else
        expect(released).toMatchObject({
          code: 'stale-preview',
          preview: { changes: [{ to: { startsAt: moved.startsAt } }] },
        });
      session = moved;
      await programme.release();
      expect((await programme.public())?.sessions.nodes[0]?.startsAt).toBe(programme.at(16 + round).startsAt);
    }
  });
});

describe('versions of a programme', () => {
  let api: OrganisersApp;
  beforeAll(async () => {
    api = await OrganisersApp.start();
  });
  afterAll(() => api.stop());

  it('cost a reader no statement beside the one that asks where the programme stands', async () => {
    const programme = await Programme.start(api);
    await programme.session('A');
    await programme.release({ name: 'One' });
    await programme.public();
    expect(await api.questionsOf(() => programme.public())).toHaveLength(1);
    await programme.session('B');
    await programme.release();
    // The new document, once.
    expect(await api.questionsOf(() => programme.public())).toHaveLength(2);
    expect(await api.questionsOf(() => programme.public())).toHaveLength(1);
  });

  it('are listed, newest first, and compared either way round', async () => {
    const programme = await Programme.start(api);
    const first = await programme.session('A');
    await programme.release({ name: 'One' });
    const second = await programme.session('B');
    await programme.run(PUBLISH, { id: second.id, revision: 1 });
    await programme.move(first, programme.at(9));
    await programme.release({ name: 'Three' });
    const list = (await programme.run(VERSIONS, { summitId: programme.id })) as unknown as Outcome['version'][];
    expect(list).toMatchObject([
      { number: 3, name: 'Three', changeCount: 1 },
      { number: 2, name: null, changeCount: 1, changelog: [{ language: 'en' }, { language: 'ur' }] },
      { number: 1, name: 'One', changeCount: 2 },
    ]);
    expect(await programme.run(VERSIONS, { summitId: programme.id, first: 1, before: 3 })).toMatchObject([
      { number: 2 },
    ]);
    const compare = (from: number, to?: number) =>
      programme.run(COMPARE, { summitId: programme.id, from, to }) as unknown as Promise<{ changes: Difference[] }>;
    expect(kinds(await compare(1, 3)).toSorted()).toEqual(['SESSION_ADDED B', 'SESSION_MOVED A']);
    expect(kinds(await compare(3, 1)).toSorted()).toEqual(['SESSION_MOVED A', 'SESSION_REMOVED B']);
    expect(kinds(await compare(2, 2))).toEqual([]);
    await programme.session('C');
    expect(kinds(await compare(3))).toEqual(['SESSION_ADDED C']);
    expect(await compare(4)).toBeNull();
    expect(await compare(1, 9)).toBeNull();
  });

  it('are restored as a draft: what came later is unscheduled, what was cancelled stays so', async () => {
    const programme = await Programme.start(api);
    const [ana, bo] = [await programme.person('Ana'), await programme.person('Bo')];
    const speaks = (personId: string) => ({ appearances: [{ personId, role: 'SPEAKER' }] });
    const kept = await programme.session('Kept', { ...speaks(ana), subForumId: programme.trackId });
    const away = await programme.session('Away', speaks(bo));
    const cancelled = await programme.session('Cancelled');
    await programme.session('Same');
    await programme.release({ name: 'One' });
    const agenda = await programme.public();

    // Ana and Bo change places in time, so that on the way back nobody may stand in the other's way.
    const parked = await programme.move(kept, null);
    const moved = await programme.run(UPDATE, {
      id: away.id,
      revision: 1,
      input: programme.input('Renamed', { ...programme.at(1), ...speaks(ana) }),
    });
    expect(moved.__typename).toBe('SessionSaved');
    await programme.run(UPDATE, {
      id: kept.id,
      revision: parked.revision,
      input: programme.input('Kept', { ...programme.at(2), ...speaks(bo) }),
    });
    await programme.run(CANCEL, { id: cancelled.id, revision: 1 });
    const later = await programme.session('Later');
    await api.dataSource.query(`UPDATE summits SET title = '{"en": "Other"}' WHERE id = $1`, [programme.id]);
    await api.dataSource.query(`UPDATE sub_forums SET title = '{"en": "Power"}' WHERE summit_id = $1`, [programme.id]);
    await programme.release({ name: 'Later' });
    expect((await programme.public())?.title.text).toBe('Other');

    const restored = await programme.restore(1);
    expect(restored.__typename).toBe('VersionRestored');
    // The public sees nothing of it yet.
    expect((await programme.agenda()).toSorted()).toEqual([
      ['Cancelled', 'CANCELLED'],
      ['Kept', 'PUBLISHED'],
      ['Later', 'PUBLISHED'],
      ['Renamed', 'PUBLISHED'],
      ['Same', 'PUBLISHED'],
    ]);
    expect(restored.preview).toMatchObject({ unscheduledCount: 1 });
    await programme.release({ name: 'One again' });
    const again = await programme.public();
    const withoutCancelled = (nodes: PublicSession[] | undefined) =>
      nodes?.filter(({ id }) => id !== cancelled.id && id !== later.id);
    expect(again?.title).toEqual(agenda?.title);
    expect(withoutCancelled(again?.sessions.nodes)).toEqual(withoutCancelled(agenda?.sessions.nodes));
    expect((await programme.agenda()).filter(([, status]) => status === 'CANCELLED').toSorted()).toEqual([
      ['Cancelled', 'CANCELLED'],
      ['Later', 'CANCELLED'],
    ]);
    expect((await programme.stamps())['Same']?.sequence).toBe(0);
    const { changes } = (await programme.run(COMPARE, { summitId: programme.id, from: 1 })) as unknown as {
      changes: Difference[];
    };
    expect(kinds({ changes }).toSorted()).toEqual([
      'SESSION_ADDED Later',
      'SESSION_CANCELLED Cancelled',
      'SESSION_CANCELLED Later',
    ]);
    // Open forms read a lower revision.
    expect(await programme.run(MOVE, { id: away.id, revision: 2, slot: null })).toMatchObject({
      __typename: 'StaleRevision',
    });
  });

  it('are not restored over a draft that the sender did not see, nor from nowhere', async () => {
    const programme = await Programme.start(api);
    const session = await programme.session('A');
    await programme.release();
    const { draftState } = await programme.preview();
    await programme.move(session, programme.at(9));
    const stale = await programme.run(RESTORE, { summitId: programme.id, version: 1, draftState });
    expect(stale).toMatchObject({ code: 'stale-preview' });
    expect(stale.preview.draftState).not.toBe(draftState);
    expect((await programme.preview()).changes).toHaveLength(1);
    expect(await programme.restore(2)).toMatchObject({ code: 'version-unknown' });
    expect(await programme.restore(-1)).toMatchObject({ code: 'version-unknown' });
    expect((await programme.restore(1)).preview.changes).toEqual([]);
  });

  it('name who is in another summit by now', async () => {
    const programme = await Programme.start(api);
    const ana = await programme.person('Ana');
    const session = await programme.session('A', {
      ...programme.at(4),
      appearances: [{ personId: ana, role: 'SPEAKER' }],
    });
    await programme.release();
    await programme.run(UPDATE, { id: session.id, revision: 1, input: programme.input('A', programme.at(4)) });
    const elsewhere = await Programme.start(api);
    await elsewhere.session('There', { ...elsewhere.at(4), appearances: [{ personId: ana, role: 'SPEAKER' }] });
    expect(await programme.restore(1)).toMatchObject({ code: 'person-busy', person: { id: ana }, otherSession: null });
    expect(kinds(await programme.preview())).toEqual(['APPEARANCE_REMOVED A']);
  });
});

describe('a session in the grid', () => {
  let api: OrganisersApp;
  let programme: Programme;
  beforeAll(async () => {
    api = await OrganisersApp.start();
    programme = await Programme.start(api);
  });
  afterAll(() => api.stop());

  it('may wait without a time, behind the others, and keeps nobody busy', async () => {
    const ana = await programme.person('Ana');
    const appearances = [{ personId: ana, role: 'SPEAKER' }];
    const waiting = await programme.unscheduled('Waiting', { appearances, durationMinutes: 45 });
    expect(waiting).toMatchObject({ startsAt: null, endsAt: null, durationMinutes: 45 });
    const placed = await programme.session('Placed', { ...programme.at(3), appearances });
    await programme.unscheduled('Waiting too');
    const refused = await programme.run(MOVE, { id: waiting.id, revision: 1, slot: programme.at(3) });
    expect(refused).toMatchObject({ code: 'person-busy', person: { id: ana }, otherSession: { id: placed.id } });
    expect(await programme.run(PUBLISH, { id: waiting.id, revision: 1 })).toMatchObject({
      code: 'session-unscheduled',
    });
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const page = (await programme.run(LIST, { slug: programme.created.summit.slug, first: 1, after })) as unknown as {
        sessions: { nodes: Draft[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      slugs.push(...page.sessions.nodes.map(({ slug }) => slug as string));
      after = page.sessions.pageInfo.hasNextPage ? page.sessions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(slugs).toEqual(['placed', 'waiting', 'waiting-too']);
  });

  it('is moved in time and between sub-forums, against the revision that was read', async () => {
    const session = await programme.session('Mover', programme.at(7));
    const moved = await programme.move(session, { ...programme.at(8), subForumId: programme.trackId });
    expect(moved).toMatchObject({
      ...programme.at(8),
      subForumId: programme.trackId,
      revision: 2,
      durationMinutes: 30,
    });
    expect(await programme.move(moved, { ...programme.at(8), subForumId: programme.trackId })).toEqual(moved);
    expect(await programme.run(MOVE, { id: session.id, revision: 1, slot: programme.at(9) })).toMatchObject({
      code: 'stale-revision',
      current: { revision: 2 },
    });
    // Off the schedule it stays its sub-forum's.
    expect(await programme.move(moved, null)).toMatchObject({ startsAt: null, subForumId: programme.trackId });
    const outside = { startsAt: '2031-06-01T10:00:00Z', endsAt: '2031-06-01T11:00:00Z' };
    expect(await programme.run(MOVE, { id: session.id, revision: 3, slot: outside })).toMatchObject({
      code: 'outside-summit',
    });
  });

  it.each([
    ['an end before its start', { startsAt: '2030-06-01T10:00:00Z', endsAt: '2030-06-01T09:00:00Z' }, 'slot.endsAt'],
    [
      'a sub-forum of nowhere',
      {
        startsAt: '2030-06-01T10:00:00Z',
        endsAt: '2030-06-01T11:00:00Z',
        subForumId: '01890000-0000-7000-8000-000000000000',
      },
      'slot.subForumId',
    ],
  ])('is not moved to %s', async (_, slot, path) => {
    const session = await programme.unscheduled('Mover');
    const { errors } = await api.post(MOVE, { id: session.id, revision: 1, slot }, programme.token);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it.each([
    [{ startsAt: '2030-06-01T10:00:00Z', endsAt: null }, 'input.endsAt', 'slot-incomplete'],
    [{ startsAt: null, endsAt: '2030-06-01T10:00:00Z' }, 'input.startsAt', 'slot-incomplete'],
    [{ startsAt: null, endsAt: null, durationMinutes: 0 }, 'input.durationMinutes', 'too-small'],
    [{ startsAt: null, endsAt: null, durationMinutes: 100_000 }, 'input.durationMinutes', 'too-big'],
  ])('is not saved with half a slot or no length: %o', async (values, path, code) => {
    const input = programme.input('Half', values);
    const { errors } = await api.post(CREATE, { summitId: programme.id, input }, programme.token);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code }] });
  });

  it('is deleted only while the public never saw it', async () => {
    const secret = await programme.unscheduled('Secret');
    const stranger = api.signIn([]);
    const remove = (session: Draft, revision = session.revision, token?: string) =>
      programme.run(DELETE, { id: session.id, revision }, token);
    expect(await remove(secret, 1, stranger)).toMatchObject({ code: 'not-allowed' });
    expect(await remove(secret, 7)).toMatchObject({ code: 'stale-revision' });
    expect(await remove(secret)).toEqual({ __typename: 'SessionDeleted', id: secret.id });
    expect(await remove(secret)).toMatchObject({ code: 'not-found' });
    const known = await programme.session('Known', programme.at(18));
    await programme.run(PUBLISH, { id: known.id, revision: 1 });
    expect(await remove(known)).toMatchObject({ code: 'session-published' });
    const dropped = await programme.session('Dropped', programme.at(19));
    await programme.run(CANCEL, { id: dropped.id, revision: 1 });
    expect(await remove(dropped, 2)).toMatchObject({ __typename: 'SessionDeleted' });
  });
});
