import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackstageRepository, type LineDraft } from '../../apps/chat/src/backstage/backstage.repository.js';
import { type CaptionDraft, CaptionsRepository } from '../../apps/chat/src/captions/captions.repository.js';
import { ChannelWriter } from '../../apps/chat/src/channels/channel-writer.js';
import { type ChannelName, ChannelsRepository } from '../../apps/chat/src/channels/channels.repository.js';
import { newMessage } from '../../apps/chat/src/messages/message-states.js';
import { MessagesRepository } from '../../apps/chat/src/messages/messages.repository.js';
import { aSession } from '../e2e/chat/chat-world.js';

const NOW = new Date('2022-12-20T06:00:00Z');
let database: TestDatabase;
let dataSource: DataSource;
let channels: ChannelsRepository;
let messages: MessagesRepository;
let captions: CaptionsRepository;
let lines: BackstageRepository;
let sessionId: string;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const caption = (wishes: Partial<CaptionDraft> = {}): CaptionDraft => ({
  messageId: randomUUID(),
  clientMessageId: randomUUID(),
  author: { participantId: randomUUID(), name: 'Ayesha' },
  text: 'صبح بخیر۔',
  beginsAt: '2022-12-20T06:00:01.000Z',
  endsAt: '2022-12-20T06:00:02.500Z',
  ...wishes,
});
const line = (wishes: Partial<LineDraft> = {}): LineDraft => ({
  messageId: randomUUID(),
  clientMessageId: randomUUID(),
  author: { participantId: randomUUID(), name: 'Ayesha', role: 'speaker' },
  text: 'سلام',
  audience: 'everybody',
  recipientId: null,
  ...wishes,
});
const channelOf = async (name: ChannelName): Promise<string> => (await channels.ensureChannel(sessionId, NOW, name))!;
const urdu = () => channelOf({ kind: 'captions', language: 'ur' });

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
  channels = new ChannelsRepository(dataSource);
  messages = new MessagesRepository(dataSource);
  captions = new CaptionsRepository(dataSource);
  lines = new BackstageRepository(dataSource);
});
beforeEach(async () => {
  sessionId = await aSession(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

describe('channels of a session', () => {
  it('are one of each kind and one for each language, whoever comes first', async () => {
    const names = [
      { kind: 'public' },
      { kind: 'backstage' },
      { kind: 'captions', language: 'ur' },
      { kind: 'captions', language: 'en' },
    ] as const;
    const ids = await Promise.all([...names, ...names, ...names].map((name) => channelOf(name)));
    expect(new Set(ids).size).toBe(4);
    expect((await channels.findHeads([sessionId])).map(({ kind, language }) => `${kind} ${language}`).sort()).toEqual([
      'backstage ',
      'captions en',
      'captions ur',
      'public ',
    ]);
  });

  it('go with their session, and what was written in them', async () => {
    const [id, backstage] = [await urdu(), await channelOf({ kind: 'backstage' })];
    await captions.append(id, [caption()], NOW);
    await lines.append(backstage, [line()], NOW);
    await dataSource.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
    expect(await captions.listNewest(id, 10)).toEqual([]);
    expect(await lines.listNewest(backstage, 10)).toEqual([]);
  });
});

describe('captions', () => {
  it('are numbered in their order and read back as they were written', async () => {
    const id = await urdu();
    const drafts = upTo(3).map((n) => caption({ text: `${n} & <b>` }));
    expect(await captions.append(id, drafts, NOW)).toBe(1);
    expect(await captions.append(id, [caption()], NOW)).toBe(4);
    expect(await captions.listAfter(id, 1, 2)).toEqual(
      [2, 3].map((seq) => ({ ...drafts[seq - 1], channelId: id, seq, postedAt: NOW.toISOString() })),
    );
    expect((await captions.listNewest(id, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
  });

  it('that are there already write nothing; the same ids in another language are another line', async () => {
    const [id, other] = [await urdu(), await channelOf({ kind: 'captions', language: 'en' })];
    const [first, second] = [caption(), caption()];
    await captions.append(id, [first], NOW);
    expect(await captions.append(id, [second, { ...first, messageId: randomUUID() }], NOW)).toBe('sent-before');
    expect((await captions.findSent(id, [second, first])).map(({ seq }) => seq)).toEqual([1]);
    expect(await captions.append(other, [first], NOW)).toBe(1);
    expect(await captions.append(id, [second], NOW)).toBe(2);
  });

  it('that end before they begin are not kept and leave no gap', async () => {
    const id = await urdu();
    await expect(captions.append(id, [caption({ endsAt: '2022-12-20T05:00:00.000Z' })], NOW)).rejects.toThrow();
    expect(await captions.append(id, [caption()], NOW)).toBe(1);
  });

  it('of several servers are one gap-free sequence', async () => {
    const id = await urdu();
    const writers = upTo(4).map(
      () =>
        new ChannelWriter<CaptionDraft>({
          channelId: id,
          store: captions,
          clock: { now: () => NOW },
          maxQueued: 1_000,
          onCommitted: () => undefined,
          onFailed: () => undefined,
        }),
    );
    const answers = await Promise.all(upTo(200).map((n) => writers[n % 4]!.post(caption({ text: `m${n}` }))));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await captions.listAfter(id, 0, 1_000)).map(({ seq }) => seq)).toEqual(upTo(200));
  });
});

describe('lines backstage', () => {
  it('keep whom they are for, and are numbered apart from the public chat', async () => {
    const [id, open] = [await channelOf({ kind: 'backstage' }), await channelOf({ kind: 'public' })];
    const drafts = [line(), line({ audience: 'chair' }), line({ audience: 'person', recipientId: randomUUID() })];
    expect(await lines.append(id, drafts, NOW)).toBe(1);
    expect(await lines.listAfter(id, 0, 10)).toEqual(
      drafts.map((draft, index) => ({ ...draft, channelId: id, seq: index + 1, postedAt: NOW.toISOString() })),
    );
    const { audience: _audience, recipientId: _recipientId, ...message } = line();
    expect(await messages.append(open, [newMessage(message)], NOW)).toBe(1);
  });

  it('for one person without one are not kept', async () => {
    const id = await channelOf({ kind: 'backstage' });
    await expect(lines.append(id, [line({ audience: 'person' })], NOW)).rejects.toThrow();
    await expect(lines.append(id, [line({ recipientId: randomUUID() })], NOW)).rejects.toThrow();
    expect(await lines.append(id, [line()], NOW)).toBe(1);
  });
});
