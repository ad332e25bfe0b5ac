import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';
import { balanceOfTable, type OpenBalance, recompute } from './carbon/open-balance.js';

const REFUSAL = '... on Refusal { code }';
const WRONG = '... on CarbonPlanProblems { problems { path code country } }';
const PLAN = `plan { stage revision groups { name people isStaff travel { mode from to } } othersLikeMean items { kind amount source } }`;
const SAVE = `mutation ($i: CarbonPlanInput!) { saveCarbonPlan(input: $i) { __typename ${REFUSAL} ${WRONG} ... on CarbonPlanSaved { ${PLAN} }
  ... on StaleCarbonPlan { current { revision } } } }`;
const FOOTPRINT = `footprint { grams nonCo2Grams sums { origin part grams } people { participants others groups staff streaming }
  rows { origin part activity line name people amount unit gramsPerUnit basis source grams } avoided { scenarioGrams onlineGrams avoidedGrams } }`;
const COMPUTE = `mutation ($s: ID!, $stage: CarbonBalanceStage!) { computeSummitFootprint(summitId: $s, stage: $stage) { __typename ${REFUSAL} ${WRONG}
  ... on SummitFootprintComputed { computed { version stage grams ${FOOTPRINT} } } } }`;
const COVERAGE =
  'coverage { participantsGrams organiserGrams uncoveredGrams surplusGrams retirements { registry isDemonstration firstSerial lastSerial credits registryUrl } }';
const BALANCE = `version computedVersion sha256 reason isLatest summitSlug summitTitle { text } estimateGrams leftOut ${COVERAGE} ${FOOTPRINT} versions { version sha256 }`;
const PUBLISH = `mutation ($s: ID!, $v: Int!, $r: String) { publishCarbonBalance(summitId: $s, computedVersion: $v, reason: $r) { __typename ${REFUSAL}
  ... on CarbonBalancePublished { balance { ${BALANCE} } } } }`;
const READ = `query ($s: String!, $v: Int) { carbonBalance(slug: $s, version: $v) { ${BALANCE} } }`;
const DESK = `query ($s: String!) { draftSummit(slug: $s) { id carbonBalanceDesk { plans { stage revision } versions { version stage } ${COVERAGE} onTheWayGrams orderableGrams isReleased
  known { footprints ofAccounts } measured { country people gigabytes hours } published { version reason } door { url size path } } } }`;
const KEEP = `mutation ($i: FootprintInput!) { keepFootprint(input: $i) { ... on FootprintKept { token footprint { footprint { grams } } } } }`;
const FORGET = `mutation ($t: String!) { deleteFootprint(token: $t) { __typename } }`;
const ORDER = `mutation ($i: CarbonOrderInput!) { placeCarbonOrder(input: $i) { __typename ${REFUSAL} ... on CarbonGramsLeft { gramsLeft } ... on CarbonOrderPlaced { token } } }`;
const PAY = `mutation ($t: String!) { payCarbonOrderInSandbox(token: $t) { __typename ${REFUSAL} ... on CarbonOrder { state } } }`;
const STATE = `query ($t: String!) { carbonOrder(token: $t) { ... on CarbonOrder { state } } }`;

interface Footprint {
  grams: number;
  sums: { origin: string; part: string; grams: number }[];
  people: Record<string, number>;
  rows: { origin: string; part: string; activity: string; people: number | null; grams: number }[];
}
interface Coverage {
  participantsGrams: number;
  organiserGrams: number;
  uncoveredGrams: number;
  retirements: { isDemonstration: boolean; credits: number }[];
}
interface Published {
  version: number;
  sha256: string;
  reason: string | null;
  isLatest: boolean;
  footprint: Footprint;
  coverage: Coverage;
  estimateGrams: number | null;
  versions: { version: number }[];
}
interface Answered {
  __typename: string;
  code?: string;
  problems?: { path: string; code: string }[];
  plan: { revision: number };
  current: { revision: number };
  computed: { version: number; grams: number; footprint: Footprint };
  balance: Published;
}
interface Desk {
  coverage: Coverage | null;
  orderableGrams: number;
  known: { footprints: number };
  measured: unknown[];
  door: { url: string; path: string };
}

