import type { RoomPassClaims, StageState } from '@app/contracts';
import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackstageClient, CaptionClient, ChatClient } from '../../apps/web/src/clients/chat/index.js';
import { BreakableLink } from './chat/breakable-link.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, eventually, keys, passFor, upTo } from './chat/chat-world.js';
import { keepStage, seat, stageFact, stageOf } from './chat/stage-rows.js';

let database: TestDatabase;
let dataSource: DataSource;
let server: TestChatServer;
let room: string;
const open = new Set<{ close(): unknown }>();
const [chairId, adaId] = [randomUUID(), randomUUID()];
const CHAIR: Partial<RoomPassClaims> = {
  sub: chairId,
  name: 'Chen',
  role: 'moderator',
  rights: ['watch', 'chat', 'publish', 'caption', 'moderate'],
};
const ADA: Partial<RoomPassClaims> = { sub: adaId, name: 'Ada', role: 'speaker' };

/** A page of somebody's: chat, captions and the channel backstage over one connection. */
function aPage(wishes: Partial<RoomPassClaims>, baseUrl = server.origin) {
  const sub = wishes.sub ?? randomUUID();
  const chat = new ChatClient({
    baseUrl,
    passSource: async () => ({
      ok: true,
      value: { token: await passFor(room, { ...wishes, sub }), chatUrl: '/sockets/chat' },
    }),
  });
  const [captions, backstage] = [new CaptionClient(), new BackstageClient()];
  chat.extend(captions);
  chat.extend(backstage);
  open.add(chat);
  chat.start();
  return {
    chat,
    captions,
    backstage,
    sub,
    joined: () => eventually(() => chat.getSnapshot().connection.status === 'joined'),
    shown: () => captions.getSnapshot().lines.map(({ text }) => text),
    read: () => backstage.getSnapshot().lines.map(({ text }) => text),
  };
}
const decide = async (version: number, wishes: Partial<StageState> = {}): Promise<void> => {
  const stage = stageOf(room, { version, seats: [seat(chairId, 'moderator'), seat(adaId, 'speaker')], ...wishes });
  await keepStage(dataSource, stage);
  await server.facts.publish([stageFact(stage)]);
};
const aLink = async (): Promise<BreakableLink> => {
  const link = await BreakableLink.to(Number(new URL(server.origin).port));
  open.add(link);
  return link;
};

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  server = await startChatServer({ databaseUrl: database.url, publicKey: keys.publicKey });
});
beforeEach(async () => {
  room = await aSession(dataSource);
  await decide(1);
});
afterEach(async () => {
  for (const each of open) await each.close();
  open.clear();
});
afterAll(async () => {
  await server?.close();
  await dataSource?.destroy();
  await database?.stop();
});

describe('captions on a page', () => {
  it('show the newest lines of the watched language and what is typed, and tell whose turn it is', async () => {
    const [captioner, viewer] = [aPage(CHAIR), aPage({})];
    viewer.captions.watch('en');
    await Promise.all([captioner.joined(), viewer.joined()]);
    for (const n of upTo(5)) captioner.captions.finish('en', randomUUID(), `Line ${n}.`);
    await eventually(() => viewer.shown().join() === 'Line 3.,Line 4.,Line 5.', viewer.shown);
    const line = randomUUID();
    captioner.captions.type('en', line, 'Li');
    captioner.captions.type('en', line, 'Line s');
    await eventually(() => viewer.captions.getSnapshot().draft === 'Line s');
    captioner.captions.finish('en', line, 'Line six.');
    await eventually(() => viewer.shown().at(-1) === 'Line six.' && viewer.captions.getSnapshot().draft === null);
    expect(captioner.captions.getSnapshot().turns.get('en')).toMatchObject({ name: 'Chen' });
    expect(captioner.captions.getSnapshot().outbox).toEqual([]);
    expect(viewer.chat.getSnapshot().captionLanguages).toEqual(['en']);
  });

  it('come back by themselves when the network was gone, and what was written meanwhile goes out in its order', async () => {
    const link = await aLink();
    const [captioner, viewer] = [aPage(CHAIR, link.lead(server.origin)), aPage({}, link.lead(server.origin))];
    viewer.captions.watch('en');
    await Promise.all([captioner.joined(), viewer.joined()]);
    captioner.captions.finish('en', randomUUID(), 'Before.');
    await eventually(() => viewer.shown().includes('Before.') && captioner.captions.getSnapshot().outbox.length === 0);
    link.cut();
    for (const n of upTo(3)) captioner.captions.finish('en', randomUUID(), `While ${n}.`);
    await eventually(() => captioner.chat.getSnapshot().connection.status === 'reconnecting');
    expect(captioner.captions.getSnapshot().outbox).toHaveLength(3);
    link.mend();
    await eventually(() => viewer.shown().join() === 'While 1.,While 2.,While 3.', viewer.shown);
    expect(captioner.captions.getSnapshot().outbox).toEqual([]);
  });

  it('keep a line that somebody else’s turn refused, until it is taken over and sent again', async () => {
    const [one, other] = [aPage(CHAIR), aPage({ ...CHAIR, sub: randomUUID(), name: 'Oyun' })];
    await Promise.all([one.joined(), other.joined()]);
    one.captions.finish('en', randomUUID(), 'Mine.');
    await eventually(() => other.captions.getSnapshot().turns.get('en')?.name === 'Chen');
    const id = randomUUID();
    other.captions.finish('en', id, 'Mine too.');
    await eventually(() => other.captions.getSnapshot().outbox[0]?.refusal?.code === 'caption-taken');
    await other.captions.setTurn('en', true);
    other.captions.resend(id);
    await eventually(() => other.captions.getSnapshot().outbox.length === 0);
    other.captions.watch('en');
    await eventually(() => other.shown().join() === 'Mine.,Mine too.');
  });

  it('of another language are not shown, nor any after switching off', async () => {
    const [captioner, viewer] = [aPage(CHAIR), aPage({})];
    await Promise.all([captioner.joined(), viewer.joined()]);
    viewer.captions.watch('ur');
    captioner.captions.finish('en', randomUUID(), 'No.');
    captioner.captions.finish('ur', randomUUID(), 'جی۔');
    await eventually(() => viewer.shown().join() === 'جی۔');
    viewer.captions.watch(null);
    await eventually(() => viewer.captions.getSnapshot().language === null);
    expect(viewer.captions.getSnapshot()).toMatchObject({ lines: [], draft: null });
  });
});

