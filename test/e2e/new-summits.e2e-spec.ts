import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';

const TEXTS = '{ language text }';
const SUMMIT = `id slug revision isReleased titles ${TEXTS} themes ${TEXTS} timeZone startsOn endsOn languages
  organisers { names ${TEXTS} } subForums { id slug titles ${TEXTS} colour position }
  record { initiatives { slug } outcomes { kind } participants ${TEXTS} news { date } }
  sessions { nodes { slug status startsAt endsAt durationMinutes subForumId initiativeSlug appearances { role person { names ${TEXTS} } } } }`;
const CREATE = `mutation ($input: SummitInput!) { createSummit(input: $input) { __typename
  ... on SummitSaved { summit { ${SUMMIT} } } ... on Refusal { code } } }`;
const COPY = `mutation ($summitId: ID!, $input: CopySummitInput!) { copySummit(summitId: $summitId, input: $input) { __typename
  ... on SummitCopied { summit { ${SUMMIT} } leftOut { personNames ${TEXTS} sessionTitles ${TEXTS} } } ... on Refusal { code } } }`;
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

interface DraftSummit {
  id: string;
  slug: string;
  subForums: { id: string; slug: string }[];
  sessions: { nodes: { slug: string; startsAt: string | null; [field: string]: unknown }[] };
  [field: string]: unknown;
}
interface Outcome {
  __typename: string;
  code?: string;
  summit: DraftSummit;
  leftOut: unknown[];
}

const en = (text: string) => [{ language: 'en', text }];
const basics = (title: string) => ({
  titles: en(title),
  format: 'IN_PERSON',
  timeZone: 'Asia/Shanghai',
  startsOn: '2030-06-01',
  endsOn: '2030-06-02',
  languages: ['en'],
});