const SLUG = 'digital-carbon-neutrality-2021';
const flight = (from: string, changes: object = {}) => ({
  mode: 'FLIGHT',
  from,
  to: 'TFU',
  cabin: 'ECONOMY',
  isReturn: true,
  ...changes,
});
const TRAIN = { mode: 'HIGH_SPEED_RAIL', km: 300, country: 'CN', isReturn: true };
const NIGHTS = { country: 'CN', nights: 2, guests: 1 };
const group = (changes: object = {}) => ({
  name: 'Delegates',
  isStaff: false,
  people: 50,
  travel: [TRAIN],
  stays: [],
  online: [],
  ...changes,
});
const PLAN_INPUT = {
  groups: [group()],
  items: [],
  streaming: { country: 'CN', device: 'LAPTOP', network: 'FIXED' },
  scenario: [],
};

let world: ApiWorld;
let organiser: Browser, stranger: Browser;
let summitId: string;

beforeAll(async () => {
  world = await ApiWorld.start({ DEMO: 'true' });
  stranger = world.browser();
  summitId = await idOf(SLUG);
  organiser = await organises(summitId);
});
afterAll(() => world?.stop());

const idOf = async (slug: string): Promise<string> => {
  const [row] = await world.dataSource.query<{ id: string }[]>('SELECT id FROM summits WHERE slug = $1', [slug]);
  return row?.id ?? '';
};
const organises = async (id: string): Promise<Browser> =>
  world.signedIn(world.get(SignIn), (await world.user('Organiser', [{ summitId: id, role: 'organiser' }])).id);
const save = (by: Browser, stage: string, changes: object = {}, revision = 0, id = summitId) =>
  by.ask<Answered>(SAVE, { i: { summitId: id, stage, revision, ...PLAN_INPUT, ...changes } });
const compute = (by: Browser, stage: string, id = summitId) => by.ask<Answered>(COMPUTE, { s: id, stage });
const publish = (by: Browser, version: number, reason: string | null = null, id = summitId) =>
  by.ask<Answered>(PUBLISH, { s: id, v: version, r: reason });
const desk = async (by = organiser, slug = SLUG): Promise<Desk> =>
  (await by.ask<{ carbonBalanceDesk: Desk }>(DESK, { s: slug })).carbonBalanceDesk;
const read = (version: number | null = null, slug = SLUG) =>
  stranger.ask<Published | null>(READ, { s: slug, v: version });
const download = (file: string, slug = SLUG) => world.app.inject({ url: `/exchange/open/${slug}/${file}` });
const keep = (travel: object[], stays: object[] = [], online: object[] = []) =>
  world.browser().ask<{ token: string; footprint: { footprint: { grams: number } } }>(KEEP, {
    i: { summitSlug: SLUG, travel, stays, online },
  });
async function order(by: Browser, batchId: string, grams: number, more: object): Promise<string> {
  const placed = await by.ask<{ __typename: string; code?: string; token: string }>(ORDER, {
    i: {
      idempotencyKey: randomUUID(),
      batchId,
      grams,
      name: 'An Fengquan',
      email: 'an@example.org',
      payment: 'SANDBOX',
      language: 'en',
      ...more,
    },
  });
  expect(placed).toMatchObject({ __typename: 'CarbonOrderPlaced' });
  expect(await by.ask(PAY, { t: placed.token })).toMatchObject({ __typename: 'CarbonOrder' });
  await eventually(
    () => by.ask<{ state: string }>(STATE, { t: placed.token }),
    ({ state }) => state === 'FULFILLED',
  );
  return placed.token;
}
/** Somebody in the live room of the summit's first session. */
async function watched(participantId: string, gigabytes: number, hours: number): Promise<void> {
  await world.dataSource.query(
    `INSERT INTO media_usages (id, session_id, participant_id, role, started_at, updated_at, sent_bytes, received_bytes, connected_ms, sound_ms, picture_ms)
     SELECT gen_random_uuid(), id, $2, 'audience', now(), now(), 0, $3, $4, $4, $4 FROM sessions WHERE summit_id = $1 ORDER BY id LIMIT 1`,
    [summitId, participantId, gigabytes * 1e9, hours * 3_600_000],
  );
}

