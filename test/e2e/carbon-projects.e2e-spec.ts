import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPdf } from '../../apps/api/src/carbon-projects/plain-pdf.js';
import { SignIn, UsersRepository } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const PROJECT = `project { id slug revision state isDemonstration registry registryProjectId names { language text } accounts { currency number }
  batches { id vintage serials credits state withheldReason revision pricePerTonne { minor currency } correspondingAdjustment
    stock { available reserved ordered retiredPending retiredConfirmed } }
  documents { id kind title language batchId byteCount sha256 path } pictures { id address width height description { text } } }`;
const REFUSAL = '... on Refusal { code }';
const ANSWER = `{ __typename ${REFUSAL} ... on CarbonProjectSaved { ${PROJECT} } }`;
const CREATE = `mutation ($input: CarbonProjectInput!) { createCarbonProject(input: $input) ${ANSWER} }`;
const CHANGE = `mutation ($id: ID!, $revision: Int!, $input: CarbonProjectInput!) {
  changeCarbonProject(id: $id, revision: $revision, input: $input) ${ANSWER} }`;
const PUBLICITY = `mutation ($id: ID!, $to: CarbonProjectPublicity!) { setCarbonProjectPublicity(id: $id, publicity: $to) ${ANSWER} }`;
const ACCOUNT = `mutation ($id: ID!, $input: CarbonCompanyAccountInput!) { saveCarbonCompanyAccount(projectId: $id, input: $input) ${ANSWER} }`;
const NO_ACCOUNT = `mutation ($id: ID!, $currency: String!) { removeCarbonCompanyAccount(projectId: $id, currency: $currency) ${ANSWER} }`;
const ADD = `mutation ($input: CarbonBatchInput!) { addCarbonBatch(input: $input) { __typename ${REFUSAL}
  ... on CarbonProjectSaved { ${PROJECT} } ... on SerialsOverlap { batchId projectNames { text } vintage serials } ... on CurrencyWithoutAccount { currencies } } }`;
const CHANGE_BATCH = `mutation ($id: ID!, $revision: Int!, $price: Float!, $on: Boolean!) {
  changeCarbonBatch(batchId: $id, revision: $revision, priceMinor: $price, isOnSale: $on) ${ANSWER} }`;
const WITHHOLD = `mutation ($id: ID!, $reason: CarbonWithheldReason!) { withholdCarbonBatch(batchId: $id, reason: $reason) ${ANSWER} }`;
const REMOVE_DOCUMENT = `mutation ($id: ID!) { removeCarbonDocument(id: $id) ${ANSWER} }`;
const REMOVE_PICTURE = `mutation ($id: ID!) { removeCarbonPicture(id: $id) ${ANSWER} }`;
const DESK = `{ carbonDesk { projects { id slug state } } }`;
const PUBLIC = `query ($slug: String!) { carbonProject(slug: $slug) { name { text language direction } isWithdrawn isDemonstration
  offers { batchId vintage serials availableGrams pricePerTonne { minor currency } } documents { path } pictures { address } } }`;
const OFFERS = '{ carbonOffers { batchId projectName { text } isDemonstration } }';

interface Batch {
  id: string;
  serials: string;
  revision: number;
  state: string;
  stock: Record<string, number>;
}
interface Saved {
  __typename: string;
  code?: string;
  project: {
    id: string;
    slug: string;
    registryProjectId: string;
    revision: number;
    isDemonstration: boolean;
    batches: Batch[];
    documents: { id: string; path: string; sha256: string; byteCount: number }[];
    pictures: { id: string; address: string; width: number; height: number }[];
  };
}

let world: ApiWorld;
let steward: Browser, organiser: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start({ CARBON_STEWARDS: 'Steward@Example.org, other@example.org' });
  const { id } = await world.get(UsersRepository).findOrCreate(world.context(), {
    email: 'steward@example.org',
    name: 'Steward',
    personId: null,
    mayReadOutbox: false,
  });
  steward = await world.signedIn(world.get(SignIn), id);
  const summitId = await world.rows.summit('green');
  const user = await world.user('Organiser', [{ summitId, role: 'organiser' }], true);
  organiser = await world.signedIn(world.get(SignIn), user.id);
  stranger = world.browser();
});
afterAll(() => world?.stop());

