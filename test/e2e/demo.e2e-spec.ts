import { Demo } from '@apps/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld } from './api/api-world.js';

const SUMMIT = `query ($slug: String!) { summit(slug: $slug) {
  title { text language direction isFallback } titles { language } theme { text } format place { text } timeZone startsOn endsOn dateNote { text } languages isRehearsal version
  organisers { name { text } country } guestOfHonour { country reason { text } } subForums { title { text } position }
  sessions { totalCount nodes { slug kind title { text } description { text } startsAt endsAt status stageStatus subForum { slug } initiativeSlug appearances { role person { slug name { text } names { language text } title { text } country } } } }
  people { totalCount } initiatives { title { text } titles { language } signatoriesAbout signatoriesNote { text } countriesNamed callsFor { text } }
  outcomes { kind title { text } } carbon { platform entry { text } scenes { text } steps { text } rules { text } functions { text } } participants { text } news { language date } } }`;

interface Told {
  text: string;
}
interface DemoSummitAnswer {
  title: Told & { direction: string };
  startsOn: string;
  endsOn: string;
  version: number;
  sessions: {
    nodes: {
      slug: string;
      startsAt: string;
      endsAt: string;
      stageStatus: string | null;
      appearances: { role: string; person: { slug: string; name: Told } }[];
    }[];
  };
  carbon: { steps: Told[] } | null;
  [field: string]: unknown;
}