describe('a new summit', () => {
  let world: ApiWorld;
  let organiser: Browser;
  let speaker: Browser;

  beforeAll(async () => {
    world = await ApiWorld.start({ FOUNDERS: 'Founder@Example.org, other@example.org' });
    const summitId = await world.rows.summit('first', { languages: ['en'] });
    const personId = await world.rows.person('ana-lima', { en: 'Ana Lima' });
    const signIn = world.get(SignIn);
    const someone = await world.user('Olga', [{ summitId, role: 'organiser' }]);
    organiser = await world.signedIn(signIn, someone.id);
    const guest = await world.user('Ana', [{ summitId, role: 'speaker', personId }]);
    speaker = await world.signedIn(signIn, guest.id);
  });
  afterAll(() => world.stop());

  const create = (values: object, browser = organiser): Promise<Outcome> =>
    browser.ask<Outcome>(CREATE, { input: { ...basics('A new summit'), ...values } });
  const copy = (summitId: string, values: object, browser = organiser): Promise<Outcome> => {
    const input = {
      titles: en('The next one'),
      startsOn: '2031-05-30',
      withSessions: true,
      withPeople: true,
      ...values,
    };
    return browser.ask<Outcome>(COPY, { summitId, input });
  };

  describe('from nothing', () => {
    it('is its founder’s to organise, and nobody sees it yet', async () => {
      const { summit } = await create({ titles: en('Sıfır Carbon 2030'), organisers: [{ names: en('Phoenix') }] });
      expect(summit).toMatchObject({
        slug: 'sifir-carbon-2030',
        revision: 1,
        isReleased: false,
        organisers: [{ names: en('Phoenix') }],
        subForums: [],
      });
      const mine = await organiser.ask<{ slug: string }[]>('{ organisedSummits { slug } }');
      expect(mine.map(({ slug }) => slug)).toContain(summit.slug);
      expect(
        await world.browser().ask('query ($slug: String!) { summit(slug: $slug) { id } }', { slug: summit.slug }),
      ).toBeNull();
      expect(
        await speaker.ask('query ($slug: String!) { draftSummit(slug: $slug) { id } }', { slug: summit.slug }),
      ).toBeNull();
    });

    it('has an address of its own, the one asked for if it is free', async () => {
      const twins = await Promise.all([create({ titles: en('Twin') }), create({ titles: en('Twin') })]);
      expect(twins.map(({ summit }) => summit.slug).toSorted()).toEqual(['twin', 'twin-2']);
      expect((await create({ slug: 'wanted' })).summit.slug).toBe('wanted');
      expect(await create({ slug: 'wanted' })).toMatchObject({ __typename: 'Refused', code: 'slug-taken' });
      expect((await create({ titles: [{ language: 'th', text: 'การประชุม' }] })).summit.slug).toBe('summit-1');
    });

    it('is for organisers', async () => {
      expect(await create({}, world.browser())).toMatchObject({ __typename: 'NotAllowed', code: 'not-signed-in' });
      expect(await create({}, speaker)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    });

    it('is for whom the installation names, when the link went to their address', async () => {
      const ask = 'mutation ($email: String!) { requestSignInLink(email: $email) { email } }';
      await world.browser().ask(ask, { email: 'FOUNDER@example.org' });
      const [mail] = await world.dataSource.query<{ text: string }[]>(
        "SELECT text FROM outbox_mails WHERE recipient = 'founder@example.org'",
      );
      const founder = world.browser();
      await founder.ask('mutation ($token: String!) { completeSignIn(token: $token) { __typename } }', {
        token: tokenOf(/http:\S+/.exec(mail?.text ?? '')?.[0] ?? ''),
      });
      expect(await founder.ask('{ viewer { isFounder } }')).toEqual({ isFounder: true });
      expect(await organiser.ask('{ viewer { isFounder } }')).toEqual({ isFounder: false });
      const { summit } = await create({ titles: en('The first of all') }, founder);
      expect(await founder.ask('{ organisedSummits { slug } }')).toEqual([{ slug: summit.slug }]);
      const elsewhere = await world.user('Somebody');
      expect(await create({}, await world.signedIn(world.get(SignIn), elsewhere.id))).toMatchObject({
        code: 'not-allowed',
      });
    });

    it('has no organiser by id', async () => {
      const { errors } = await organiser.post(CREATE, {
        input: { ...basics('X'), organisers: [{ id: UNKNOWN_ID, names: en('X') }] },
      });
      expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'input.organisers.0.id' }] });
      expect((await create({ titles: en('X') })).summit.slug).toBe('x');
    });
  });

  it('is everybody’s with its first release, wherever on the earth it is held', async () => {
    const geo = { latitude: 30.6571, longitude: 104.0665 };
    const { summit } = await create({ titles: en('Chengdu 2030'), format: 'HYBRID', places: en('Chengdu'), geo });
    const asPublic = () =>
      world
        .browser()
        .ask('query ($slug: String!) { summit(slug: $slug) { version place { text } geo { latitude longitude } } }', {
          slug: summit.slug,
        });
    expect(await asPublic()).toBeNull();
    const { state } = await organiser.ask<{ state: string }>(
      'query ($id: ID!) { releasePreview(summitId: $id) { state } }',
      { id: summit.id },
    );
    const released = await organiser.ask(
      'mutation ($id: ID!, $state: String!) { releaseProgramme(summitId: $id, input: { state: $state }) { __typename } }',
      { id: summit.id, state },
    );
    expect(released).toEqual({ __typename: 'ProgrammeReleased' });
    expect(await asPublic()).toEqual({ version: 1, place: { text: 'Chengdu' }, geo });
  });

  describe('from an earlier one', () => {
    let earlier: DraftSummit;
    let personId: string;

    beforeAll(async () => {
      earlier = (
        await create({
          titles: en('Forum 2030'),
          themes: en('Low carbon'),
          organisers: [{ names: en('Alliance') }],
          participants: [en('academia')],
          initiatives: [{ titles: en('Green planet') }],
          outcomes: [{ kind: 'FUND', titles: en('A fund') }],
          news: [{ language: 'en', date: '2030-06' }],
        })
      ).summit;
      const subForum = await organiser.ask<{ subForum: { id: string } }>(
        `mutation ($summitId: ID!) { saveSubForum(summitId: $summitId, input: { titles: [{ language: "en", text: "Energy" }], colour: 4 }) {
          ... on SubForumSaved { subForum { id } } } }`,
        { summitId: earlier.id },
      );
      personId = await world.rows.person('bo-ek', { en: 'Bo Ek' });
      const sessions = [
        {
          kind: 'PANEL',
          titles: en('Morning panel'),
          startsAt: '2030-06-02T01:00:00Z',
          endsAt: '2030-06-02T02:30:00Z',
          subForumId: subForum.subForum.id,
          appearances: [{ personId, role: 'MODERATOR' }],
        },
        {
          kind: 'SIGNING_CEREMONY',
          titles: en('Signing'),
          startsAt: '2030-06-02T15:00:00Z',
          endsAt: '2030-06-02T15:30:00Z',
          initiativeSlug: 'green-planet',
          appearances: [],
        },
        { kind: 'KEYNOTE', titles: en('Some day'), durationMinutes: 45, appearances: [{ personId, role: 'SPEAKER' }] },
      ];
      for (const session of sessions) {
        await organiser.ask(
          `mutation ($summitId: ID!, $input: SessionInput!) { createSession(summitId: $summitId, input: $input) { __typename } }`,
          { summitId: earlier.id, input: { languages: ['en'], ...session } },
        );
      }
    });

    it('has its frame and sub-forums, not what it did, and its sessions at the same time by the clock on the wall', async () => {
      const { summit, leftOut } = await copy(earlier.id, { timeZone: 'Asia/Kathmandu' });
      expect(leftOut).toEqual([]);
      expect(summit).toMatchObject({
        slug: 'the-next-one',
        titles: en('The next one'),
        themes: en('Low carbon'),
        timeZone: 'Asia/Kathmandu',
        startsOn: '2031-05-30',
        endsOn: '2031-05-31',
        organisers: [{ names: en('Alliance') }],
        subForums: [{ slug: 'energy', colour: 4, position: 0 }],
        record: { initiatives: [], outcomes: [], news: [], participants: [en('academia')] },
      });
      const subForumId = summit.subForums[0]?.id;
      expect(summit.sessions.nodes).toEqual([
        {
          slug: 'morning-panel',
          status: 'DRAFT',
          startsAt: '2031-05-31T03:15:00.000Z',
          endsAt: '2031-05-31T04:45:00.000Z',
          durationMinutes: 90,
          subForumId,
          initiativeSlug: null,
          appearances: [{ role: 'MODERATOR', person: { names: en('Bo Ek') } }],
        },
        expect.objectContaining({ slug: 'signing', startsAt: '2031-05-31T17:15:00.000Z', initiativeSlug: null }),
        expect.objectContaining({ slug: 'some-day', startsAt: null, durationMinutes: 45 }),
      ]);
    });

    it('leaves out who is elsewhere by then, and says so', async () => {
      const { leftOut, summit } = await copy(earlier.id, { titles: en('The same days'), startsOn: '2030-06-01' });
      expect(leftOut).toEqual([{ personNames: en('Bo Ek'), sessionTitles: en('Morning panel') }]);
      expect(summit.sessions.nodes.map(({ appearances }) => appearances)).toMatchObject([
        [],
        [],
        [{ role: 'SPEAKER' }],
      ]);
    });

    it('comes without people, or without sessions, when asked to', async () => {
      const alone = await copy(earlier.id, { withPeople: false });
      expect(alone.summit.sessions.nodes.flatMap(({ appearances }) => appearances)).toEqual([]);
      expect((await copy(earlier.id, { withSessions: false })).summit.sessions.nodes).toEqual([]);
    });

    it('is refused to whoever does not organise the earlier one', async () => {
      const foreign = await world.rows.summit('foreign', { languages: ['en'] });
      expect(await copy(foreign, {})).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      expect(await copy('nonsense', {})).toMatchObject({ __typename: 'NotFound' });
      expect(await copy(earlier.id, {}, speaker)).toMatchObject({ code: 'not-allowed' });
      expect(await copy(earlier.id, {}, world.browser())).toMatchObject({ code: 'not-signed-in' });
      expect(await copy(earlier.id, { slug: earlier.slug })).toMatchObject({ code: 'slug-taken' });
      const { errors } = await organiser.post(COPY, {
        summitId: earlier.id,
        input: { titles: en('X'), startsOn: 'tomorrow', withSessions: false, withPeople: false },
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.startsOn' }] });
    });
  });
});