describe('the channel backstage on a page', () => {
  it('is read by who belongs there, across a lost network, whole and in order', async () => {
    const link = await aLink();
    const [chair, ada] = [aPage(CHAIR), aPage(ADA, link.lead(server.origin))];
    chair.backstage.want(true);
    ada.backstage.want(true);
    await eventually(() => chair.backstage.getSnapshot().isInside && ada.backstage.getSnapshot().isInside);
    chair.backstage.send('One.', { audience: 'everybody', recipientId: null });
    await eventually(() => ada.read().length === 1);
    link.cut();
    for (const n of upTo(60)) chair.backstage.send(`m${n}`, { audience: 'everybody', recipientId: null });
    ada.backstage.send('Written without a network.', { audience: 'chair', recipientId: null });
    await eventually(() => chair.read().length === 61);
    link.mend();
    await eventually(() => ada.read().length === 62 && chair.read().length === 62);
    expect(ada.read()).toEqual(chair.read());
    expect(ada.backstage.getSnapshot().outbox).toEqual([]);
  });

  it('skips what is not its reader’s and is forgotten when they go', async () => {
    const bilalId = randomUUID();
    const seats = [seat(chairId, 'moderator'), seat(adaId, 'speaker'), seat(bilalId, 'speaker')];
    await decide(2, { seats });
    const [chair, ada, bilal] = [aPage(CHAIR), aPage(ADA), aPage({ sub: bilalId, role: 'speaker' })];
    for (const page of [chair, ada, bilal]) page.backstage.want(true);
    await eventually(() => [chair, ada, bilal].every(({ backstage }) => backstage.getSnapshot().isInside));
    chair.backstage.send('For Ada.', { audience: 'person', recipientId: adaId });
    chair.backstage.send('For all.', { audience: 'everybody', recipientId: null });
    await eventually(() => bilal.read().length === 1 && ada.read().length === 2);
    expect(bilal.read()).toEqual(['For all.']);
    await decide(3, { seats: [seat(chairId, 'moderator'), seat(adaId, 'speaker', 'removed')] });
    await eventually(() => ada.read().length === 0 && !ada.backstage.getSnapshot().isInside);
    await decide(4);
    await eventually(() => ada.read().length === 2);
  });

  it('keeps a refused line with the reason', async () => {
    const chair = aPage(CHAIR);
    chair.backstage.want(true);
    await eventually(() => chair.backstage.getSnapshot().isInside);
    chair.backstage.send('Who?', { audience: 'person', recipientId: randomUUID() });
    await eventually(() => chair.backstage.getSnapshot().outbox[0]?.refusal?.code === 'seat-unknown');
    const [refused] = chair.backstage.getSnapshot().outbox;
    chair.backstage.discard(refused!.clientMessageId);
    await eventually(() => chair.backstage.getSnapshot().outbox.length === 0);
  });

  it('is none for somebody of the audience, however often their page asks', async () => {
    const [chair, attendee] = [aPage(CHAIR), aPage({})];
    chair.backstage.want(true);
    attendee.backstage.want(true);
    await attendee.joined();
    await eventually(() => chair.backstage.getSnapshot().isInside);
    chair.backstage.send('Secret.', { audience: 'everybody', recipientId: null });
    await eventually(() => chair.read().length === 1);
    expect(attendee.backstage.getSnapshot()).toMatchObject({ isInside: false, lines: [] });
  });
});