describe('the demo', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start({ DEMO: 'true' });
  });
  afterAll(() => world.stop());

  const summit = (slug: string, languages = 'en') => world.browser(languages).ask<DemoSummitAnswer>(SUMMIT, { slug });
  const restarted = async (): Promise<void> => world.get(Demo).onApplicationBootstrap();

  it('shows the 2022 roundtable in Urdu, right to left, with everybody in it', async () => {
    const urdu = await summit('asia-roundtable-2022', 'ur');
    expect(urdu).toMatchObject({
      title: {
        text: 'گرین لو کاربن ڈیولپمنٹ پر 2022 ایشیا گول میز سمٹ',
        language: 'ur',
        direction: 'RTL',
        isFallback: false,
      },
      format: 'ONLINE',
      startsOn: '2022-12-20',
      timeZone: 'Asia/Shanghai',
      languages: ['en', 'ur', 'ru', 'th'],
      organisers: [{ name: { text: 'چائنا اسمارٹ انرجی انڈسٹری الائنس' }, country: 'CN' }],
      people: { totalCount: 10 },
      initiatives: [{ signatoriesAbout: 30, countriesNamed: ['KZ', 'TR', 'KH', 'CN'], titles: [{}, {}, {}, {}] }],
      news: [
        { language: 'ur', date: '2022-12-26' },
        { language: 'th', date: '2022-12-26' },
        { language: 'ru', date: '2022-12' },
      ],
    });
    const [roundtable, signing] = urdu.sessions.nodes;
    expect(roundtable?.startsAt).toBe('2022-12-20T06:00:00.000Z');
    expect(roundtable?.appearances.map(({ role, person }) => [role, person.slug])).toEqual([
      ['MODERATOR', 'an-fengquan'],
      ...[
        'moin-ul-haque',
        'tuvshin-badral',
        'almas-chukin',
        'yahaya-berakhtali',
        'kin-phea',
        'hartanto-wibowo',
        'li-baoqing',
        'gou-wei',
        'yao-qiang',
      ].map((slug) => ['SPEAKER', slug]),
    ]);
    expect(roundtable?.appearances[1]?.person.name.text).toBe('معین الحق');
    expect(signing).toMatchObject({ kind: 'SIGNING_CEREMONY', initiativeSlug: 'asia-green-low-carbon-initiative' });
  });

  it('shows the outcomes and the carbon flow of 2021 and its parallel sub-forums', async () => {
    const forum = await summit('digital-carbon-neutrality-2021');
    expect(forum).toMatchObject({
      format: 'IN_PERSON',
      place: { text: 'Chengdu' },
      carbon: { platform: 'Diandian Carbon Neutrality' },
    });
    expect((forum['outcomes'] as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'FUND',
      'MEMORANDUM',
      'PROPOSAL',
      'CERTIFICATE',
    ]);
    expect(forum.carbon?.steps).toHaveLength(8);
    expect((forum['subForums'] as unknown[]).length).toBe(3);
    expect(new Set(forum.sessions.nodes.slice(2).map(({ startsAt }) => startsAt)).size).toBe(1);
  });

  it('shows the guest of honour, the participants and the uncertain date of 2024', async () => {
    expect(await summit('zero-carbon-mission-2024', 'az')).toMatchObject({
      title: { text: '“2024 Sıfır karbon missiyası” beynəlxalq iqlim konfransı', language: 'az' },
      guestOfHonour: { country: 'AZ', reason: { text: 'host of COP29' } },
      dateNote: { text: 'the date of the report' },
      participants: [{}, {}, {}, {}, {}],
    });
  });

  it('has a rehearsal that is on right now, with its stage open', async () => {
    const rehearsal = await summit('rehearsal');
    const [session] = rehearsal.sessions.nodes;
    expect(rehearsal).toMatchObject({ isRehearsal: true, sessions: { totalCount: 1 } });
    expect(session).toMatchObject({ slug: 'roundtable', stageStatus: 'LIVE' });
    expect(Date.parse(session?.startsAt ?? '')).toBeLessThanOrEqual(world.clock.now().getTime());
    expect(Date.parse(session?.endsAt ?? '')).toBeGreaterThan(world.clock.now().getTime());
  });

  it('has interpreters into two languages and a sign language, two of them in one booth', async () => {
    const { session } = await world.browser().ask<{
      session: { languages: string[]; appearances: { role: string; fromLanguage: string; toLanguage: string }[] };
    }>('{ summit(slug: "rehearsal") { session(slug: "roundtable") { languages appearances { role fromLanguage toLanguage } } } }');
    expect(session.languages).toEqual(['en', 'ur', 'ru']);
    const interpreters = session.appearances.filter(({ role }) => role === 'INTERPRETER');
    expect(interpreters.map(({ fromLanguage, toLanguage }) => `${fromLanguage}-${toLanguage}`)).toEqual([
      'en-ur',
      'en-ur',
      'en-ru',
      'en-ils',
    ]);
  });

  it('books its people, so that nobody can be placed elsewhere while it is on', async () => {
    const organiser = world.browser();
    const token = world.get(Demo).links?.organiser.split('/').at(-1);
    await organiser.ask('mutation ($token: String!) { completeSignIn(token: $token) { __typename } }', { token });
    const { id, sessions } = await organiser.ask<{
      id: string;
      sessions: { nodes: { startsAt: string; endsAt: string; appearances: { personId: string }[] }[] };
    }>('{ draftSummit(slug: "rehearsal") { id sessions { nodes { startsAt endsAt appearances { personId } } } } }');
    const [roundtable] = sessions.nodes;
    expect(roundtable?.appearances).toHaveLength(14);
    const input = {
      kind: 'PANEL',
      titles: [{ language: 'en', text: 'Elsewhere' }],
      startsAt: roundtable?.startsAt,
      endsAt: roundtable?.endsAt,
      languages: ['en'],
      appearances: [{ personId: roundtable?.appearances[3]?.personId, role: 'SPEAKER' }],
    };
    expect(
      await organiser.ask(
        'mutation ($id: ID!, $input: SessionInput!) { createSession(summitId: $id, input: $input) { __typename } }',
        { id, input },
      ),
    ).toEqual({ __typename: 'PersonBusy' });
    await restarted();
  });

  it('has reduction projects of a registry that does not exist, in six languages, which its organiser runs', async () => {
    const asked = '{ carbonOffers { projectSlug isDemonstration registry availableGrams place { text language } } }';
    for (const language of ['en', 'zh', 'ur', 'ru', 'th', 'az']) {
      const offers = await world.browser(language).ask<{ place: { language: string } }[]>(asked);
      expect(offers).toHaveLength(4);
      for (const offer of offers)
        expect(offer).toMatchObject({
          isDemonstration: true,
          registry: 'Demonstration Registry',
          place: { language },
        });
    }
    const organiser = world.browser();
    const token = world.get(Demo).links?.organiser.split('/').at(-1);
    await organiser.ask('mutation ($token: String!) { completeSignIn(token: $token) { __typename } }', { token });
    expect(await organiser.ask('{ carbonDesk { projects { slug } } }')).toMatchObject({ projects: [{}, {}, {}] });
    await restarted();
    expect(await world.browser().ask(asked)).toHaveLength(4);
  });

  it('has what its summits left behind, released, in the languages of each', async () => {
    const leftBy = async (slug: string, language: string) => {
      const ask = (field: string) => world.browser(language).ask(`query ($slug: String!) { ${field} }`, { slug });
      return {
        summit: await ask(`summit(slug: $slug) {
          outcomeRegister { outcomes { kind title { text language } description { language } parties { name { language } } session { slug } } }
          guestPage { country introduction { language } invitation { text } session { slug } people { slug } messages { language } } }`),
        newsArticles: await ask(
          'newsArticles(summitSlug: $slug) { nodes { datedOn languages title { language } picture { credit } } }',
        ),
        pressKit: await ask(
          'pressKit(summitSlug: $slug) { boilerplate { language } boilerplates { language } contacts { name } }',
        ),
      };
    };
    expect(await leftBy('digital-carbon-neutrality-2021', 'ur')).toMatchObject({
      summit: {
        outcomeRegister: {
          outcomes: [
            { kind: 'FUND', parties: [], session: { slug: 'main-forum' } },
            { kind: 'MEMORANDUM', parties: [{ name: { language: 'ur' } }] },
            { kind: 'PROPOSAL', title: { text: 'ڈیجیٹل اسپیس گرین کم کاربن ایکشن پروپوزل', language: 'ur' } },
            { kind: 'AMBASSADOR', description: { language: 'ur' } },
          ],
        },
        guestPage: null,
      },
      newsArticles: { nodes: [] },
      pressKit: null,
    });
    expect(await leftBy('asia-roundtable-2022', 'th')).toMatchObject({
      summit: {
        outcomeRegister: {
          outcomes: [{ kind: 'PROPOSAL', title: { language: 'th' }, session: { slug: 'signing-ceremony' } }],
        },
      },
      newsArticles: {
        nodes: [{ datedOn: '2022-12-26', languages: ['en', 'ur', 'ru', 'th'], title: { language: 'th' } }],
      },
    });
    expect(await leftBy('zero-carbon-mission-2024', 'az')).toMatchObject({
      summit: {
        outcomeRegister: { outcomes: [] },
        guestPage: {
          country: 'AZ',
          introduction: { language: 'az' },
          invitation: { text: 'COP29: Gəlin Bakıda, Azərbaycanda görüşək' },
          session: { slug: 'lets-meet-in-baku' },
          people: [{ slug: 'bunyad-huseynov' }],
          // The report quotes nobody.
          messages: [],
        },
      },
      newsArticles: { nodes: [{ datedOn: '2024-10-16', languages: ['en', 'az'], picture: { credit: 'Canopy' } }] },
      pressKit: { boilerplate: { language: 'az' }, contacts: [] },
    });
    // Whoever reads, their own language stands first.
    expect(await leftBy('zero-carbon-mission-2024', 'en')).toMatchObject({
      pressKit: { boilerplates: [{ language: 'en' }, { language: 'az' }] },
    });
  });

  it('has a ceremony to press next in, and a certificate that says that it is a demonstration; once', async () => {
    const organiser = world.browser();
    const token = world.get(Demo).links?.organiser.split('/').at(-1);
    await organiser.ask('mutation ($token: String!) { completeSignIn(token: $token) { __typename } }', { token });
    const mine = async () => {
      const { sessions } = await organiser.ask<{ sessions: { nodes: { id: string; slug: string }[] } }>(
        '{ draftSummit(slug: "zero-carbon-mission-2024") { sessions { nodes { id slug } } } }',
      );
      const id = sessions.nodes.find(({ slug }) => slug === 'lets-meet-in-baku')?.id;
      return {
        sheet: await organiser.ask(
          'query ($id: ID!) { runSheet(sessionId: $id) { revision cues { id title effects { kind } } ceremony { phase } } }',
          { id },
        ),
        forum: await organiser.ask<{ certificateDesk: { batches: { certificates: { code: string }[] }[] } }>(
          '{ draftSummit(slug: "digital-carbon-neutrality-2021") { certificateDesk { templates { kind } recipients { names { text } } batches { toldAt certificates { code } } } } }',
        ),
      };
    };
    const made = await mine();
    expect(made).toMatchObject({
      sheet: {
        revision: 1,
        cues: [
          { effects: [{ kind: 'LAYOUT' }] },
          { effects: [{ kind: 'CAPTIONS' }] },
          { effects: [{ kind: 'ANNOUNCEMENT' }] },
          { effects: [{ kind: 'LAYOUT' }] },
        ],
        ceremony: { phase: 'AHEAD' },
      },
      forum: {
        certificateDesk: {
          templates: [{}, {}],
          recipients: [{ names: [{ text: 'Demonstration recipient' }, {}, {}] }],
          // Nobody has an address, so nobody was written to.
          batches: [{ toldAt: null, certificates: [{}] }],
        },
      },
    });
    const code = made.forum.certificateDesk.batches[0]?.certificates[0]?.code;
    const { signedFile } = await world
      .browser()
      .ask<{ signedFile: string }>(
        'query ($code: String!) { certificate(code: $code) { ... on Certificate { state signedFile } } }',
        { code },
      );
    expect(signedFile).toContain('This certificate is a demonstration; it honours nobody.');
    await restarted();
    expect(await mine()).toEqual(made);
  });

  it('gives each role a link that works', async () => {
    const links = world.get(Demo).links;
    const token = (url = '') => url.split('/').at(-1) ?? '';
    const organiser = world.browser();
    const signedIn = await organiser.ask(
      'mutation ($token: String!) { completeSignIn(token: $token) { ... on SignedIn { viewer { mayReadOutbox roles { role summitSlug } } returnTo } } }',
      {
        token: token(links?.organiser),
      },
    );
    expect(signedIn).toMatchObject({
      returnTo: '/organise',
      viewer: { mayReadOutbox: true, roles: [{ role: 'ORGANISER' }, {}, {}, {}] },
    });
    expect(await organiser.ask('{ organisedSummits { slug } }')).toHaveLength(4);
    for (const [url, role, slug] of [
      [links?.moderator, 'MODERATOR', 'an-fengquan'],
      [links?.speaker, 'SPEAKER', 'moin-ul-haque'],
      [links?.interpreter, 'INTERPRETER', 'rehearsal-urdu-one'],
      [links?.partner, 'INTERPRETER', 'rehearsal-urdu-two'],
    ] as const) {
      const invitation = await world
        .browser()
        .ask(
          'query ($token: String!) { invitation(token: $token) { ... on InvitationDetails { role status person { slug } session { slug } } } }',
          { token: token(url) },
        );
      expect(invitation).toEqual({ role, status: 'PENDING', person: { slug }, session: { slug: 'roundtable' } });
    }
    expect(links?.attendee).toBe('http://canopy.example/s/rehearsal/roundtable');
  });

  it('changes nothing when the server starts again, and does not sign anybody out', async () => {
    const counts = () =>
      world.dataSource.query(
        'SELECT (SELECT count(*) FROM programme_documents) AS d, (SELECT count(*) FROM people) AS p, (SELECT count(*) FROM sessions) AS s, (SELECT max(version) FROM stages) AS v, (SELECT count(*) FROM embargoes) AS e, (SELECT count(*) FROM certificates) AS c',
      );
    const before = await counts();
    const moderator = world.browser();
    const token = world.get(Demo).links?.moderator.split('/').at(-1);
    await moderator.ask('mutation ($token: String!) { answerInvitation(token: $token, accept: true) { __typename } }', {
      token,
    });
    await restarted();
    expect(await counts()).toEqual(before);
    expect(await moderator.ask('{ viewer { roles { role } } }')).toEqual({ roles: [{ role: 'MODERATOR' }] });
    expect(world.get(Demo).links?.moderator).toContain('/sign-in/');
  });

  it('moves the rehearsal to now when it is over and opens its stage again', async () => {
    const before = await summit('rehearsal');
    world.clock.pass(26 * 3_600_000);
    await restarted();
    const after = await summit('rehearsal');
    expect(after.version).toBe(before.version + 1);
    expect(after.startsOn > before.startsOn).toBe(true);
    expect(after.sessions.nodes).toHaveLength(1);
    expect(Date.parse(after.sessions.nodes[0]?.endsAt ?? '')).toBeGreaterThan(world.clock.now().getTime());
    expect(after.sessions.nodes[0]?.stageStatus).toBe('LIVE');
  });

  it('marks as a demonstration whatever project its organiser enters as a steward', async () => {
    const { id } = await world.user('Organiser', [], true);
    const steward = await world.signedIn(world.get(SignIn), id);
    const create =
      'mutation ($input: CarbonProjectInput!) { createCarbonProject(input: $input) { ... on CarbonProjectSaved { project { isDemonstration } } } }';
    const input = {
      names: [{ language: 'en', text: 'Bamboo on bare hills' }],
      summaries: [{ language: 'en', text: 'It grows.' }],
      type: 'FOREST',
      country: 'cn',
      methodology: 'AR-ACM0003',
      registry: 'Gold Standard',
      registryProjectId: 'GS-1',
      firstVintage: 2018,
      companyName: 'Green Hills Ltd',
    };
    expect(await steward.ask(create, { input })).toEqual({ project: { isDemonstration: true } });
  });
});
