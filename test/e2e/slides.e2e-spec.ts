import { SLIDE_LIMITS, StageState } from '@app/contracts';
import { FACT_BUS, type FactBus } from '@app/facts';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';

const BEGIN = `mutation ($s: ID!, $title: String = "Net zero", $n: Int!, $p: ID) { beginSlideDeck(sessionId: $s, title: $title, pageCount: $n, personId: $p) {
  __typename ... on SlideDeckBegun { deckId } ... on Refusal { code } } }`;
/** As `BEGIN` for oneself: `personId` is left out. */
const BEGIN_OWN = BEGIN.replace(', $p: ID', '').replace(', personId: $p', '');
const DELETE = `mutation ($s: ID!, $d: ID!) { deleteSlideDeck(sessionId: $s, deckId: $d) { __typename ... on Refusal { code } } }`;
const DESK = `query ($s: ID!) { slideDesk(sessionId: $s) { mayBring presenterIds decks { id title personId pageCount mayUse pages { page address width height label } } } }`;
const onStage = (name: string): string =>
  `mutation ($s: ID!, $d: ID!, $p: Int!) { ${name}(sessionId: $s, deckId: $d, page: $p) { __typename ... on Refusal { code } } }`;
const SHOW = onStage('showSlides');
const TURN = onStage('turnPage');
const HIDE = `mutation ($s: ID!, $d: ID!) { hideSlides(sessionId: $s, deckId: $d) { __typename ... on Refusal { code } } }`;
const order = (name: string, more = ''): string =>
  `mutation ($s: ID!${more === '' ? '' : ', $p: ID!'}) { ${name}(sessionId: $s${more}) { __typename } }`;

interface Answered {
  __typename: string;
  code?: string;
  deckId?: string;
}
interface Desk {
  mayBring: boolean;
  presenterIds: string[];
  decks: {
    id: string;
    title: string;
    personId: string | null;
    pageCount: number;
    mayUse: boolean;
    pages: { page: number; address: string; width: number; height: number; label: string }[];
  }[];
}

const aPage = (colour = '#0f5c4a', width = 1600, height = 900): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .withExifMerge({ IFD0: { Copyright: 'Ada' } })
    .png()
    .toBuffer();

