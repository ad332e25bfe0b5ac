import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '@app/database';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ProgrammeReleases } from '../../apps/api/src/programme/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const FIELDS = 'id country organisation { names { text } } members { isHead person { id } } revision';
const SAVE = `mutation ($summitId: ID, $id: ID, $revision: Int, $input: DelegationInput!) {
  saveDelegation(summitId: $summitId, id: $id, revision: $revision, input: $input) { __typename
    ... on DelegationSaved { delegation { ${FIELDS} } } ... on StaleDelegation { current { ${FIELDS} } } ... on Refusal { code } } }`;
const DELETE = 'mutation ($id: ID!) { deleteDelegation(id: $id) { __typename ... on Refusal { code } } }';
const READ = `{ draftSummit(slug: "green") { delegations { ${FIELDS} } } }`;
const PUBLIC = `{ summit(slug: "green") { delegations { country organisation { name { text } } members { isHead person { slug name { text } appearances { role } } } }
  people { nodes { slug } } } }`;
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

interface Saved {
  __typename: string;
  code?: string;
  delegation: { id: string; revision: number; members: { isHead: boolean; person: { id: string } }[] };
}

describe('delegations', () => {
  let world: ApiWorld;
  let summitId: string, ada: string, bo: string, cy: string;
  let sessionId: string;
  let organiser: Browser, elsewhere: Browser;

  beforeAll(async () => {
    world = await ApiWorld.start();
    summitId = await world.rows.summit('green');
    const otherId = await world.rows.summit('elsewhere');
    ada = await world.rows.person('ada', { en: 'Ada' });
    bo = await world.rows.person('bo', { en: 'Bo' });
    cy = await world.rows.person('cy', { en: 'Cy' });
    sessionId = await world.session(summitId, [{ role: 'speaker', personId: ada }]);
    const signedIn = async (summit: string): Promise<Browser> =>
      world.signedIn(world.get(SignIn), (await world.user('Organiser', [{ summitId: summit, role: 'organiser' }])).id);
    [organiser, elsewhere] = [await signedIn(summitId), await signedIn(otherId)];
  });
  afterAll(() => world.stop());

  const member = (personId: string, isHead = false) => ({ personId, isHead });
  const add = (input: object, by = organiser): Promise<Saved> => by.ask<Saved>(SAVE, { summitId, input });
  const change = (id: string, revision: number, input: object, by = organiser): Promise<Saved> =>
    by.ask<Saved>(SAVE, { id, revision, input });
  const release = (): Promise<unknown> =>
    world
      .get(UnitOfWork)
      .run(world.context(), (ctx) => world.get(ProgrammeReleases).releaseSummit(ctx, summitId, [sessionId]));
  const shown = () => world.browser().ask<{ delegations: object[]; people: { nodes: { slug: string }[] } }>(PUBLIC);

  it('are of an organisation or a country, the head first, and public with the next release', async () => {
    const country = await add({ country: 'PK', members: [member(bo), member(ada, true)] });
    expect(country).toMatchObject({
      __typename: 'DelegationSaved',
      delegation: { country: 'PK', organisation: null, revision: 1 },
    });
    expect(country.delegation.members.map(({ person, isHead }) => [person.id, isHead])).toEqual([
      [ada, true],
      [bo, false],
    ]);
    await add({ organisationName: 'Asian Institute', members: [member(cy)] });
    expect(await organiser.ask(READ)).toMatchObject({
      delegations: [{ country: 'PK' }, { organisation: { names: [{ text: 'Asian Institute' }] } }],
    });
    expect((await shown()).delegations).toEqual([]);
    await release();
    const { delegations, people } = await shown();
    expect(delegations).toEqual([
      {
        country: 'PK',
        organisation: null,
        members: [
          { isHead: true, person: { slug: 'ada', name: { text: 'Ada' }, appearances: [{ role: 'SPEAKER' }] } },
          { isHead: false, person: { slug: 'bo', name: { text: 'Bo' }, appearances: [] } },
        ],
      },
      {
        country: null,
        organisation: { name: { text: 'Asian Institute' } },
        members: [{ isHead: false, person: { slug: 'cy', name: { text: 'Cy' }, appearances: [] } }],
      },
    ]);
    // Who is in a delegation alone has a page too, after those who appear.
    expect(people.nodes.map(({ slug }) => slug)).toEqual(['ada', 'bo', 'cy']);
    // Publishing one session later does not lose them.
    await world.release(sessionId);
    expect((await shown()).delegations).toHaveLength(2);
  });

  it('are changed by the revision that was read, and nothing is overwritten', async () => {
    const { delegation } = await add({ country: 'AZ', members: [member(bo)] });
    expect(await change(delegation.id, 1, { country: 'AZ', members: [member(cy, true)] })).toMatchObject({
      delegation: { revision: 2, members: [{ isHead: true, person: { id: cy } }] },
    });
    expect(await change(delegation.id, 1, { country: 'AZ', members: [member(ada)] })).toMatchObject({
      __typename: 'StaleDelegation',
      code: 'stale-revision',
      current: { revision: 2, members: [{ person: { id: cy } }] },
    });
    expect(await organiser.ask(DELETE, { id: delegation.id })).toMatchObject({ __typename: 'DelegationDeleted' });
    expect(await organiser.ask(DELETE, { id: delegation.id })).toMatchObject({ __typename: 'NotFound' });
  });

  it('are one for each organisation and country', async () => {
    expect(await add({ country: 'PK', members: [member(cy)] })).toMatchObject({
      __typename: 'Refused',
      code: 'slug-taken',
    });
    const answers = await Promise.all(Array.from({ length: 4 }, () => add({ country: 'TH', members: [member(cy)] })));
    expect(answers.filter(({ __typename }) => __typename === 'DelegationSaved')).toHaveLength(1);
  });

  it('are for the organisers of that summit', async () => {
    const input = { country: 'KZ', members: [member(ada)] };
    expect(await add(input, elsewhere)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    expect(await add(input, world.browser())).toMatchObject({ code: 'not-signed-in' });
    const { delegation } = await add(input);
    expect(await change(delegation.id, 1, input, elsewhere)).toMatchObject({ code: 'not-allowed' });
    expect(await elsewhere.ask(DELETE, { id: delegation.id })).toMatchObject({ code: 'not-allowed' });
    expect(await world.browser().ask(DELETE, { id: delegation.id })).toMatchObject({ code: 'not-signed-in' });
    expect(await world.browser().ask(READ)).toBeNull();
  });

  it.each([
    ['neither organisation nor country', () => ({ members: [member(ada)] }), 'input.country'],
    ['both', () => ({ country: 'CN', organisationName: 'A', members: [member(ada)] }), 'input.country'],
    ['an unknown country', () => ({ country: 'Narnia', members: [member(ada)] }), 'input.country'],
    ['nobody', () => ({ country: 'CN', members: [] }), 'input.members'],
    ['somebody twice', () => ({ country: 'CN', members: [member(ada), member(ada)] }), 'input.members'],
    ['two heads', () => ({ country: 'CN', members: [member(ada, true), member(bo, true)] }), 'input.members'],
  ])('refuse %s and name the field', async (_what, input, path) => {
    const { errors } = await organiser.post(SAVE, { summitId, input: input() });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('know nothing of unknown people, organisations and summits', async () => {
    expect(await add({ country: 'CN', members: [member(UNKNOWN_ID)] })).toMatchObject({ __typename: 'NotFound' });
    expect(await add({ organisationId: UNKNOWN_ID, members: [member(ada)] })).toMatchObject({ __typename: 'NotFound' });
    expect(await change(UNKNOWN_ID, 1, { country: 'CN', members: [member(ada)] })).toMatchObject({
      __typename: 'NotFound',
    });
    const { errors } = await organiser.post(SAVE, { input: { country: 'CN', members: [member(ada)] } });
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'summitId' }] });
  });
});