const input = (more: object = {}) => ({
  names: [
    { language: 'en', text: 'Bamboo on bare hills' },
    { language: 'ur', text: 'بنجر پہاڑیوں پر بانس' },
  ],
  summaries: [{ language: 'en', text: 'It grows.' }],
  type: 'FOREST',
  country: 'cn',
  methodology: 'AR-ACM0003',
  registry: 'Gold Standard',
  registryProjectId: `GS-${randomUUID()}`,
  firstVintage: 2018,
  lastVintage: 2024,
  companyName: 'Green Hills Ltd',
  ...more,
});
const create = async (more: object = {}): Promise<Saved['project']> =>
  (await steward.ask<Saved>(CREATE, { input: input(more) })).project;
const account = (id: string, currency = 'CNY') =>
  steward.ask<Saved>(ACCOUNT, {
    id,
    input: { currency, holder: 'Green Hills Ltd', bank: 'Bank of Hills', number: 'GH-1' },
  });
async function sellable(more: object = {}): Promise<Saved['project']> {
  const { id } = await create(more);
  await account(id);
  return (await steward.ask<Saved>(PUBLICITY, { id, to: 'PUBLISHED' })).project;
}
const batch = (projectId: string, more: object = {}) => ({
  projectId,
  vintage: 2022,
  serialPrefix: `GS1-${randomUUID()}`,
  firstSerial: 1,
  lastSerial: 100,
  priceMinor: 4_297,
  currency: 'CNY',
  use: 'VOLUNTARY',
  correspondingAdjustment: 'NONE',
  ...more,
});
const add = (projectId: string, more: object = {}) =>
  steward.ask<Saved & { currencies: string[]; serials: string; batchId: string }>(ADD, {
    input: batch(projectId, more),
  });
