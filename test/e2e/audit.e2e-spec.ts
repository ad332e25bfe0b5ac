import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const HISTORY = `query ($summitId: ID!, $filter: AuditFilter, $first: Int, $after: String) {
  auditEntries(summitId: $summitId, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id actorName operation requestId action subject topic label sessionId personId mentions { id name } changes { field before after } } } }`;
const ACTORS = 'query ($summitId: ID!) { auditActors(summitId: $summitId) { id name } }';
const CREATE = `mutation ($summitId: ID!, $input: SessionInput!) { createSession(summitId: $summitId, input: $input) { __typename
  ... on SessionSaved { session { id revision } } ... on Refusal { code } } }`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: SessionInput!) { updateSession(id: $id, revision: $revision, input: $input) { __typename
  ... on SessionSaved { session { id revision } } ... on Refusal { code } } }`;
const SAVE_PERSON = `mutation ($input: PersonInput!) { savePerson(input: $input) { __typename ... on PersonSaved { person { id } } } }`;

interface Entry {
  id: string;
  actorName: string | null;
  operation: string | null;
  requestId: string | null;
  action: string;
  subject: string;
  topic: string;
  label: string | null;
  sessionId: string | null;
  mentions: { id: string; name: string }[];
  changes: { field: string; before: string | null; after: string | null }[];
}
interface History {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Entry[];
}

describe('the history of a summit', () => {
  let world: ApiWorld;
  let summitId: string;
  let ana: Browser;
  let bob: Browser;
  let anaId: string;
  let elsewhere: Browser;
  let speaker: Browser;
  let adaId: string;
  let sessionId: string;

  const input = (values: object = {}) => ({
    kind: 'PANEL',
    titles: [
      { language: 'en', text: 'Opening' },
      { language: 'ur', text: 'افتتاح' },
    ],
    startsAt: '2022-12-20T06:00:00Z',
    endsAt: '2022-12-20T07:00:00Z',
    languages: ['en'],
    appearances: [{ personId: adaId, role: 'SPEAKER' }],
    ...values,
  });
  const signedIn = async (name: string, grants: Parameters<ApiWorld['user']>[1]) => {
    const { id } = await world.user(name, grants);
    return { id, browser: await world.signedIn(world.get(SignIn), id) };
  };
  const read = (variables: object = {}, browser = ana): Promise<History> =>
    browser.ask<History>(HISTORY, { summitId, ...variables });

  beforeAll(async () => {
    world = await ApiWorld.start();
    summitId = await world.rows.summit('told');
    const other = await world.rows.summit('other');
    adaId = await world.rows.person('ada', { en: 'Ada', ru: 'Ада' });
    ({ id: anaId, browser: ana } = await signedIn('Ana', [{ summitId, role: 'organiser' }]));
    ({ browser: bob } = await signedIn('Bob', [{ summitId, role: 'organiser' }]));
    ({ browser: elsewhere } = await signedIn('Organiser elsewhere', [{ summitId: other, role: 'organiser' }]));
    ({ browser: speaker } = await signedIn('Speaker', [{ summitId, role: 'speaker', personId: adaId }]));
    const made = await ana.ask<{ session: { id: string; revision: number } }>(CREATE, { summitId, input: input() });
    sessionId = made.session.id;
    await bob.ask(UPDATE, {
      id: sessionId,
      revision: 1,
      input: input({ titles: [{ language: 'en', text: 'Grand opening' }], endsAt: '2022-12-20T08:00:00Z' }),
    });
  });
  afterAll(() => world.stop());

  it('says who changed which fields of what, by which operation, and names what it mentions', async () => {
    const { nodes } = await read({ filter: { sessionId } });
    expect(nodes.map(({ actorName, operation, action, subject }) => [actorName, operation, action, subject])).toEqual([
      ['Bob', 'updateSession', 'CHANGED', 'session'],
      ['Ana', 'createSession', 'ADDED', 'appearance'],
      ['Ana', 'createSession', 'ADDED', 'session'],
    ]);
    const [changed, appearance, session] = nodes;
    const fields = Object.fromEntries(changed!.changes.map(({ field, before, after }) => [field, [before, after]]));
    expect(Object.keys(fields)).toEqual(['duration_minutes', 'ends_at', 'title']);
    expect(JSON.parse(fields['title']?.[0] ?? '')).toEqual({ en: 'Opening', ur: 'افتتاح' });
    expect(JSON.parse(fields['title']?.[1] ?? '')).toEqual({ en: 'Grand opening' });
    expect(new Date(JSON.parse(fields['ends_at']?.[1] ?? '') as string).toISOString()).toBe('2022-12-20T08:00:00.000Z');
    expect(appearance?.mentions).toEqual(
      expect.arrayContaining([
        { id: adaId, name: 'Ada' },
        { id: sessionId, name: 'Grand opening' },
      ]),
    );
    // One mutation, one request.
    expect(appearance?.requestId).toBe(session?.requestId);
    expect(changed?.requestId).not.toBe(session?.requestId);
    expect(session?.label).toBe('Opening');
  });

  it('tells each field of one document apart', async () => {
    await ana.post(
      `mutation ($summitId: ID!, $a: SessionInput!, $b: PersonInput!) {
        createSession(summitId: $summitId, input: $a) { __typename }
        savePerson(input: $b) { __typename } }`,
      {
        summitId,
        a: input({ startsAt: '2022-12-20T10:00:00Z', endsAt: '2022-12-20T11:00:00Z', appearances: [] }),
        b: { names: [{ language: 'en', text: 'Nobody yet' }] },
      },
    );
    const rows = await world.dataSource.query<{ operation: string; table_name: string }[]>(
      'SELECT operation, table_name FROM audit_entries ORDER BY id DESC LIMIT 2',
    );
    expect(rows).toEqual([
      { operation: 'savePerson', table_name: 'people' },
      { operation: 'createSession', table_name: 'sessions' },
    ]);
  });

  it('shows of the directory those whom the summit names', async () => {
    await world.dataSource.query('UPDATE people SET country = $2 WHERE id = $1', [adaId, 'GB']);
    const saved = await elsewhere.ask<{ person: { id: string } }>(SAVE_PERSON, {
      input: { names: [{ language: 'en', text: 'Stranger' }] },
    });
    const { nodes } = await read({ filter: { topic: 'PEOPLE' } });
    expect(nodes[0]).toMatchObject({
      action: 'CHANGED',
      subject: 'person',
      label: 'Ada',
      actorName: null,
      operation: null,
    });
    expect(nodes.map(({ label }) => label)).not.toContain('Stranger');
    expect(saved.person.id).toBeDefined();
  });

  it('is filtered by who, by session and by topic', async () => {
    const byBob = await read({
      filter: {
        actorId: (
          await world.dataSource.query<{ actor_id: string }[]>(
            `SELECT actor_id FROM audit_entries WHERE actor_name = 'Bob'`,
          )
        )[0]?.actor_id,
      },
    });
    expect(byBob.nodes.map(({ actorName }) => actorName)).toEqual(['Bob']);
    expect((await read({ filter: { actorId: anaId, sessionId } })).totalCount).toBe(2);
    expect((await read({ filter: { topic: 'RELEASE' } })).totalCount).toBe(0);
    const settings = await read({ filter: { topic: 'SETTINGS' } });
    expect(new Set(settings.nodes.map(({ subject }) => subject))).toEqual(new Set(['summit', 'role']));
    for (const id of [uuidv7(), 'nonsense', "'; --"]) {
      expect((await read({ filter: { sessionId: id } })).totalCount).toBe(0);
      expect((await read({ filter: { actorId: id } })).totalCount).toBe(0);
    }
    expect(await ana.ask(ACTORS, { summitId })).toEqual([
      expect.objectContaining({ name: 'Ana' }),
      expect.objectContaining({ name: 'Bob' }),
    ]);
  });

  it('comes page by page, newest first', async () => {
    const all = await read({ first: 250 });
    const first = await read({ first: 2 });
    expect(first).toMatchObject({ totalCount: all.totalCount, pageInfo: { hasNextPage: true } });
    const second = await read({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(all.nodes.slice(0, 4).map(({ id }) => id));
    const broken = await ana.post(HISTORY, { summitId, after: 'nonsense' });
    expect(broken.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
  });

  it('is there for organisers of the summit and for nobody else', async () => {
    for (const browser of [world.browser(), speaker, elsewhere]) {
      expect(await read({}, browser)).toEqual({
        totalCount: 0,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [],
      });
      expect(await browser.ask(ACTORS, { summitId })).toEqual([]);
    }
    expect((await read({ summitId: 'nonsense' })).totalCount).toBe(0);
  });
});