describe('the demo summit', () => {
  it('is closed to a published balance of which a stranger computes every number again', async () => {
    // Before: what is expected.
    await save(organiser, 'ESTIMATE', {
      groups: [
        group({ name: 'From Beijing', people: 120, travel: [flight('PEK')], stays: [NIGHTS] }),
        group({ name: 'Interpreters', isStaff: true, people: 4, travel: [flight('ALA')], stays: [NIGHTS] }),
      ],
      items: [
        { category: 'VENUE', kind: 'ELECTRICITY', name: 'Hall', amount: 9_000, country: 'CN', province: 'CN-SC' },
      ],
    });
    const estimate = await compute(organiser, 'ESTIMATE');
    expect(estimate.computed.footprint.people).toEqual({
      participants: 0,
      others: 0,
      groups: 120,
      staff: 4,
      streaming: 0,
    });

    // During: people compute theirs, one finances reductions, one has theirs deleted, others watch.
    for (let person = 0; person < 4; person += 1) await keep([flight('PEK')], [NIGHTS]);
    const paying = await keep([flight('GYD', { cabin: 'BUSINESS' })], [{ ...NIGHTS, country: 'KZ' }]);
    const gone = await keep([TRAIN], [NIGHTS]);
    await stranger.ask(FORGET, { t: gone.token });
    for (let viewer = 0; viewer < 5; viewer += 1) await watched(randomUUID(), 1.7 + viewer, 2.25);
    const { batchId } = (await stranger.ask<{ batchId: string }[]>('{ carbonOffers { batchId } }'))[0] ?? {
      batchId: '',
    };
    await order(stranger, batchId, paying.footprint.footprint.grams, {
      buyer: 'PARTICIPANT',
      footprintToken: paying.token,
    });

    // After: what was.
    await save(organiser, 'RECOMPUTED', {
      groups: [
        group({ name: 'Interpreters', isStaff: true, people: 3, travel: [flight('ALA')], stays: [NIGHTS] }),
        group({
          name: 'By car',
          people: 30,
          travel: [{ mode: 'CAR', km: 80, country: 'CN', isReturn: true, carFuel: 'BEV', carSize: 'AVERAGE' }],
        }),
      ],
      othersLikeMean: 60,
      items: [
        { category: 'VENUE', kind: 'ELECTRICITY', name: 'Hall', amount: 8_760.5, country: 'CN', province: 'CN-SC' },
        {
          category: 'CATERING',
          kind: 'FACTOR',
          name: 'Lunch',
          amount: 180,
          unit: 'meals',
          kilogramsPerUnit: 1.37,
          source: 'The caterer, by weight',
        },
        {
          category: 'VENUE',
          kind: 'GRAMS',
          name: 'Stage, built and taken away',
          amount: 412.5,
          source: 'Builder, 3 December 2021',
        },
      ],
      scenario: [{ name: 'From Almaty', people: 5, travel: [flight('ALA')], stays: [NIGHTS] }],
    });
    const { computed } = await compute(organiser, 'RECOMPUTED');
    expect(computed.footprint.people).toEqual({ participants: 6, others: 60, groups: 30, staff: 3, streaming: 5 });
    const origins = new Set(computed.footprint.sums.map(({ origin }) => origin));
    expect(origins).toEqual(new Set(['PARTICIPANTS', 'OTHERS', 'GROUPS', 'STAFF', 'STREAMING', 'ORGANISER']));
    // The same again is the same.
    expect((await compute(organiser, 'RECOMPUTED')).computed.version).toBe(computed.version);

    // The organiser finances what participants did not.
    const before = await desk();
    expect(before.coverage).toMatchObject({ participantsGrams: paying.footprint.footprint.grams, organiserGrams: 0 });
    expect(before.orderableGrams).toBe(computed.grams - paying.footprint.footprint.grams);
    await order(organiser, batchId, before.orderableGrams, {
      buyer: 'ORGANISER',
      summitSlug: SLUG,
      name: 'China Smart Energy',
    });

    const published = await publish(organiser, computed.version);
    expect(published).toMatchObject({ balance: { version: 1, reason: null, coverage: { uncoveredGrams: 0 } } });

    // Anybody: all of it from the files alone.
    const json = await download('carbon-balance.jsonld');
    expect(json.headers).toMatchObject({
      'content-type': 'application/ld+json; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    expect(createHash('sha256').update(json.rawPayload).digest('hex')).toBe(published.balance.sha256);
    const data = json.json<OpenBalance & Record<string, unknown>>();
    expect(recompute(data)).toEqual([]);
    const table = balanceOfTable((await download('carbon-balance.csv')).body);
    expect(recompute(table)).toEqual([]);
    const { rows, grams, coverage } = data;
    expect(table).toMatchObject({ grams, rows: rows.map((row) => ({ grams: row.grams, amount: row.amount })) });
    expect(table.coverage.organiserGrams).toBe(coverage.organiserGrams);
    expect(coverage.participantsGrams + coverage.organiserGrams).toBe(grams);
    // What the page says is what the files say.
    const page = await read();
    expect(page?.footprint.grams).toBe(grams);
    expect(page?.coverage.retirements.every(({ isDemonstration }) => isDemonstration)).toBe(true);
    expect(page?.estimateGrams).toBe(estimate.computed.grams);
    // And nothing of one or two people.
    for (const { origin, people } of rows) if (origin === 'participants') expect(people ?? 3).toBeGreaterThanOrEqual(3);
    expect(json.body).not.toContain('GYD');
  });

  it('corrects what was published with another version, which names the one before and leaves it as it was', async () => {
    const first = await read(1);
    const bytes = (await download('carbon-balance-1.jsonld')).body;
    const plan = { groups: [group({ people: 31 })], items: [] };
    const { plan: saved } = await save(organiser, 'RECOMPUTED', plan, 1);
    expect(saved.revision).toBe(2);
    const { computed } = await compute(organiser, 'RECOMPUTED');
    expect(await publish(organiser, computed.version - 1, 'late')).toMatchObject({ code: 'stale-revision' });
    expect(await publish(organiser, computed.version)).toMatchObject({ code: 'reason-needed' });
    expect(await publish(organiser, computed.version, ' ')).toMatchObject({ code: 'reason-needed' });
    const second = await publish(organiser, computed.version, 'The caterer’s number was wrong.');
    expect(second.balance).toMatchObject({ version: 2, isLatest: true, reason: 'The caterer’s number was wrong.' });
    expect(await publish(organiser, computed.version, 'again')).toMatchObject({ code: 'balance-unchanged' });
    const data = (await download('carbon-balance.jsonld')).json<OpenBalance & { replaces: object }>();
    expect(data.replaces).toEqual({ version: 1, sha256: first?.sha256, reason: 'The caterer’s number was wrong.' });
    expect(recompute(data)).toEqual([]);
    expect((await download('carbon-balance-1.jsonld')).body).toBe(bytes);
    expect(await read(1)).toEqual({ ...first, isLatest: false, versions: second.balance.versions });
    // Retired beyond what it came to in the end.
    expect(data.coverage.surplusGrams).toBeGreaterThan(0);
    for (const change of [
      'UPDATE carbon_summit_balances SET reason = NULL',
      'DELETE FROM carbon_summit_balances',
      'DELETE FROM carbon_summit_versions',
    ])
      await expect(world.dataSource.query(change)).rejects.toThrow(/only ever added/);
  });
});

describe('a balance', () => {
  let id: string;
  let own: Browser;
  beforeAll(async () => {
    id = await idOf('asia-roundtable-2022');
    own = await organises(id);
  });

  it('is kept and published by the summit’s organisers and nobody else', async () => {
    for (const [who, code] of [
      [stranger, 'not-signed-in'],
      [organiser, 'not-allowed'],
    ] as const) {
      expect(await save(who, 'ESTIMATE', {}, 0, id)).toMatchObject({ __typename: 'NotAllowed', code });
      expect(await compute(who, 'ESTIMATE', id)).toMatchObject({ code });
      expect(await publish(who, 1, null, id)).toMatchObject({ code });
      expect(await who.ask(DESK, { s: 'asia-roundtable-2022' })).toBeNull();
    }
  });

  it('is public only once it was published', async () => {
    expect(await read(null, 'asia-roundtable-2022')).toBeNull();
    expect(await read(null, 'no-summit')).toBeNull();
    for (const file of [
      'carbon-balance.jsonld',
      'carbon-balance.csv',
      'carbon-balance-1.csv',
      'carbon-balance-0.csv',
      'other.csv',
    ])
      expect((await download(file, 'asia-roundtable-2022')).statusCode).toBe(404);
    expect((await download('carbon-balance.csv', "x'%20OR%201=1")).statusCode).toBe(404);
  });

  it('needs a plan, then a recomputation after the summit', async () => {
    expect(await compute(own, 'ESTIMATE', id)).toMatchObject({ code: 'wrong-state' });
    await save(own, 'ESTIMATE', {}, 0, id);
    const { computed } = await compute(own, 'ESTIMATE', id);
    expect(computed.version).toBe(1);
    expect(await publish(own, 1, null, id)).toMatchObject({ code: 'wrong-state' });
    expect((await desk(own, 'asia-roundtable-2022')).door).toMatchObject({
      url: 'http://canopy.example/s/asia-roundtable-2022/carbon',
      path: expect.stringMatching(/^M\d/) as unknown,
    });
  });

  it('tells who was faster', async () => {
    expect(await save(own, 'ESTIMATE', {}, 0, id)).toMatchObject({ code: 'stale-revision', current: { revision: 1 } });
    const both = await Promise.all([save(own, 'ESTIMATE', {}, 1, id), save(own, 'ESTIMATE', {}, 1, id)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CarbonPlanSaved', 'StaleCarbonPlan']);
  });

  it.each<[string, object, { path: string; code: string }[]]>([
    ['a group of nobody', { groups: [group({ people: 0 })] }, [{ path: 'groups.0.people', code: 'OUT_OF_RANGE' }]],
    ['half a person', { groups: [group({ people: 1.5 })] }, [{ path: 'groups.0.people', code: 'OUT_OF_RANGE' }]],
    ['a group without a name', { groups: [group({ name: ' ' })] }, [{ path: 'groups.0.name', code: 'MISSING' }]],
    [
      'a group that did nothing',
      { groups: [group({ travel: [] })] },
      [{ path: 'groups.0.travel', code: 'NOTHING_ENTERED' }],
    ],
    [
      'an unknown airport',
      { groups: [group({ travel: [flight('ZZZ')] })] },
      [{ path: 'groups.0.travel.0.from', code: 'UNKNOWN_AIRPORT' }],
    ],
    [
      'a negative distance',
      { groups: [group({ travel: [{ ...TRAIN, km: -1 }] })] },
      [{ path: 'groups.0.travel.0.km', code: 'OUT_OF_RANGE' }],
    ],
    [
      'nobody in the car',
      { groups: [group({ travel: [{ ...TRAIN, mode: 'CAR', occupants: 0 }] })] },
      [{ path: 'groups.0.travel.0.occupants', code: 'OUT_OF_RANGE' }],
    ],
    [
      'a country without a factor',
      { groups: [group({ travel: [], stays: [{ ...NIGHTS, country: 'VA' }] })] },
      [{ path: 'groups.0.stays.0.country', code: 'NO_FACTOR' }],
    ],
    [
      'electricity of a country without a factor',
      { items: [{ category: 'VENUE', kind: 'ELECTRICITY', name: 'Hall', amount: 1, country: 'VA' }] },
      [{ path: 'items.0.country', code: 'NO_FACTOR' }],
    ],
    [
      'a number without a source',
      { items: [{ category: 'CATERING', kind: 'GRAMS', name: 'Lunch', amount: 1, source: ' ' }] },
      [{ path: 'items.0.source', code: 'MISSING' }],
    ],
    [
      'an amount without all that it needs',
      { items: [{ category: 'CATERING', kind: 'FACTOR', name: 'Lunch', amount: 1 }] },
      ['unit', 'kilogramsPerUnit', 'source'].map((field) => ({ path: `items.0.${field}`, code: 'MISSING' })),
    ],
    [
      'negative kilowatt hours',
      { items: [{ category: 'VENUE', kind: 'ELECTRICITY', name: 'Hall', amount: -5, country: 'CN' }] },
      [{ path: 'items.0.amount', code: 'OUT_OF_RANGE' }],
    ],
    ['half of others', { othersLikeMean: 0.5 }, [{ path: 'othersLikeMean', code: 'OUT_OF_RANGE' }]],
    [
      'a viewer’s country that is none',
      { streaming: { country: 'XX', device: 'LAPTOP', network: 'FIXED' } },
      [{ path: 'streaming.country', code: 'UNKNOWN_COUNTRY' }],
    ],
    [
      'a scenario of nobody',
      { scenario: [{ name: 'a', people: null, travel: [TRAIN], stays: [] }] },
      [{ path: 'scenario.0.people', code: 'MISSING' }],
    ],
  ])('is not computed from %s', async (_name, changes, problems) => {
    const saved = await save(own, 'RECOMPUTED', changes, 0, id);
    expect(saved.problems?.map(({ path, code }) => ({ path, code }))).toEqual(problems);
  });

  it('takes no mean of nobody', async () => {
    expect(await save(own, 'RECOMPUTED', { othersLikeMean: 4 }, 0, id)).toMatchObject({ plan: { revision: 1 } });
    expect((await compute(own, 'RECOMPUTED', id)).problems).toEqual([
      { path: 'othersLikeMean', code: 'NO_FOOTPRINTS', country: null },
    ]);
    // And what nobody knows is not 0.
    expect(await save(own, 'RECOMPUTED', { groups: [] }, 1, id)).toMatchObject({ plan: { revision: 2 } });
    expect((await compute(own, 'RECOMPUTED', id)).problems).toEqual([
      { path: 'groups', code: 'NOTHING_ENTERED', country: null },
    ]);
  });
});