async function withBatch(more: object = {}): Promise<{ project: Saved['project']; batch: Batch }> {
  const { project } = await add((await sellable()).id, more);
  const [first] = project.batches;
  if (first === undefined) throw new Error('no batch');
  return { project, batch: first };
}
const upload = (by: Browser, path: string, payload: Buffer, type: string) =>
  world.app.inject({
    method: 'POST',
    url: `/exchange/carbon/${path}`,
    payload,
    headers: { 'content-type': type, cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });

describe('projects', () => {
  it('are kept by the stewards that the installation names, and by nobody else', async () => {
    expect(await steward.ask(DESK)).toMatchObject({ projects: expect.any(Array) as unknown });
    expect(await steward.ask('{ viewer { isCarbonSteward } }')).toEqual({ isCarbonSteward: true });
    expect(await organiser.ask('{ viewer { isCarbonSteward } }')).toEqual({ isCarbonSteward: false });
    // A demo's organiser is one in a demo alone.
    for (const nobody of [organiser, stranger]) expect(await nobody.ask(DESK)).toBeNull();
    const { id } = await create();
    for (const [who, code] of [
      [organiser, 'not-allowed'],
      [stranger, 'not-signed-in'],
    ] as const) {
      expect(await who.ask(CREATE, { input: input() })).toMatchObject({ __typename: 'NotAllowed', code });
      expect(await who.ask(PUBLICITY, { id, to: 'PUBLISHED' })).toMatchObject({ code });
      expect(await who.ask(ADD, { input: batch(id) })).toMatchObject({ code });
      expect(await who.ask(WITHHOLD, { id, reason: 'INELIGIBLE' })).toMatchObject({ code });
      expect(await who.ask(REMOVE_DOCUMENT, { id })).toMatchObject({ code });
    }
  });

  it('are nobody else’s before they are published, and stay to be read when they are withdrawn', async () => {
    const { id, slug } = await create();
    expect(await stranger.ask(PUBLIC, { slug })).toBeNull();
    await steward.ask(PUBLICITY, { id, to: 'PUBLISHED' });
    expect(await world.browser('ur').ask(PUBLIC, { slug })).toMatchObject({
      name: { text: 'بنجر پہاڑیوں پر بانس', language: 'ur', direction: 'RTL' },
      isWithdrawn: false,
      isDemonstration: false,
    });
    await steward.ask(PUBLICITY, { id, to: 'WITHDRAWN' });
    expect(await stranger.ask(PUBLIC, { slug })).toMatchObject({ isWithdrawn: true, offers: [] });
  });

  it('are known by a registry’s number once, however its name is written', async () => {
    const registryProjectId = `GS-${randomUUID()}`;
    const { id } = await create({ registryProjectId });
    const again = { registry: ' GOLD-standard ', registryProjectId };
    expect(await steward.ask(CREATE, { input: input(again) })).toMatchObject({ code: 'project-registered' });
    const other = await create();
    expect(await steward.ask(CHANGE, { id: other.id, revision: 1, input: input(again) })).toMatchObject({
      code: 'project-registered',
    });
    expect(await steward.ask(CHANGE, { id, revision: 1, input: input({ registryProjectId }) })).toMatchObject({
      project: { revision: 2 },
    });
    expect(await steward.ask(CHANGE, { id, revision: 1, input: input({ registryProjectId }) })).toMatchObject({
      code: 'stale-revision',
    });
    expect(await steward.ask(CHANGE, { id: randomUUID(), revision: 1, input: input() })).toMatchObject({
      code: 'not-found',
    });
  });

  it('stay in their registry once there are credits of it', async () => {
    const { project } = await withBatch();
    const moved = { id: project.id, revision: project.revision, input: input({ registry: 'Verra' }) };
    expect(await steward.ask(CHANGE, moved)).toMatchObject({ code: 'registry-fixed' });
  });

  it('keep the years of the batches that are sold of them', async () => {
    const { project, batch: own } = await withBatch();
    const narrow = () => {
      const { id, revision } = project;
      return steward.ask<Saved>(CHANGE, {
        id,
        revision,
        input: input({ registryProjectId: project.registryProjectId, firstVintage: 2023 }),
      });
    };
    expect(await narrow()).toMatchObject({ code: 'vintage-ineligible' });
    await steward.ask(WITHHOLD, { id: own.id, reason: 'INELIGIBLE' });
    expect(await narrow()).toMatchObject({ project: { revision: project.revision + 1 } });
  });

  it('are found by their address alone', async () => {
    for (const slug of ['', 'nothing', '\u0000', "x' OR true --", 'x'.repeat(5_000)])
      expect(await stranger.ask(PUBLIC, { slug })).toBeNull();
  });

  it('of the registry that does not exist say so', async () => {
    expect((await create({ registry: 'Demonstration Registry' })).isDemonstration).toBe(true);
  });

  it.each([
    ['a country that is none', { country: 'QX' }, 'input.country', 'unknown-country'],
    ['no name', { names: [] }, 'input.names', 'too-small'],
    [
      'a language twice',
      { names: [1, 2].map(() => ({ language: 'en', text: 'A' })) },
      'input.names.1.language',
      'language-twice',
    ],
    ['an address that is no link', { registryUrl: 'javascript:alert(1)' }, 'input.registryUrl', 'not-a-link'],
    ['a link with a name in it', { companyUrl: 'https://bank@evil.example' }, 'input.companyUrl', 'not-a-link'],
    ['a registry without a name', { registry: ' – ' }, 'input.registry', 'no-name'],
    ['years the wrong way round', { lastVintage: 2_010 }, 'input.lastVintage', 'ends-before-start'],
    ['a text that is far too long', { methodology: 'x'.repeat(10_000) }, 'input.methodology', 'too-big'],
  ])('are not made with %s', async (_what, more, path, code) => {
    const { errors } = await steward.post(CREATE, { input: input(more) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code }] });
  });
});