describe('slides', () => {
  let world: ApiWorld;
  let summitId: string;
  let ada: string, ben: string, chair: string, interpreter: string;
  let moderator: Browser, speaker: Browser, other: Browser, booth: Browser, organiser: Browser, elsewhere: Browser;
  let sessionId: string;
  let stage: StageState | undefined;

  beforeAll(async () => {
    world = await ApiWorld.start();
    world.app.get<FactBus>(FACT_BUS).subscribe('StageChanged', (fact) => {
      const told = StageState.parse(fact.payload.stage);
      if (told.sessionId === sessionId) stage = told;
    });
    summitId = await world.rows.summit('slides-summit');
    const otherSummitId = await world.rows.summit('other-summit');
    chair = await world.rows.person('chair', { en: 'Chair' });
    ada = await world.rows.person('ada', { en: 'Ada' });
    ben = await world.rows.person('ben', { en: 'Ben' });
    interpreter = await world.rows.person('ivo', { en: 'Ivo' });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1]) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    moderator = await as('Chair', [{ summitId, role: 'moderator', personId: chair }]);
    speaker = await as('Ada', [{ summitId, role: 'speaker', personId: ada }]);
    other = await as('Ben', [{ summitId, role: 'speaker', personId: ben }]);
    booth = await as('Ivo', [{ summitId, role: 'interpreter', personId: interpreter }]);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    elsewhere = await as('Elsewhere', [{ summitId: otherSummitId, role: 'organiser' }]);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    stage = undefined;
    sessionId = await world.session(summitId, [
      { role: 'moderator', personId: chair },
      { role: 'speaker', personId: ada },
      { role: 'speaker', personId: ben },
      { role: 'interpreter', personId: interpreter, toLanguage: 'ru' },
    ]);
  });

  const begin = async (by: Browser, pageCount: number, personId?: string | null): Promise<Answered> =>
    by.ask<Answered>(personId === undefined ? BEGIN_OWN : BEGIN, { s: sessionId, n: pageCount, p: personId });
  const upload = (
    by: Browser,
    deckId: string,
    page: number | string,
    picture: Buffer,
    { text = '', type = 'image/png', origin }: { text?: string; type?: string; origin?: string } = {},
  ) => {
    const words = Buffer.from(text);
    return world.app.inject({
      method: 'POST',
      url: `/slides/${deckId}/${page}${words.length > 0 ? `?text=${words.length}` : ''}`,
      payload: Buffer.concat([words, picture]),
      headers: {
        'content-type': type,
        cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(origin === undefined ? {} : { origin }),
      },
    });
  };
  const aDeck = async (by: Browser, texts: readonly string[], personId?: string | null): Promise<string> => {
    const { deckId = '' } = await begin(by, texts.length, personId);
    for (const [index, text] of texts.entries())
      expect((await upload(by, deckId, index + 1, await aPage(), { text })).statusCode).toBe(200);
    return deckId;
  };
  const desk = (by: Browser) => by.ask<Desk | null>(DESK, { s: sessionId });
  const show = (by: Browser, d: string, p: number, operation = SHOW) =>
    by.ask<Answered>(operation, { s: sessionId, d, p });
  const goLive = async (): Promise<void> => {
    await moderator.ask(order('startSession'), { s: sessionId });
    await speaker.ask(order('requestSeat'), { s: sessionId });
    await moderator.ask(order('admitToStage', ', personId: $p'), { s: sessionId, p: ada });
  };
  const shown = (page: number | null) =>
    eventually(
      () => stage,
      (told) => (told?.slides?.page ?? null) === page,
    );

  it('are made anew in two sizes, without what the file said beside the picture, and are served for ever', async () => {
    const { deckId = '' } = await begin(speaker, 1);
    const answer = await upload(speaker, deckId, 1, await aPage('#ffffff', 3000, 1500), {
      text: ' Net\u0000 zero\n2060 ',
    });
    expect(answer.json()).toEqual({ isReady: true });
    const [page] = (await desk(speaker))?.decks[0]?.pages ?? [];
    expect(page).toMatchObject({ page: 1, width: 1920, height: 960, label: 'Net zero 2060' });
    for (const [size, width] of [
      ['full', 1920],
      ['small', 800],
    ] as const) {
      const served = await world.app.inject({ url: `${page?.address}/${size}.webp` });
      expect(served.headers).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      });
      const meta = await sharp(served.rawPayload).metadata();
      expect(meta).toMatchObject({ format: 'webp', width });
      expect([meta.exif, served.rawPayload.includes('Ada')]).toEqual([undefined, false]);
    }
    for (const url of [
      `${page?.address}/huge.webp`,
      `${page?.address}/full.png`,
      '/slides/x/full.webp',
      `/slides/${deckId}/1`,
    ])
      expect((await world.app.inject({ url })).statusCode).toBe(404);
  });

  it('are shown page by page: everybody is told the page and the next one, and no other', async () => {
    const deckId = await aDeck(speaker, ['One', 'Two 二', 'Three']);
    const pages = (await desk(speaker))?.decks[0]?.pages ?? [];
    await goLive();
    expect(await show(speaker, deckId, 1)).toMatchObject({ __typename: 'StageChanged' });
    const first = await shown(1);
    expect(first?.slides).toMatchObject({
      deckId,
      pageCount: 3,
      text: 'One',
      picture: { address: pages[0]?.address, width: 1600, height: 900 },
      next: { address: pages[1]?.address },
    });
    expect(JSON.stringify(first)).not.toContain(pages[2]?.address);
    // The moderator advances what a speaker shows.
    expect(await show(moderator, deckId, 2, TURN)).toMatchObject({ __typename: 'StageChanged' });
    expect((await shown(2))?.slides?.text).toBe('Two 二');
    await show(speaker, deckId, 3, TURN);
    expect((await shown(3))?.slides?.next).toBeNull();
    expect(await speaker.ask<Answered>(HIDE, { s: sessionId, d: deckId })).toMatchObject({
      __typename: 'StageChanged',
    });
    await shown(null);
    // Turning does not bring back what was taken away.
    expect(await show(speaker, deckId, 2, TURN)).toMatchObject({ code: 'page-unknown' });
  });

  it('are found by who brings them, who presides and who interprets; others learn nothing', async () => {
    const deckId = await aDeck(speaker, ['One', 'Two']);
    expect(await desk(speaker)).toMatchObject({
      mayBring: true,
      presenterIds: [ada],
      decks: [{ id: deckId, mayUse: true }],
    });
    expect(await desk(moderator)).toMatchObject({
      mayBring: true,
      presenterIds: [chair, ada, ben],
      decks: [{ id: deckId, title: 'Net zero', personId: ada, pageCount: 2, mayUse: true }],
    });
    expect(await desk(organiser)).toMatchObject({ decks: [{ mayUse: true }] });
    expect(await desk(booth)).toMatchObject({ mayBring: false, decks: [{ id: deckId, mayUse: false }] });
    expect(await desk(other)).toMatchObject({ mayBring: true, decks: [] });
    expect(await desk(elsewhere)).toBeNull();
    expect(await desk(world.browser())).toBeNull();
  });

  it('are brought by organisers and moderators for a speaker, who then shows them', async () => {
    const deckId = await aDeck(organiser, ['One'], ada);
    await goLive();
    expect(await show(speaker, deckId, 1)).toMatchObject({ __typename: 'StageChanged' });
    const chairs = await aDeck(moderator, ['One'], ada);
    expect((await desk(speaker))?.decks.map(({ id }) => id)).toEqual([deckId, chairs]);
  });

  it('are brought by organisers before anything is published, for nobody by name', async () => {
    sessionId = await world.session(summitId, [], {
      status: 'draft',
      startsAt: world.in(1_200),
      endsAt: world.in(1_260),
    });
    expect(await desk(organiser)).toEqual({ mayBring: true, presenterIds: [], decks: [] });
    const deckId = await aDeck(organiser, ['One'], null);
    expect(await desk(organiser)).toMatchObject({ decks: [{ id: deckId, personId: null, mayUse: true }] });
    expect(await desk(speaker)).toBeNull();
    expect(await show(organiser, deckId, 1)).toMatchObject({ code: 'session-not-published' });
    const removed = await organiser.ask<Answered>(DELETE, { s: sessionId, d: deckId });
    expect(removed.__typename).toBe('SlideDeckDeleted');
  });

  it('are taken from nobody else', async () => {
    const code = async (by: Browser, personId?: string | null) => (await begin(by, 1, personId)).code;
    expect(await code(world.browser())).toBe('not-signed-in');
    for (const by of [elsewhere, booth]) expect(await code(by)).toBe('not-allowed');
    expect(await code(speaker, ben)).toBe('not-allowed');
    expect(await code(speaker, null)).toBe('not-allowed');
    expect(await code(moderator, '01890000-0000-7000-8000-000000000000')).toBe('not-found');
    const { deckId = '' } = await begin(speaker, 2);
    const page = await aPage();
    const status = async (...order: Parameters<typeof upload>): Promise<[number, string | undefined]> => {
      const answer = await upload(...order);
      return [answer.statusCode, answer.json<{ code?: string }>().code];
    };
    expect(await status(world.browser(), deckId, 1, page)).toEqual([401, 'not-signed-in']);
    for (const by of [elsewhere, booth, other]) expect(await status(by, deckId, 1, page)).toEqual([403, 'not-allowed']);
    expect(await status(speaker, 'nothing', 1, page)).toEqual([404, 'not-found']);
    expect(await status(speaker, '01890000-0000-7000-8000-000000000000', 1, page)).toEqual([404, 'not-found']);
    for (const number of [0, 3, -1, '1.5', '1e3', 'x', '99999999999'])
      expect(await status(speaker, deckId, number, page)).toEqual([404, 'page-unknown']);
    expect((await upload(speaker, deckId, 1, page, { origin: 'https://evil.example' })).statusCode).toBe(403);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json', 'application/pdf'])
      expect((await upload(speaker, deckId, 1, page, { type })).statusCode).toBe(415);
  });

  it('are made of pictures and nothing else', async () => {
    const { deckId = '' } = await begin(speaker, 2);
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const whole = await aPage('#123456');
    for (const payload of [
      bomb,
      whole.subarray(0, whole.length / 2),
      await sharp(whole).gif().toBuffer(),
      Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      Buffer.alloc(0),
    ]) {
      const answer = await upload(speaker, deckId, 1, payload, { type: 'application/octet-stream' });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'not-a-picture']);
    }
    const huge = await upload(speaker, deckId, 1, Buffer.alloc(SLIDE_LIMITS.uploadBytes + 1));
    expect([huge.statusCode, huge.json<{ code: string }>().code]).toEqual([413, 'too-large']);
    const wordy = await upload(speaker, deckId, 1, whole, { text: 'x'.repeat(20_000) });
    expect([wordy.statusCode, wordy.json<{ code: string }>().code]).toEqual([422, 'too-large']);
    // The text says to be longer than what was sent: nothing is left for a picture.
    const lying = await world.app.inject({
      method: 'POST',
      url: `/slides/${deckId}/1?text=9999`,
      payload: whole,
      headers: { 'content-type': 'image/png', cookie: [...speaker.cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
    });
    expect(lying.json()).toMatchObject({ code: 'not-a-picture' });
    expect((await desk(speaker))?.decks).toEqual([]);
  });

  it('have at most so many pages and decks, and a title', async () => {
    for (const n of [0, -1, SLIDE_LIMITS.pages + 1]) {
      const { errors } = await speaker.post(BEGIN_OWN, { s: sessionId, n });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    for (const title of ['', '  ', 'x'.repeat(SLIDE_LIMITS.title + 1), 'a\u0000b']) {
      const { errors } = await speaker.post(BEGIN_OWN, { s: sessionId, n: 1, title });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    for (let made = 0; made < SLIDE_LIMITS.decks; made += 1)
      expect((await begin(speaker, 1)).__typename).toBe('SlideDeckBegun');
    expect(await begin(speaker, 1)).toMatchObject({ code: 'limit-reached' });
    // Nobody finishes those: an hour later they are gone.
    world.clock.pass(61 * 60_000);
    expect((await begin(speaker, 1)).__typename).toBe('SlideDeckBegun');
  });

  it('that are whole are not changed any more; a page of an unfinished deck may be sent again', async () => {
    const { deckId = '' } = await begin(speaker, 2);
    await upload(speaker, deckId, 1, await aPage('#ff0000'), { text: 'First' });
    await upload(speaker, deckId, 1, await aPage('#00ff00'), { text: 'Again' });
    expect((await desk(speaker))?.decks).toEqual([]);
    await goLive();
    expect(await show(speaker, deckId, 1)).toMatchObject({ code: 'page-unknown' });
    await upload(speaker, deckId, 2, await aPage());
    expect((await desk(speaker))?.decks[0]?.pages.map(({ label }) => label)).toEqual(['Again', '']);
    expect((await upload(speaker, deckId, 1, await aPage())).json()).toMatchObject({ code: 'page-unknown' });
  });

  it('are shown while the session is on, by who is on stage, and only pages that are there', async () => {
    const deckId = await aDeck(speaker, ['One']);
    const bens = await aDeck(other, ['Ben']);
    expect(await show(speaker, deckId, 1)).toMatchObject({ code: 'stage-not-live' });
    await goLive();
    for (const page of [0, 2, -1]) expect(await show(speaker, deckId, page)).toMatchObject({ code: 'page-unknown' });
    expect(await show(other, bens, 1)).toMatchObject({ code: 'not-on-stage' });
    expect(await show(other, deckId, 1)).toMatchObject({ code: 'not-allowed' });
    expect(await show(booth, deckId, 1)).toMatchObject({ code: 'not-allowed' });
    expect(await show(elsewhere, deckId, 1)).toMatchObject({ code: 'not-allowed' });
    expect(await show(world.browser(), deckId, 1)).toMatchObject({ code: 'not-signed-in' });
    await show(speaker, deckId, 1);
    // Whose slides are not shown takes nothing away.
    await other.ask(HIDE, { s: sessionId, d: bens });
    expect(await other.ask(HIDE, { s: sessionId, d: deckId })).toMatchObject({ code: 'not-allowed' });
    await moderator.ask(order('removeFromStage', ', personId: $p'), { s: sessionId, p: ada });
    expect(await show(speaker, deckId, 1, TURN)).toMatchObject({ code: 'not-on-stage' });
    expect(await moderator.ask(HIDE, { s: sessionId, d: deckId })).toMatchObject({ __typename: 'StageChanged' });
    await shown(null);
    // A deck of another session is none of this one's.
    const before = sessionId;
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: chair }], {
      startsAt: world.in(600),
      endsAt: world.in(660),
    });
    expect(await show(moderator, deckId, 1)).toMatchObject({ code: 'page-unknown' });
    sessionId = before;
  });

  it('are deleted by who may use them, and go from the stage', async () => {
    const deckId = await aDeck(speaker, ['One']);
    const [page] = (await desk(speaker))?.decks[0]?.pages ?? [];
    await goLive();
    await show(speaker, deckId, 1);
    await shown(1);
    const remove = (by: Browser) => by.ask<Answered>(DELETE, { s: sessionId, d: deckId });
    expect(await remove(world.browser())).toMatchObject({ code: 'not-signed-in' });
    for (const by of [other, booth, elsewhere]) expect(await remove(by)).toMatchObject({ code: 'not-allowed' });
    expect(stage?.slides?.page).toBe(1);
    expect(await remove(moderator)).toMatchObject({ __typename: 'SlideDeckDeleted' });
    await shown(null);
    expect(await remove(moderator)).toMatchObject({ code: 'not-found' });
    expect((await world.app.inject({ url: `${page?.address}/full.webp` })).statusCode).toBe(404);
  });
});
