import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CarbonFootprints } from '../../apps/api/src/carbon-footprints/index.js';
import { newSecret, SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const FOOTPRINT = `grams low high nonCo2Grams edition ruleSet countsNonCo2 boundary isOnlineMeasured parts { travel nights online home }
  components { part index grams low high nonCo2Grams basis notes amount lines { kind grams factors { id source location licence } } }
  alternatives { kind part index grams savedGrams }`;
const WRONG = `... on FootprintProblems { problems { path code country } } ... on Refusal { code }`;
const COMPUTE = `query ($i: FootprintInput!) { computeFootprint(input: $i) { __typename ... on Footprint { ${FOOTPRINT} } ${WRONG} } }`;
const ENTRY = `entry { travel { mode from to km isReturn share cabin occupants country } stays { country nights guests }
  online { isMeasured hours device country } home { kwh } }`;
const KEPT_FIELDS = `id kind summitSlug version isReproduced footprint { ${FOOTPRINT} } ${ENTRY}`;
const KEEP = `mutation ($i: FootprintInput!, $t: String) { keepFootprint(input: $i, token: $t) { __typename
  ... on FootprintKept { token footprint { ${KEPT_FIELDS} } } ${WRONG} } }`;
const OPEN = `query ($t: String!) { footprint(token: $t) { __typename ... on KeptFootprint { ${KEPT_FIELDS} } ... on Refusal { code } } }`;
const OWN = `mutation ($s: String) { openOwnFootprint(summitSlug: $s) { __typename ... on FootprintKept { token footprint { id version } } ... on Refusal { code } } }`;
const DELETE = `mutation ($t: String!) { deleteFootprint(token: $t) { __typename ... on FootprintDeleted { done } ... on Refusal { code } } }`;
const RULES = `mutation ($s: ID!, $i: SummitCarbonRulesInput!) { saveSummitCarbonRules(summitId: $s, input: $i) { __typename
  ... on SummitCarbonRulesSaved { rules { revision edition boundary isOffered serverCountry } } ... on StaleSummitCarbonRules { code current { revision } } ... on Refusal { code } } }`;
const SUMMIT = `query ($s: String!, $t: String) { summitCarbon(slug: $s) { editions rules { isOffered countsNonCo2 boundary edition revision } summit { slug }
  prefill(ticket: $t) { country arrivalCity nights venueCountry arrivalAirports { iata city { text } } venueAirports { iata } online { hours gigabytes sessions } } } }`;

interface Computed {
  __typename: string;
  code?: string;
  problems?: { path: string; code: string; country: string | null }[];
  grams: number;
  nonCo2Grams: number;
  edition: string;
  parts: Record<string, number>;
  components: { part: string; basis: string; lines: { factors: { source: string; location: string }[] }[] }[];
  alternatives: { kind: string }[];
  isOnlineMeasured: boolean;
}
interface Kept {
  __typename: string;
  code?: string;
  token: string;
  problems?: unknown[];
  footprint: {
    id: string;
    version: number;
    isReproduced: boolean;
    summitSlug: string | null;
    footprint: Computed;
    entry: { travel: { from: string }[] };
  };
}
type Opened = Kept['footprint'] & { __typename: string; code?: string };

const there = (from = 'GYD', changes: object = {}) => ({
  mode: 'FLIGHT',
  from,
  to: 'TFU',
  cabin: 'ECONOMY',
  isReturn: true,
  ...changes,
});
const RULES_INPUT = {
  isOffered: true,
  countsNonCo2: true,
  countsDevices: false,
  boundary: ['TRAVEL', 'NIGHTS', 'ONLINE'],
  edition: '2025',
};

let world: ApiWorld;
let desk: RegistrationDesk;

beforeAll(async () => {
  world = await ApiWorld.start();
  desk = await RegistrationDesk.open(world);
});
afterAll(() => world?.stop());

const holder = async (name = 'Ada'): Promise<Browser> => world.signedIn(world.get(SignIn), (await world.user(name)).id);
const compute = (input: object, by = world.browser()) => by.ask<Computed>(COMPUTE, { i: input });
const keep = (input: object, by = world.browser(), token: string | null = null) =>
  by.ask<Kept>(KEEP, { i: input, t: token });
const open = (token: string, by = world.browser()) => by.ask<Opened>(OPEN, { t: token });
const own = (by: Browser, slug: string | null = desk.slug) => by.ask<Kept>(OWN, { s: slug });
const part = (parts: object = { travel: [there()] }) => ({ summitSlug: desk.slug, ...parts });
/** Of the latest version of each. */
const sumOf = async (summitId: string): Promise<object | undefined> =>
  (
    await world.dataSource.query<object[]>(
      `SELECT count(*)::integer AS people, sum(v.grams)::float8 AS grams FROM carbon_footprints f
         JOIN carbon_footprint_versions v ON v.footprint_id = f.id AND v.version = f.version WHERE f.summit_id = $1`,
      [summitId],
    )
  )[0];
const rule = (by: Browser, changes: object = {}, revision = 0, summitId = desk.summitId) =>
  by.ask<{ __typename: string; code?: string; rules: { revision: number } }>(RULES, {
    s: summitId,
    i: { ...RULES_INPUT, revision, ...changes },
  });

describe('computing a footprint', () => {
  it('is open to everybody, and says of each number where it is from', async () => {
    const found = await compute(
      part({
        travel: [there(), { mode: 'TAXI', km: 40, country: 'CN', isReturn: false }],
        stays: [{ country: 'KH', nights: 3, guests: 2 }],
        online: [{ hours: 2, device: 'LAPTOP', network: 'FIXED', country: 'AZ' }],
      }),
    );
    expect(found).toMatchObject({ __typename: 'Footprint', edition: '2026', ruleSet: 1, isOnlineMeasured: false });
    expect(found.components.map(({ part: of, basis }) => `${of} ${basis}`)).toEqual([
      'TRAVEL FACTOR',
      'TRAVEL STAND_IN',
      'NIGHTS MODELLED',
      'ONLINE FACTOR',
    ]);
    expect(found.grams).toBe(Object.values(found.parts).reduce((sum, grams) => sum + grams, 0));
    expect(found.nonCo2Grams).toBeGreaterThan(100_000);
    const factors = found.components.flatMap(({ lines }) => lines).flatMap((line) => line.factors);
    expect(factors.length).toBeGreaterThan(8);
    expect(factors.every(({ source, location }) => source !== '' && location !== '')).toBe(true);
  });

  it('says what would reduce it, with what that comes to', async () => {
    const { grams, alternatives } = await compute(
      part({ travel: [there('PEK', { cabin: 'BUSINESS' })], stays: [{ country: 'CN', nights: 3 }] }),
    );
    expect(alternatives.map(({ kind }) => kind)).toEqual(['ONLINE', 'ECONOMY', 'SHARED_ROOM']);
    expect(alternatives).toMatchObject([
      { part: null, index: null },
      { part: 'TRAVEL', index: 0 },
      { part: 'NIGHTS', index: 0 },
    ]);
    for (const { grams: then, savedGrams } of alternatives as unknown as { grams: number; savedGrams: number }[])
      expect(then + savedGrams).toBe(grams);
  });

  it('answers what is wrong by field, and never with a 0', async () => {
    expect(
      (
        await compute(
          part({
            travel: [
              there('XXX'),
              { mode: 'CAR', km: -3, occupants: 0, country: 'CN', isReturn: false },
              { mode: 'BUS', isReturn: false },
            ],
            stays: [{ country: 'CN' }],
          }),
        )
      ).problems,
    ).toEqual([
      { path: 'travel.0.from', code: 'UNKNOWN_AIRPORT', country: null },
      { path: 'travel.2.km', code: 'MISSING', country: null },
      { path: 'travel.2.country', code: 'MISSING', country: null },
      { path: 'stays.0.nights', code: 'MISSING', country: null },
    ]);
    expect(
      (await compute(part({ travel: [{ mode: 'CAR', km: -3, occupants: 0, country: 'CN', isReturn: false }] })))
        .problems,
    ).toMatchObject([
      { path: 'travel.0.km', code: 'OUT_OF_RANGE' },
      { path: 'travel.0.occupants', code: 'OUT_OF_RANGE' },
    ]);
    expect((await compute(part({ stays: [{ country: 'AQ', nights: 2 }] }))).problems).toEqual([
      { path: 'stays.0.country', code: 'NO_FACTOR', country: 'AQ' },
    ]);
  });

  it('is of a year of life without a summit', async () => {
    const life = await compute({
      travel: [there()],
      home: [{ kwh: 3_000, people: 2, country: 'KZ' }],
      online: [{ hours: 500, device: 'LAPTOP', network: 'FIXED', country: 'KZ' }],
    });
    expect(life).toMatchObject({ __typename: 'Footprint', boundary: ['TRAVEL', 'ONLINE', 'HOME'] });
    expect(life.parts['home']).toBe(1_202_685);
    expect((await compute({ stays: [{ country: 'CN', nights: 1 }] })).problems).toMatchObject([
      { path: 'stays', code: 'OUTSIDE_BOUNDARY' },
    ]);
  });

  it('is of no summit that is not there, and refuses what is no entry at all', async () => {
    expect(await compute({ summitSlug: 'nowhere', travel: [there()] })).toMatchObject({
      __typename: 'NotFound',
      code: 'not-found',
    });
    const { errors } = await world
      .browser()
      .post(COMPUTE, { i: part({ travel: Array.from({ length: 300 }, () => there()) }) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.travel' }] });
  });

  it('bounds what one caller can compute and keep', async () => {
    const limited = async (by: Browser, query: string, tries: number): Promise<boolean> => {
      for (let index = 0; index < tries; index += 1) {
        const { errors } = await by.post(query, { i: part({ travel: [] }) });
        if (errors !== undefined) return errors[0]?.extensions['code'] === 'RATE_LIMITED';
      }
      return false;
    };
    expect(await limited(world.browser(), COMPUTE, 900)).toBe(true);
    expect(await limited(world.browser(), KEEP, 400)).toBe(true);
    // Who is signed in is nobody else.
    expect(await limited(await holder(), KEEP, 400)).toBe(true);
    expect(await limited(world.browser(), COMPUTE, 1)).toBe(false);
    const [row] = await world.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM carbon_footprints WHERE summit_id = $1',
      [desk.summitId],
    );
    expect(row?.count).toBe(0);
  });
});

describe('a kept footprint', () => {
  it('is opened by its token and nothing else, and comes to the same gram', async () => {
    const kept = await keep(part());
    expect(kept).toMatchObject({
      __typename: 'FootprintKept',
      footprint: { version: 1, kind: 'PARTICIPATION', isReproduced: true, entry: { travel: [{ from: 'GYD' }] } },
    });
    expect(kept.token).toMatch(/^[\w-]{43}$/);
    const { __typename, ...opened } = await open(kept.token);
    expect([__typename, opened]).toEqual(['KeptFootprint', kept.footprint]);
    for (const token of ['', 'x', kept.token.toLowerCase(), kept.footprint.id])
      expect(await open(token)).toMatchObject({ __typename: 'Refused', code: 'footprint-unknown' });
    const rows = await world.dataSource.query<object[]>('SELECT * FROM carbon_footprint_links');
    expect(JSON.stringify(rows)).not.toContain(kept.token);
  });

  it('gets a version with each change and none for the same again', async () => {
    const { token, footprint } = await keep(part());
    expect((await keep(part(), undefined, token)).footprint.version).toBe(1);
    const changed = await keep(part({ travel: [there('ALA')] }), undefined, token);
    expect(changed).toMatchObject({ token, footprint: { id: footprint.id, version: 2 } });
    expect(await open(token)).toMatchObject({ version: 2, entry: { travel: [{ from: 'ALA' }] } });
    const facts = (version: number) => world.get(CarbonFootprints).factsOf(world.context(), footprint.id, version);
    expect(await facts(1)).toMatchObject({ grams: footprint.footprint.grams, lines: [{ from: 'GYD', to: 'TFU' }] });
    expect(await facts(2)).toMatchObject({ grams: changed.footprint.footprint.grams, kind: 'participation' });
    expect(await facts(3)).toBeUndefined();
  });

  it('is not kept where something is wrong, nor under a token of another', async () => {
    expect((await keep(part({ travel: [there('XXX')] }))).problems).toHaveLength(1);
    const { token } = await keep(part());
    const other = await RegistrationDesk.open(world);
    for (const [input, key] of [
      [{ ...part(), summitSlug: other.slug }, token],
      [part(), 'too-short'],
      [{ travel: [there()] }, token],
    ] as const)
      expect(await keep(input, undefined, key)).toMatchObject({ code: 'footprint-unknown' });
    expect(await open(token)).toMatchObject({ version: 1 });
  });

  it('is only ever added to, whoever asks the database', async () => {
    const { footprint } = await keep(part());
    for (const statement of [
      `UPDATE carbon_footprint_versions SET grams = 0, travel_grams = 0 WHERE footprint_id = '${footprint.id}'`,
      `UPDATE carbon_footprint_versions SET input = '{}' WHERE footprint_id = '${footprint.id}'`,
      `DELETE FROM carbon_footprint_versions WHERE footprint_id = '${footprint.id}'`,
    ])
      await expect(world.dataSource.query(statement)).rejects.toThrow('only ever added');
  });

  it('is found again by who is signed in, on any device, and by nobody else', async () => {
    const { id } = await world.user('Ada');
    const [first, second] = [await world.signedIn(world.get(SignIn), id), await world.signedIn(world.get(SignIn), id)];
    const kept = await keep(part(), first);
    const again = await own(second);
    expect(again).toMatchObject({ __typename: 'FootprintKept', footprint: { id: kept.footprint.id, version: 1 } });
    expect(await open(again.token)).toMatchObject({ id: kept.footprint.id });
    expect(await open(kept.token)).toMatchObject({ id: kept.footprint.id });
    // A second one is a version of the first.
    expect(await keep(part({ travel: [there('KTI')] }), second)).toMatchObject({
      footprint: { id: kept.footprint.id, version: 2 },
    });
    for (const stranger of [world.browser(), await holder('Eve')])
      expect(await own(stranger)).toMatchObject({ code: 'footprint-unknown' });
    expect(await own(first, null)).toMatchObject({ code: 'footprint-unknown' });
  });

  it('becomes an account’s when it is changed by who is signed in', async () => {
    const { token, footprint } = await keep(part());
    const ada = await holder();
    await keep(part({ travel: [there('ALA')] }), ada, token);
    expect(await own(ada)).toMatchObject({ footprint: { id: footprint.id, version: 2 } });
  });

  it('is kept once, however often and at the same time it is sent under a secret of the caller’s own', async () => {
    const { text } = newSecret();
    const all = await Promise.all([1, 2, 3].map(() => keep(part(), undefined, text)));
    expect(all.map(({ token, footprint }) => [token, footprint.version])).toEqual(all.map(() => [text, 1]));
    expect(new Set(all.map(({ footprint }) => footprint.id)).size).toBe(1);
    expect(await open(text)).toMatchObject({ version: 1 });
  });

  it('of two windows at once is one', async () => {
    const ada = await holder();
    const both = await Promise.all([keep(part(), ada), keep(part(), ada)]);
    expect(new Set(both.map(({ footprint }) => footprint.id)).size).toBe(1);
  });

  it('is deleted by who has its token: what was entered is gone, the number stays', async () => {
    const { token, footprint } = await keep(part());
    const before = await sumOf(desk.summitId);
    expect(await world.browser().ask(DELETE, { t: 'x' })).toMatchObject({ code: 'footprint-unknown' });
    expect(await world.browser().ask(DELETE, { t: token })).toMatchObject({ done: true });
    expect(await open(token)).toMatchObject({ code: 'footprint-unknown' });
    const rows = await world.dataSource.query<{ entry: unknown; input: unknown }[]>(
      'SELECT entry, input FROM carbon_footprint_versions WHERE footprint_id = $1',
      [footprint.id],
    );
    expect(rows).toEqual([{ entry: null, input: null }]);
    expect(await sumOf(desk.summitId)).toEqual(before);
    expect(await world.get(CarbonFootprints).factsOf(world.context(), footprint.id, 1)).toMatchObject({
      grams: footprint.footprint.grams,
      lines: [],
    });
  });
});

describe('who has their data erased', () => {
  it('leaves no word of where they travelled, and the number of it', async () => {
    const ada = await holder();
    const kept = await keep(part(), ada);
    const life = await keep({ travel: [there('KTI')] }, ada);
    const bob = await holder('Bob');
    await keep(part({ travel: [there('ALA')] }), bob);
    const before = await sumOf(desk.summitId);
    expect(await ada.ask('mutation { eraseOwnData { __typename } }')).toMatchObject({
      __typename: 'PersonalDataErased',
    });
    for (const { token, footprint } of [kept, life]) {
      expect(await open(token)).toMatchObject({ code: 'footprint-unknown' });
      const rows = await world.dataSource.query<object[]>(
        `SELECT f.user_id, v.entry, v.input FROM carbon_footprints f JOIN carbon_footprint_versions v ON v.footprint_id = f.id
          WHERE f.id = $1`,
        [footprint.id],
      );
      expect(rows).toEqual([{ user_id: null, entry: null, input: null }]);
    }
    expect(await sumOf(desk.summitId)).toEqual(before);
    expect(await own(bob)).toMatchObject({ __typename: 'FootprintKept' });
  });
});

describe('what organisers decide', () => {
  it('holds for what is computed from then on, and moves no gram of what is kept', async () => {
    const here = await RegistrationDesk.open(world);
    const bus = {
      summitSlug: here.slug,
      travel: [there(), { mode: 'COACH', km: 100, country: 'GB', isReturn: false }],
    };
    expect(await rule(here.organiser, {}, 0, here.summitId)).toMatchObject({ rules: { revision: 1, edition: '2025' } });
    const kept = await keep(bus);
    expect(kept.footprint.footprint.edition).toBe('2025');
    await rule(here.organiser, { edition: '2026', countsNonCo2: false }, 1, here.summitId);
    const stored = await open(kept.token);
    expect(stored).toMatchObject({
      isReproduced: true,
      footprint: { edition: '2025', countsNonCo2: true, grams: kept.footprint.footprint.grams },
    });
    expect(stored.footprint.components).toEqual(kept.footprint.footprint.components);
    const anew = await keep(bus, undefined, kept.token);
    expect(anew.footprint).toMatchObject({
      version: 2,
      footprint: { edition: '2026', countsNonCo2: false, nonCo2Grams: 0 },
    });
    expect(anew.footprint.footprint.grams).not.toBe(kept.footprint.footprint.grams);
    const first = await world.get(CarbonFootprints).factsOf(world.context(), kept.footprint.id, 1);
    expect(first).toMatchObject({ grams: kept.footprint.footprint.grams, edition: '2025', countsNonCo2: true });
  });

  it('can leave parts out, or offer nothing', async () => {
    const here = await RegistrationDesk.open(world);
    const scenes = async () =>
      (await world.browser().ask<{ summit: { slug: string } }[]>('{ carbonScenes { summit { slug } } }')).map(
        ({ summit }) => summit.slug,
      );
    expect(await scenes()).toContain(here.slug);
    await rule(here.organiser, { boundary: ['ONLINE', 'TRAVEL', 'TRAVEL'] }, 0, here.summitId);
    const nights = { summitSlug: here.slug, stays: [{ country: 'CN', nights: 1 }] };
    expect((await compute(nights)).problems).toMatchObject([{ path: 'stays', code: 'OUTSIDE_BOUNDARY' }]);
    expect(await rule(here.organiser, { isOffered: false }, 1, here.summitId)).toMatchObject({
      rules: { revision: 2 },
    });
    expect(await compute(nights)).toMatchObject({ code: 'carbon-not-offered' });
    expect(await keep(nights)).toMatchObject({ code: 'carbon-not-offered' });
    expect(await scenes()).not.toContain(here.slug);
  });

  it('is theirs alone, and of two who decide at once the first one’s', async () => {
    const here = await RegistrationDesk.open(world);
    expect(await rule(world.browser(), {}, 0, here.summitId)).toMatchObject({ code: 'not-signed-in' });
    for (const by of [await holder(), desk.organiser])
      expect(await rule(by, {}, 0, here.summitId)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    expect(await rule(here.organiser, {}, 0, here.summitId)).toMatchObject({ rules: { revision: 1 } });
    expect(await rule(here.organiser, {}, 0, here.summitId)).toMatchObject({
      __typename: 'StaleSummitCarbonRules',
      code: 'stale-revision',
      current: { revision: 1 },
    });
    expect(
      await here.organiser.ask(`{ draftSummit(slug: "${here.slug}") { carbonRules { revision edition } } }`),
    ).toEqual({ carbonRules: { revision: 1, edition: '2025' } });
  });

  it.each([
    ['no part', { boundary: [] }, 'input.boundary'],
    ['homes', { boundary: ['HOME'] }, 'input.boundary.0'],
    ['an edition of nobody', { edition: '1999' }, 'input.edition'],
    ['servers nowhere', { serverCountry: 'QQ' }, 'input.serverCountry'],
    ['servers without a factor', { serverCountry: 'AQ' }, 'input.serverCountry'],
  ])('cannot be %s', async (_what, changes, path) => {
    const { errors } = await desk.organiser.post(RULES, {
      s: desk.summitId,
      i: { ...RULES_INPUT, revision: 0, ...changes },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });
});

describe('what the form begins with', () => {
  const FIELDS = [
    { id: 'from', kind: 'COUNTRY', labels: [{ language: 'en', text: 'Country' }], isRequired: false },
    { id: 'city', kind: 'ARRIVAL_CITY', labels: [{ language: 'en', text: 'City' }], isRequired: false },
    { id: 'stay', kind: 'ACCOMMODATION_NIGHTS', labels: [{ language: 'en', text: 'Nights' }], isRequired: false },
  ];
  const prefill = (by: Browser, slug: string, ticket: string | null = null) =>
    by.ask<{ prefill: object } | null>(SUMMIT, { s: slug, t: ticket });

  it('is what the reader’s registration says, to them alone', async () => {
    const here = await RegistrationDesk.open(world);
    await here.save({ fields: FIELDS });
    const answers = [
      { fieldId: 'from', values: ['AZ'] },
      { fieldId: 'city', values: ['Bakı'] },
      { fieldId: 'stay', values: ['3'] },
    ];
    await here.register('ada@carbon.example.org', { name: 'Ada', answers });
    const { token } = await here.mailTo('ada@carbon.example.org');
    const known = {
      country: 'AZ',
      arrivalCity: 'Bakı',
      nights: 3,
      arrivalAirports: [{ iata: 'GYD', city: { text: 'Baku' } }],
    };
    expect(await prefill(world.browser(), here.slug, token)).toMatchObject({ prefill: known });
    const ada = world.browser();
    await here.signIn(token, ada);
    expect(await prefill(ada, here.slug)).toMatchObject({ prefill: known });
    const nothing = { prefill: { country: null, arrivalCity: null, nights: null, arrivalAirports: [], online: null } };
    expect(await prefill(world.browser(), here.slug)).toMatchObject(nothing);
    expect(await prefill(world.browser(), desk.slug, token)).toMatchObject(nothing);
    expect(await prefill(ada, desk.slug)).toMatchObject(nothing);
    expect(await prefill(ada, 'nowhere')).toBeNull();
  });

  /** Two hours, 1.8 GB. */
  const watch = (sessionId: string, participantId: string) =>
    world.dataSource.query(
      `INSERT INTO media_usages (id, session_id, participant_id, role, started_at, updated_at, sent_bytes, received_bytes,
                                 connected_ms, sound_ms, picture_ms)
       VALUES ($1, $2, $3, 'attendee', now(), now(), 200000000, 1600000000, 7200000, 0, 0)`,
      [randomUUID(), sessionId, participantId],
    );

  it('is what was counted of who came by the link of their ticket, at the summit that it is of', async () => {
    const desks = [await RegistrationDesk.open(world), await RegistrationDesk.open(world)] as const;
    const [here, elsewhere] = desks;
    const tickets: string[] = [];
    for (const each of desks) {
      await each.save({});
      await each.register('bob@carbon.example.org', { name: 'Bob' });
      tickets.push((await each.mailTo('bob@carbon.example.org')).token);
    }
    const bob = world.browser();
    await here.signIn(tickets[0] ?? '', bob);
    const [user] = await world.dataSource.query<{ id: string }[]>('SELECT id FROM users WHERE email = $1', [
      'bob@carbon.example.org',
    ]);
    for (const each of desks) await watch(await world.session(each.summitId, []), user?.id ?? '');
    const hours = { online: { hours: 2, sessions: 1 } };
    expect(await prefill(bob, here.slug)).toMatchObject({ prefill: hours });
    expect(await prefill(bob, elsewhere.slug)).toMatchObject({ prefill: { online: null } });
    expect(await prefill(world.browser(), here.slug)).toMatchObject({ prefill: { online: null } });
  });

  it('is what was counted of them in live rooms, and that is what a footprint takes', async () => {
    const here = await RegistrationDesk.open(world);
    const sessionId = await world.session(here.summitId, []);
    const guest = world.browser();
    const { participantId } = await guest.ask<{ participantId: string }>(
      'mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { participantId } } }',
      { s: sessionId },
    );
    const hours = [{ isMeasured: true, device: 'LAPTOP', network: 'FIXED', country: 'CN' }];
    const watched = { summitSlug: here.slug, online: hours };
    expect((await compute(watched, guest)).problems).toMatchObject([
      { path: 'online.0.isMeasured', code: 'NOT_MEASURED' },
    ]);
    await watch(sessionId, participantId);
    expect(await prefill(guest, here.slug)).toMatchObject({
      prefill: { online: { hours: 2, gigabytes: 1.8, sessions: 1 } },
    });
    expect(await prefill(world.browser(), here.slug)).toMatchObject({ prefill: { online: null } });
    const kept = await keep(watched, guest);
    // TV11 of the method, with the world's electricity for servers of which nobody said where they stand.
    expect(kept.footprint.footprint).toMatchObject({ isOnlineMeasured: true, parts: { online: 62, travel: 0 } });
    expect((await compute(watched)).problems).toHaveLength(1);
    expect(await sumOf(here.summitId)).toEqual({ people: 1, grams: 62 });
  });

  it.each([
    ['nowhere', 'place = $1', [null], null, []],
    ['in a city', 'place = $1', [{ en: 'Century City, Chengdu' }], 'CN', ['CTU', 'TFU']],
    ['on Earth', 'latitude = $1, longitude = $2', [11.56, 104.93], 'KH', ['PNH', 'KTI']],
  ])('has the airports of the summit: %s', async (_where, columns, values, venueCountry, codes) => {
    const slug = `at-${randomUUID()}`;
    const summitId = await world.rows.summit(slug);
    await world.dataSource.query(`UPDATE summits SET ${columns} WHERE slug = '${slug}'`, values);
    await world.session(summitId, []);
    const found = await world
      .browser()
      .ask<{ prefill: { venueCountry: string | null; venueAirports: { iata: string }[] } }>(SUMMIT, { s: slug });
    expect(found.prefill.venueCountry).toBe(venueCountry);
    expect(found.prefill.venueAirports.map(({ iata }) => iata)).toEqual(codes);
  });

  it('finds airports in the reader’s script', async () => {
    const find = (text: string, language: string) =>
      world
        .browser(language)
        .ask<{ iata: string; city: { text: string } }[]>(
          'query ($t: String!) { airports(search: $t) { iata city { text } } }',
          {
            t: text,
          },
        );
    expect(await find('چینگدو', 'ur')).toEqual([
      { iata: 'CTU', city: { text: 'چینگدو' } },
      { iata: 'TFU', city: { text: 'چینگدو' } },
    ]);
    expect(await find('KTI', 'en')).toEqual([{ iata: 'KTI', city: { text: 'Phnom Penh' } }]);
    expect(await find('', 'en')).toEqual([]);
    expect(await world.browser().ask('{ airportsByCode(codes: ["TFU", "XXX"]) { iata country } }')).toEqual([
      { iata: 'TFU', country: 'CN' },
    ]);
  });
});