describe('batches', () => {
  it('come into the books whole, and are on sale as soon as their project is published', async () => {
    const { project, batch: added } = await withBatch({ serialPrefix: 'gs1 – 42', firstSerial: 101, lastSerial: 350 });
    expect(added).toMatchObject({
      vintage: 2022,
      serials: 'GS1–42 101–350',
      credits: 250,
      pricePerTonne: { minor: 4_297, currency: 'CNY' },
      stock: { available: 250_000_000, reserved: 0, ordered: 0, retiredPending: 0, retiredConfirmed: 0 },
    });
    expect(await stranger.ask(PUBLIC, { slug: project.slug })).toMatchObject({
      offers: [{ batchId: added.id, availableGrams: 250_000_000, serials: 'GS1–42 101–350' }],
    });
    expect(await stranger.ask(OFFERS)).toContainEqual({
      batchId: added.id,
      projectName: { text: 'Bamboo on bare hills' },
      isDemonstration: false,
    });
    const draft = await create();
    await account(draft.id);
    const unseen = (await add(draft.id)).project.batches[0];
    expect((await stranger.ask<{ batchId: string }[]>(OFFERS)).map(({ batchId }) => batchId)).not.toContain(unseen?.id);
  });

  it('have no serial number that another has, and say which does', async () => {
    const serialPrefix = `VCU-${randomUUID()}`;
    const verra = await sellable({ registry: 'Verra' });
    const vcs = await sellable({ registry: 'VCS' });
    const first = (await add(verra.id, { serialPrefix, firstSerial: 100, lastSerial: 199 })).project.batches[0];
    expect(
      await add(vcs.id, { serialPrefix: ` ${serialPrefix.toLowerCase()}`, firstSerial: 199, lastSerial: 250 }),
    ).toMatchObject({
      __typename: 'SerialsOverlap',
      code: 'serials-overlap',
      batchId: first?.id,
      projectNames: [{ text: 'Bamboo on bare hills' }, {}],
      vintage: 2022,
      serials: `${serialPrefix.toUpperCase()} 100–199`,
    });
    expect((await add(vcs.id, { serialPrefix, firstSerial: 200, lastSerial: 250 })).__typename).toBe(
      'CarbonProjectSaved',
    );
  });

  it('are sold in a currency in which the company has an account, and it keeps that account', async () => {
    const { id } = await sellable();
    expect(await add(id, { currency: 'usd' })).toMatchObject({
      __typename: 'CurrencyWithoutAccount',
      currencies: ['CNY'],
    });
    await account(id, 'USD');
    expect((await add(id, { currency: 'USD' })).__typename).toBe('CarbonProjectSaved');
    expect(await steward.ask(NO_ACCOUNT, { id, currency: 'USD' })).toMatchObject({ code: 'account-in-use' });
    expect(await steward.ask(NO_ACCOUNT, { id, currency: 'CNY' })).toMatchObject({
      project: { accounts: [{ currency: 'USD' }] },
    });
  });

  it.each([
    ['were used to comply with a law', { use: 'COMPLIANCE' }, 'used-for-compliance'],
    ['are of a year before the project', { vintage: 2017 }, 'vintage-ineligible'],
    ['are of a year after the project', { vintage: 2025 }, 'vintage-ineligible'],
  ])('do not come in when they %s', async (_what, more, code) => {
    expect(await add((await sellable()).id, more)).toMatchObject({ code });
  });

  it('do not come in before their year, for a project that was withdrawn, or for none', async () => {
    const open = await sellable({ lastVintage: null });
    expect(await add(open.id, { vintage: world.clock.now().getUTCFullYear() + 1 })).toMatchObject({
      code: 'vintage-ineligible',
    });
    await steward.ask(PUBLICITY, { id: open.id, to: 'WITHDRAWN' });
    expect(await add(open.id)).toMatchObject({ code: 'project-withdrawn' });
    expect(await add(randomUUID())).toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['a currency that is none', { currency: 'XXX' }, 'currency', 'unknown-currency'],
    ['serial numbers the wrong way round', { lastSerial: 0 }, 'lastSerial', 'ends-before-start'],
    ['half a serial number', { lastSerial: 1.5 }, 'lastSerial', 'invalid-type'],
    ['more than the books hold', { lastSerial: 20_000_000 }, 'lastSerial', 'too-big'],
    ['no price', { priceMinor: 0 }, 'priceMinor', 'too-small'],
    ['a price of half a fen', { priceMinor: 0.5 }, 'priceMinor', 'invalid-type'],
    ['an adjustment without its proof', { correspondingAdjustment: 'APPLIED' }, 'adjustmentUrl', 'proof-needed'],
    ['a proof of nothing', { adjustmentUrl: 'https://a.example/' }, 'adjustmentUrl', 'nothing-to-prove'],
  ])('do not come in with %s', async (_what, more, path, code) => {
    const { errors } = await steward.post(ADD, { input: batch(randomUUID(), more) });
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: `input.${path}`, code }] });
  });

  it('change their price, rest, and are withheld for good', async () => {
    const { project, batch: added } = await withBatch();
    const on = async () => (await stranger.ask<{ offers: object[] }>(PUBLIC, { slug: project.slug })).offers;
    const change = (revision: number, price: number, isOn: boolean) =>
      steward.ask<Saved>(CHANGE_BATCH, { id: added.id, revision, price, on: isOn });
    expect((await change(1, 5_000, true)).project.batches).toMatchObject([{ pricePerTonne: { minor: 5_000 } }]);
    expect(await change(1, 6_000, true)).toMatchObject({ code: 'stale-revision' });
    expect(await on()).toHaveLength(1);
    expect((await change(2, 5_000, false)).project.batches).toMatchObject([{ state: 'PAUSED' }]);
    expect(await on()).toHaveLength(0);
    expect(await steward.ask(WITHHOLD, { id: added.id, reason: 'USED_FOR_COMPLIANCE' })).toMatchObject({
      project: { batches: [{ state: 'WITHHELD', withheldReason: 'USED_FOR_COMPLIANCE' }] },
    });
    expect(await change(4, 5_000, true)).toMatchObject({ code: 'batch-withheld' });
    expect(await steward.ask(WITHHOLD, { id: added.id, reason: 'INELIGIBLE' })).toMatchObject({
      code: 'batch-withheld',
    });
    expect(await on()).toHaveLength(0);
  });
});

