import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { photoPictures } from '../../apps/api/src/photos/photo-pictures.js';
import { Studio } from '../../apps/api/src/pictures/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';

const INVITE = `mutation ($s: ID!, $p: ID!) { inviteToSession(sessionId: $s, personId: $p, role: SPEAKER, email: "ada@example.org") {
  ... on InvitationSent { url invitation { id } } } }`;
const ACCEPT = 'mutation ($token: String!) { answerInvitation(token: $token, accept: true) { __typename } }';
const REMOVE = 'mutation ($id: ID!) { removePhoto(personId: $id) { __typename ... on Refusal { code } } }';
const DRAFT =
  'query ($id: ID!) { draftPerson(id: $id) { small: photoUrl large: photoUrl(size: LARGE) revision changedByPersonAt } }';
const PUBLIC = '{ summit(slug: "green") { people { nodes { slug small: photoUrl large: photoUrl(size: LARGE) } } } }';

/** Half red, half blue, lying on its side as a telephone writes it, with the place it was taken at. */
const aPhoto = (width = 600, height = 400): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c02020' } })
    .composite([
      {
        input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#2020c0' } },
        left: Math.floor(width / 2),
        top: 0,
      },
    ])
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: 'Ada' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('photos of people', () => {
  let world: ApiWorld;
  let summitId: string, ada: string, bo: string;
  let organiser: Browser, elsewhere: Browser, speaker: Browser;
  let invitationId: string;
  let sessionId: string;

  beforeAll(async () => {
    world = await ApiWorld.start();
    summitId = await world.rows.summit('green');
    const otherId = await world.rows.summit('elsewhere');
    ada = await world.rows.person('ada', { en: 'Ada' });
    bo = await world.rows.person('bo', { en: 'Bo' });
    sessionId = await world.session(summitId, [
      { role: 'speaker', personId: ada },
      { role: 'speaker', personId: bo },
    ]);
    const signedIn = async (summit: string): Promise<Browser> =>
      world.signedIn(world.get(SignIn), (await world.user('Organiser', [{ summitId: summit, role: 'organiser' }])).id);
    [organiser, elsewhere] = [await signedIn(summitId), await signedIn(otherId)];
    const sent = await organiser.ask<{ url: string; invitation: { id: string } }>(INVITE, { s: sessionId, p: ada });
    invitationId = sent.invitation.id;
    speaker = world.browser();
    await speaker.ask(ACCEPT, { token: tokenOf(sent.url) });
  });
  afterAll(() => world.stop());

  const upload = (
    by: Browser,
    personId: string,
    payload: Buffer | string,
    headers: Record<string, string> = { 'content-type': 'image/jpeg' },
  ) =>
    world.app.inject({
      method: 'POST',
      url: `/photos/${personId}`,
      payload,
      headers: { ...headers, cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
  const draft = (personId: string) =>
    organiser.ask<{ small: string; large: string; revision: number; changedByPersonAt: string | null }>(DRAFT, {
      id: personId,
    });
  const picture = async (url: string) => {
    const answer = await world.app.inject({ url });
    return { answer, meta: await sharp(answer.rawPayload).metadata() };
  };

  it('are made square and upright, in two sizes, and keep nothing of what the file said beside the picture', async () => {
    const answer = await upload(organiser, ada, await aPhoto(400, 400));
    expect(answer.statusCode).toBe(200);
    const { small, large } = await draft(ada);
    expect(answer.json()).toEqual({ photoUrl: small });
    for (const [url, width] of [
      [small, 192],
      [large, 640],
    ] as const) {
      const { answer: served, meta } = await picture(url);
      expect(served.statusCode).toBe(200);
      expect(meta).toMatchObject({ format: 'webp', width, height: width });
      expect([meta.exif, meta.iptc, meta.xmp, meta.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(served.rawPayload.includes('Ada')).toBe(false);
    }
    // Turned by a quarter: what was left is above.
    const { data } = await sharp((await picture(large)).answer.rawPayload)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number): number[] => [...data.subarray((y * 640 + x) * 3, (y * 640 + x) * 3 + 3)];
    for (const x of [10, 630]) {
      expect(pixel(x, 10)[0]).toBeGreaterThan(150);
      expect(pixel(x, 630)[2]).toBeGreaterThan(150);
    }
  });

  it('are served for ever, as a picture and nothing else', async () => {
    const { small } = await draft(ada);
    const { headers } = await world.app.inject({ url: small });
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    for (const url of [
      small.replace('small', 'huge'),
      small.replace('.webp', '.svg'),
      '/photos/x/small.webp',
      '/photos/01890000-0000-7000-8000-000000000000/small.webp',
    ])
      expect((await world.app.inject({ url })).statusCode).toBe(404);
  });

  it('reach the public with the next release, and go from its pages with the one after', async () => {
    const shown = async () => {
      const summit = await world.browser().ask<{ people: { nodes: { slug: string; small: string | null }[] } }>(PUBLIC);
      return summit.people.nodes.find(({ slug }) => slug === 'ada')?.small;
    };
    expect(await shown()).toBeNull();
    await world.release(sessionId);
    const first = (await draft(ada)).small;
    expect(await shown()).toBe(first);
    await upload(organiser, ada, await aPhoto(300, 300));
    expect(await shown()).toBe(first);
    // The public still shows it, so it stays; nothing shows the one in between.
    const between = (await draft(ada)).small;
    await upload(organiser, ada, await aPhoto(200, 300));
    expect((await world.app.inject({ url: first })).statusCode).toBe(200);
    expect((await world.app.inject({ url: between })).statusCode).toBe(404);
    await world.release(sessionId);
    expect(await shown()).toBe((await draft(ada)).small);
  });

  it.each([
    ['HTML', '<!doctype html><script>alert(1)</script>', 'text-like'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml'],
    ['PDF', '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>', 'application/octet-stream'],
    ['a page that begins like a GIF', 'GIF89a/*<script>*/=1;alert(1)//', 'image/gif'],
    ['nothing', '', 'image/png'],
    ['a JPEG in name only', '\u00ff\u00d8\u00ff\u00e0 not a picture', 'image/jpeg'],
  ])('are not made of %s', async (_what, payload, type) => {
    const before = await draft(bo);
    const answer = await upload(organiser, bo, Buffer.from(payload, 'latin1'), {
      'content-type': type === 'text-like' ? 'image/png' : type,
    });
    expect([400, 422]).toContain(answer.statusCode);
    if (answer.statusCode === 422) expect(answer.json()).toMatchObject({ code: 'not-a-picture' });
    expect(await draft(bo)).toEqual(before);
  });

  it('are not made of a picture that is cut off, of one with far too many pixels, or of other formats', async () => {
    const whole = await aPhoto();
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    for (const payload of [
      whole.subarray(0, whole.length / 2),
      bomb,
      await sharp(whole).tiff().toBuffer(),
      await sharp(whole).gif().toBuffer(),
    ])
      expect((await upload(organiser, bo, payload)).json()).toMatchObject({ code: 'not-a-picture' });
  });

  it('leave behind what is hung onto a picture', async () => {
    const polyglot = Buffer.concat([await aPhoto(), Buffer.from('<script>alert(1)</script>')]);
    expect((await upload(organiser, bo, polyglot)).statusCode).toBe(200);
    const { small } = await draft(bo);
    expect((await world.app.inject({ url: small })).rawPayload.includes('script')).toBe(false);
  });

  it.each(['png', 'webp', 'avif'] as const)('may come as %s', async (format) => {
    const payload = await sharp(await aPhoto())
      .toFormat(format)
      .toBuffer();
    expect((await upload(organiser, bo, payload, { 'content-type': `image/${format}` })).statusCode).toBe(200);
  });

  it('are taken from organisers of a summit that the person is in, and from the person', async () => {
    const photo = await aPhoto();
    const code = async (by: Browser, personId = ada): Promise<[number, string | undefined]> => {
      const answer = await upload(by, personId, photo);
      return [answer.statusCode, answer.json<{ code?: string }>().code];
    };
    expect(await code(world.browser())).toEqual([401, 'not-signed-in']);
    expect(await code(elsewhere)).toEqual([403, 'not-allowed']);
    expect(await code(speaker, bo)).toEqual([403, 'not-allowed']);
    expect(await code(organiser, '01890000-0000-7000-8000-000000000000')).toEqual([404, 'not-found']);
    expect(await code(organiser, 'nobody')).toEqual([404, 'not-found']);
    const { changedByPersonAt: before, revision } = await draft(ada);
    expect(before).toBeNull();
    expect(await code(speaker)).toEqual([200, undefined]);
    const after = await draft(ada);
    expect(after.changedByPersonAt).not.toBeNull();
    // A form that is open says nothing of the photo: it may still be saved.
    expect(after.revision).toBe(revision);
  });

  it('are taken from our own pages alone, as a picture, and within limits', async () => {
    const photo = await aPhoto();
    const foreign = await upload(organiser, ada, photo, {
      'content-type': 'image/jpeg',
      origin: 'https://evil.example',
    });
    expect(foreign.statusCode).toBe(403);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json'])
      expect((await upload(organiser, ada, photo, { 'content-type': type })).statusCode).toBe(415);
    const huge = await upload(organiser, ada, Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(huge.statusCode).toBe(413);
    expect(huge.json()).toMatchObject({ code: 'too-large' });
    // Nowhere else may a body be a picture.
    const elsewhereToo = await world.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: photo,
      headers: { 'content-type': 'image/jpeg' },
    });
    expect(elsewhereToo.statusCode).toBe(415);
  });

  it('are taken away by who may change them', async () => {
    await upload(organiser, bo, await aPhoto());
    expect(await elsewhere.ask(REMOVE, { id: bo })).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    expect(await world.browser().ask(REMOVE, { id: bo })).toMatchObject({ code: 'not-signed-in' });
    const { small } = await draft(bo);
    expect(await organiser.ask(REMOVE, { id: bo })).toMatchObject({ __typename: 'PhotoRemoved' });
    expect(await draft(bo)).toMatchObject({ small: null, large: null });
    expect((await world.app.inject({ url: small })).statusCode).toBe(404);
  });

  it('are not taken any more once the invitation is withdrawn', async () => {
    await organiser.ask('mutation ($id: ID!) { withdrawInvitation(id: $id) { __typename } }', { id: invitationId });
    expect((await upload(speaker, ada, await aPhoto())).statusCode).toBe(401);
  });

  it('are asked to wait when one user sends very many', async () => {
    const { id } = await world.user('Busy', [{ summitId, role: 'organiser' }]);
    const busy = await world.signedIn(world.get(SignIn), id);
    for (let sent = 0; sent < 30; sent += 1) expect((await upload(busy, ada, 'x')).statusCode).toBe(422);
    const limited = await upload(busy, ada, 'x');
    expect(limited.json()).toMatchObject({ code: 'rate-limited' });
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('the studio', () => {
  it('makes one photo after another and says when too many wait', async () => {
    const studio = new Studio(photoPictures);
    const photo = await aPhoto();
    const made = Array.from({ length: 8 }, () => studio.make(photo));
    expect(studio.isFull).toBe(true);
    for (const pictures of await Promise.all(made)) expect(pictures?.small.length).toBeGreaterThan(0);
    expect(studio.isFull).toBe(false);
    expect(await studio.make(Buffer.from('no picture'))).toBeUndefined();
    expect(studio.isFull).toBe(false);
  });
});
