import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CreatedSummit, organiserOf, OrganisersApp } from './organisers/organisers-app.js';

const PERSON =
  'id slug names { language text direction } titles { text } biographies { text } country organisationName languages revision';
const SAVE = `mutation ($id: ID, $revision: Int, $input: PersonInput!) { savePerson(id: $id, revision: $revision, input: $input) { __typename
  ... on PersonSaved { person { ${PERSON} } } ... on StalePerson { current { ${PERSON} } } ... on Refusal { code } } }`;
const FIND = 'query ($id: ID!) { draftPerson(id: $id) { slug mayEdit summitIds } }';
const SEARCH = `query ($search: String, $first: Int, $after: String) {
  draftPeople(search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { slug } } }`;
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

interface Saved {
  __typename: string;
  person: {
    id: string;
    slug: string;
    organisationName: string | null;
    names: { text: string }[];
    titles: unknown[];
    country: string | null;
    revision: number;
  };
  current: { revision: number; names: { text: string }[] };
}
interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { slug: string }[];
}

describe('the directory of people', () => {
  let api: OrganisersApp;
  let organiser: string;

  beforeAll(async () => {
    api = await OrganisersApp.start();
    organiser = api.signIn([organiserOf(await api.createSummit())]);
    for (const names of [
      { en: 'Almas Chukin', ru: 'Алмас Чукин' },
      { en: 'Kin Phea', th: 'คิน เพียห์', ur: 'کن فیا' },
      { en: 'Gou Wei', ru: 'Гу Вэй' },
    ]) {
      await save({ names: Object.entries(names).map(([language, text]) => ({ language, text })) });
    }
  });
  afterAll(() => api.stop());

  const save = async (
    input: object,
    id: string | null = null,
    token = organiser,
    revision: number | null = id === null ? null : 1,
  ): Promise<Saved> => {
    const answer = await api.post(SAVE, { id, revision, input }, token);
    expect(answer.errors).toBeUndefined();
    return (answer.data as unknown as { savePerson: Saved }).savePerson;
  };
  const search = async (variables: object, token: string | undefined = organiser): Promise<Found> => {
    const answer = await api.post(SEARCH, variables, token);
    expect(answer.errors).toBeUndefined();
    return (answer.data as unknown as { draftPeople: Found }).draftPeople;
  };
  const names = (text: string) => [{ language: 'en', text }];

  it.each([
    ['chukin', ['almas-chukin']],
    ['ЧУКИН', ['almas-chukin']],
    ['гу вэй', ['gou-wei']],
    ['เพียห์', ['kin-phea']],
    ['فیا', ['kin-phea']],
    ['كن فيا', ['kin-phea']],
    ['wei gou', ['gou-wei']],
    ['ГУ ВЭИ', ['gou-wei']],
    ['%', []],
    ['_', []],
    ["'; --", []],
    ['\u0000', ['almas-chukin', 'gou-wei', 'kin-phea']],
    ['  ', ['almas-chukin', 'gou-wei', 'kin-phea']],
  ])('finds %j in the names of any script', async (text, slugs) => {
    const found = await search({ search: text });
    expect(found.nodes.map(({ slug }) => slug)).toEqual(slugs);
    expect(found.totalCount).toBe(slugs.length);
  });

  it('comes page by page', async () => {
    const first = await search({ first: 2 });
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ slug: 'almas-chukin' }, { slug: 'gou-wei' }],
    });
    const second = await search({ first: 2, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false }, nodes: [{ slug: 'kin-phea' }] });
    const broken = await api.post(SEARCH, { after: 'nonsense' }, organiser);
    expect(broken.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
  });

  it('is open to organisers of any summit and to nobody else', async () => {
    const { summit } = await api.createSummit();
    const speaker = api.signIn([{ summitId: summit.id, summitSlug: summit.slug, role: 'speaker' }]);
    for (const token of [undefined, api.signIn([]), speaker]) {
      expect((await search({}, token ?? 'forged')).totalCount).toBe(0);
      const answer = await api.post(SAVE, { input: { names: names('Nobody') } }, token);
      const code = token === undefined ? 'not-signed-in' : 'not-allowed';
      expect(answer.data).toMatchObject({ savePerson: { __typename: 'NotAllowed', code } });
    }
  });

  it('keeps somebody new and replaces what it says of somebody known', async () => {
    const made = await save({
      names: [{ language: 'ur', text: 'معین الحق' }],
      titles: names('Ambassador'),
      country: 'PK',
      organisationName: 'Embassy',
    });
    expect(made.person).toMatchObject({
      slug: 'person-1',
      names: [{ language: 'ur', text: 'معین الحق', direction: 'RTL' }],
      titles: [{ text: 'Ambassador' }],
      country: 'PK',
      organisationName: 'Embassy',
    });
    const changed = await save({ names: names('Moin ul Haque') }, made.person.id);
    expect(changed.person).toEqual({
      id: made.person.id,
      slug: 'person-1',
      names: [{ language: 'en', text: 'Moin ul Haque', direction: 'LTR' }],
      titles: [],
      biographies: [],
      country: null,
      organisationName: null,
      languages: [],
      revision: 2,
    });
  });

  it('keeps biographies and languages, each once', async () => {
    const { person } = await save({
      names: names('Bo'),
      biographies: [{ language: 'ur', text: ' تعارف ' }],
      languages: ['ur', 'en', 'ur'],
    });
    expect(person).toMatchObject({ biographies: [{ text: 'تعارف' }], languages: ['ur', 'en'] });
  });

  it('tells the second of two organisers what the first one wrote, and overwrites nothing', async () => {
    const { person } = await save({ names: names('Cy') });
    const [one, other] = await Promise.all([
      save({ names: names('Cyrus') }, person.id),
      save({ names: names('Cyril') }, person.id),
    ]);
    const [kept, refused] = one.__typename === 'PersonSaved' ? [one, other] : [other, one];
    expect(kept).toMatchObject({ __typename: 'PersonSaved', person: { revision: 2 } });
    expect(refused).toMatchObject({ __typename: 'StalePerson', code: 'stale-revision', current: { revision: 2 } });
    expect(refused.current.names).toEqual(kept.person.names);
    const unread = await api.post(SAVE, { id: person.id, input: { names: names('X') } }, organiser);
    expect(unread.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'revision' }] });
  });

  describe('somebody whom another organiser added', () => {
    let there: CreatedSummit;
    let other: string;
    beforeAll(async () => {
      there = await api.createSummit();
      other = api.signIn([organiserOf(there)]);
    });
    const find = async (id: string, token?: string) =>
      (await api.post(FIND, { id }, token)).data as unknown as {
        draftPerson: { mayEdit: boolean; summitIds: string[] } | null;
      };

    it('is read and not changed, until they take part in a summit of the organiser', async () => {
      const { person } = await save({ names: names('Dora') });
      expect((await find(person.id, organiser)).draftPerson).toMatchObject({ mayEdit: true, summitIds: [] });
      expect((await find(person.id, other)).draftPerson).toMatchObject({ mayEdit: false });
      expect(await save({ names: names('Dorothea') }, person.id, other)).toMatchObject({
        __typename: 'NotAllowed',
        code: 'not-allowed',
      });
      await api.appear(there, person.id);
      expect((await find(person.id, other)).draftPerson).toMatchObject({ mayEdit: true, summitIds: [there.summit.id] });
      // Summits that somebody else organises are not told of.
      expect((await find(person.id, organiser)).draftPerson).toMatchObject({ mayEdit: true, summitIds: [] });
      expect(await save({ names: names('Dorothea') }, person.id, other)).toMatchObject({ __typename: 'PersonSaved' });
      const hereIds = await api.post(
        'query ($id: ID) { draftPeople(summitId: $id) { nodes { slug } } }',
        { id: there.summit.id },
        other,
      );
      expect(hereIds.data).toEqual({ draftPeople: { nodes: [{ slug: 'dora' }] } });
    });

    it('is nobody to a stranger', async () => {
      const { person } = await save({ names: names('Emil') });
      for (const token of [undefined, api.signIn([])]) expect((await find(person.id, token)).draftPerson).toBeNull();
    });
  });

  it('finds organisations by any of their names, for organisers', async () => {
    await api.createOrganiser(await api.createSummit(), { en: 'Asian Institute', ur: 'ایشیائی ادارہ' });
    const search = (text: string, token?: string) =>
      api.post('query ($s: String!) { draftOrganisations(search: $s) { id names { text } } }', { s: text }, token);
    const found = (await search('ایشیائی', organiser)).data as unknown as { draftOrganisations: { id: string }[] };
    expect(found.draftOrganisations).toMatchObject([
      { names: [{ text: 'Asian Institute' }, { text: 'ایشیائی ادارہ' }] },
    ]);
    expect((await search('institute')).data).toEqual({ draftOrganisations: [] });
    const organisationId = found.draftOrganisations[0]?.id;
    const saved = await save({ names: names('Fay'), organisationId, organisationName: 'ignored' });
    expect(saved.person.organisationName).toBe('Asian Institute');
    expect(await save({ names: names('Gil'), organisationId: UNKNOWN_ID })).toMatchObject({ __typename: 'NotFound' });
  });

  it('knows an organisation again by any of its names', async () => {
    await api.createOrganiser(await api.createSummit(), { en: 'Phoenix Television', zh: '凤凰卫视' });
    const saved = await save({ names: names('Li Na'), organisationName: ' 凤凰卫视 ' });
    expect(saved.person.organisationName).toBe('Phoenix Television');
  });

  it('gives namesakes addresses of their own, also when they come at once', async () => {
    const saved = await Promise.all(Array.from({ length: 5 }, () => save({ names: names('Wang Wei') })));
    expect(saved.map(({ person }) => person.slug).toSorted()).toEqual([
      'wang-wei',
      'wang-wei-2',
      'wang-wei-3',
      'wang-wei-4',
      'wang-wei-5',
    ]);
  });

  it.each([
    ['no name', { names: [] }, 'input.names'],
    ['a name that is too long', { names: names('x'.repeat(201)) }, 'input.names.0.text'],
    [
      'a biography that is too long',
      { names: names('A'), biographies: names('x'.repeat(2001)) },
      'input.biographies.0.text',
    ],
    ['an unknown language', { names: names('A'), languages: ['klingon'] }, 'input.languages.0'],
    ['an unknown country', { names: names('A'), country: 'Pakistan' }, 'input.country'],
    [
      'an organisation that is too long',
      { names: names('A'), organisationName: 'x'.repeat(201) },
      'input.organisationName',
    ],
  ])('refuses %s and names the field', async (_, input, path) => {
    const answer = await api.post(SAVE, { input }, organiser);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('knows nothing of unknown people', async () => {
    for (const id of [UNKNOWN_ID, 'nonsense']) {
      expect(await save({ names: names('A') }, id)).toMatchObject({ __typename: 'NotFound', code: 'not-found' });
    }
  });
});