describe('documents', () => {
  const pdf = plainPdf('Design', ['One line.']);
  const DETAILS = `kind=design&language=en&title=${encodeURIComponent('Design / "first"')}`;

  it('are given as files to keep, never as something to open here', async () => {
    const { id, slug } = await create();
    const sent = await upload(steward, `documents/${id}?${DETAILS}`, pdf, 'application/pdf');
    expect(sent.statusCode).toBe(200);
    const { project } = await steward.ask<Saved>(PUBLICITY, { id, to: 'PUBLISHED' });
    const [document] = project.documents;
    expect(document).toMatchObject({
      id: sent.json<{ id: string }>().id,
      kind: 'DESIGN',
      title: 'Design / "first"',
      byteCount: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    const { path } = document ?? { path: '' };
    expect(await stranger.ask(PUBLIC, { slug })).toMatchObject({ documents: [{ path }] });
    const given = await world.app.inject({ url: path });
    expect(given.statusCode).toBe(200);
    expect(given.rawPayload.equals(pdf)).toBe(true);
    expect(given.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="document.pdf"; filename*=UTF-8''Design%20-%20-first-.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(await steward.ask(REMOVE_DOCUMENT, { id: document?.id })).toMatchObject({ project: { documents: [] } });
    expect((await world.app.inject({ url: path })).statusCode).toBe(404);
    expect(await steward.ask(REMOVE_DOCUMENT, { id: document?.id })).toMatchObject({ code: 'not-found' });
  });

  it('of a draft are for stewards', async () => {
    const { id } = await create();
    const sent = await upload(steward, `documents/${id}?${DETAILS}`, pdf, 'application/pdf');
    const url = `/exchange/carbon/documents/${sent.json<{ id: string }>().id}.pdf`;
    expect((await world.app.inject({ url })).statusCode).toBe(404);
    const cookie = [...steward.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const given = await world.app.inject({ url, headers: { cookie } });
    expect([given.statusCode, given.headers['cache-control']]).toEqual([200, 'private, no-store']);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page behind a PDF’s first line', Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
    ['a PDF that is cut off', pdf.subarray(0, -20)],
    ['nothing', Buffer.alloc(0)],
  ])('are not what is called a PDF and is %s', async (_what, bytes) => {
    const { id } = await create();
    const answer = await upload(steward, `documents/${id}?${DETAILS}`, bytes, 'application/pdf');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'not-a-pdf']);
  });

  it('are refused with a reason', async () => {
    const { id } = await create();
    const { batch: foreign } = await withBatch();
    for (const [by, path, payload, status, code] of [
      [stranger, `documents/${id}?${DETAILS}`, pdf, 401, 'not-signed-in'],
      [organiser, `documents/${id}?${DETAILS}`, pdf, 403, 'not-allowed'],
      [steward, `documents/${randomUUID()}?${DETAILS}`, pdf, 404, 'not-found'],
      [steward, `documents/nothing?${DETAILS}`, pdf, 404, 'not-found'],
      [steward, `documents/${id}?${DETAILS}&batch=${foreign.id}`, pdf, 404, 'not-found'],
      [steward, `documents/${id}?kind=poem&language=en&title=A`, pdf, 422, 'bad-input'],
      [steward, `documents/${id}?${DETAILS}`, Buffer.alloc(10 * 1024 * 1024 + 1), 413, 'too-large'],
    ] as const) {
      const answer = await upload(by, path, payload, 'application/pdf');
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    }
    const html = await upload(steward, `documents/${id}?${DETAILS}`, pdf, 'text/html');
    expect(html.statusCode).toBe(415);
  });

  it('may be of one batch', async () => {
    const { project, batch: own } = await withBatch();
    await upload(
      steward,
      `documents/${project.id}?kind=issuance&language=en&title=A&batch=${own.id}`,
      pdf,
      'application/pdf',
    );
    expect(await steward.ask(PUBLICITY, { id: project.id, to: 'PUBLISHED' })).toMatchObject({
      project: { documents: [{ kind: 'ISSUANCE', batchId: own.id }] },
    });
  });
});

describe('pictures', () => {
  const DETAILS = 'language=en&description=Hills';

  it('are drawn anew, in two sizes, and keep nothing of what the file said beside them', async () => {
    const { id } = await create();
    const jpeg = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#208040' } })
      .withExifMerge({ IFD0: { Copyright: 'Somebody' } })
      .jpeg()
      .toBuffer();
    expect((await upload(steward, `pictures/${id}?${DETAILS}`, jpeg, 'image/jpeg')).statusCode).toBe(200);
    const { project } = await steward.ask<Saved>(PUBLICITY, { id, to: 'PUBLISHED' });
    const [picture] = project.pictures;
    expect(picture).toMatchObject({ width: 1_600, height: 800, description: { text: 'Hills' } });
    for (const [size, width] of [
      ['full', 1_600],
      ['small', 640],
    ] as const) {
      const given = await world.app.inject({ url: `${picture?.address}/${size}.webp` });
      const meta = await sharp(given.rawPayload).metadata();
      expect(meta).toMatchObject({ format: 'webp', width });
      expect(meta.exif).toBeUndefined();
    }
    expect(await steward.ask(REMOVE_PICTURE, { id: picture?.id })).toMatchObject({ project: { pictures: [] } });
    expect((await world.app.inject({ url: `${picture?.address}/full.webp` })).statusCode).toBe(404);
  });

  it('are refused when they are none, or somebody else’s to bring', async () => {
    const { id } = await create();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const [by, payload, status, code] of [
      [steward, svg, 422, 'not-a-picture'],
      [steward, plainPdf('A', []), 422, 'not-a-picture'],
      [stranger, svg, 401, 'not-signed-in'],
      [organiser, svg, 403, 'not-allowed'],
    ] as const) {
      const answer = await upload(by, `pictures/${id}?${DETAILS}`, payload, 'image/png');
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    }
  });
});
