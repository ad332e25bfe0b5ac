import { StageState } from '@app/contracts';
import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChannelWriter } from '../../apps/chat/src/channels/channel-writer.js';
import { ChannelsRepository } from '../../apps/chat/src/channels/channels.repository.js';
import { newMessage } from '../../apps/chat/src/messages/message-states.js';
import { MessagesRepository, type PublicDraft } from '../../apps/chat/src/messages/messages.repository.js';
import { aSession } from '../e2e/chat/chat-world.js';

const NOW = new Date('2022-12-20T06:00:00Z');
let database: TestDatabase;
let dataSource: DataSource;
let repository: MessagesRepository;
let channels: ChannelsRepository;
let sessionId: string;
let channelId: string;

const draft = (wishes: Partial<PublicDraft> & { participantId?: string } = {}): PublicDraft => ({
  ...newMessage({
    messageId: randomUUID(),
    clientMessageId: randomUUID(),
    author: { participantId: wishes.participantId ?? randomUUID(), name: 'Ayesha', role: 'speaker' },
    text: 'سلام',
  }),
  ...wishes,
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const aWriter = (): ChannelWriter<PublicDraft> =>
  new ChannelWriter({
    channelId,
    store: repository,
    clock: { now: () => NOW },
    maxQueued: 10_000,
    onCommitted: () => undefined,
    onFailed: () => undefined,
  });

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
  repository = new MessagesRepository(dataSource);
  channels = new ChannelsRepository(dataSource);
});
beforeEach(async () => {
  sessionId = await aSession(dataSource);
  channelId = (await channels.ensureChannel(sessionId, NOW, { kind: 'public' }))!;
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

describe('the channel of a session', () => {
  it('is one, whoever joins first, and none for a session that is not there', async () => {
    const fresh = await aSession(dataSource);
    const ids = await Promise.all(upTo(8).map(() => channels.ensureChannel(fresh, NOW, { kind: 'public' })));
    expect(new Set(ids).size).toBe(1);
    expect(await channels.ensureChannel(randomUUID(), NOW, { kind: 'public' })).toBeUndefined();
  });

  it('goes with its session', async () => {
    await repository.append(channelId, [draft()], NOW);
    await dataSource.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
    expect(await channels.findHeads([sessionId])).toEqual([]);
    expect(await repository.listAfter(channelId, 0, 10)).toEqual([]);
  });
});

describe('messages', () => {
  it('are numbered in their order and read back as they were written', async () => {
    const drafts = upTo(3).map((n) => draft({ text: `"${n}"\n👩‍🌾` }));
    expect(await repository.append(channelId, drafts, NOW)).toBe(1);
    expect(await repository.append(channelId, [draft()], NOW)).toBe(4);
    const read = await repository.listAfter(channelId, 1, 2);
    expect(read).toEqual([2, 3].map((seq) => ({ ...drafts[seq - 1], channelId, seq, postedAt: NOW.toISOString() })));
    expect((await repository.listNewest(channelId, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await channels.findHeads([sessionId, randomUUID()])).toEqual([
      { channelId, sessionId, kind: 'public', language: '', lastSeq: 4, stageVersion: -1 },
    ]);
  });

  it('that are there already write nothing and take no number', async () => {
    const [first, second] = [draft(), draft()];
    await repository.append(channelId, [first], NOW);
    expect(await repository.append(channelId, [second, { ...first, messageId: randomUUID() }], NOW)).toBe(
      'sent-before',
    );
    expect((await repository.findSent(channelId, [second, first])).map(({ seq }) => seq)).toEqual([1]);
    expect(await repository.append(channelId, [second], NOW)).toBe(2);
  });

  it('that can not be kept leave no gap behind', async () => {
    await expect(repository.append(channelId, [draft(), draft({ text: 'null \u0000' })], NOW)).rejects.toThrow();
    await expect(repository.append(randomUUID(), [draft()], NOW)).rejects.toThrow('no channel');
    expect(await repository.append(channelId, [draft()], NOW)).toBe(1);
  });

  it('of several servers that repeat each other are one gap-free sequence', async () => {
    const writers = upTo(4).map(aWriter);
    const drafts = upTo(300).map((n) => draft({ text: `m${n}` }));
    const answers = await Promise.all(
      drafts.flatMap((message, index) =>
        upTo(2).map((copy) => writers[(index + copy) % 4]!.post({ ...message, messageId: randomUUID() })),
      ),
    );
    const seqs = answers.map((answer) => (answer.ok ? answer.value.seq : answer.code));
    for (let index = 0; index < drafts.length; index += 1) expect(seqs[2 * index]).toBe(seqs[2 * index + 1]);
    const kept = await repository.listAfter(channelId, 0, 1_000);
    expect(kept.map(({ seq }) => seq)).toEqual(upTo(300));
    expect(new Set(kept.map(({ text }) => text)).size).toBe(300);
  });
});

describe('the stage', () => {
  it('is read whole, and its version with the head of the channel', async () => {
    expect(await channels.findStage(sessionId)).toBeNull();
    expect(await channels.findStage(randomUUID())).toBeUndefined();
    const snapshot = { sessionId, version: 3, status: 'waiting', startedAt: null, endedAt: null, seats: [] };
    await dataSource.query(
      "INSERT INTO stages (session_id, status, version, snapshot, updated_at) VALUES ($1, 'waiting', 3, $2, now())",
      [sessionId, JSON.stringify(snapshot)],
    );
    expect(await channels.findStage(sessionId)).toEqual(StageState.parse(snapshot));
    expect((await channels.findHeads([sessionId]))[0]?.stageVersion).toBe(3);
  });
});

describe('the migration', () => {
  it('goes down and up again', async () => {
    const own = await startTestDatabase({ schema: 'empty' });
    const source = await new DataSource(dataSourceOptions({ url: own.url, poolSize: 2 })).initialize();
    const tables = async (): Promise<string[]> =>
      (
        await source.query("SELECT tablename FROM pg_tables WHERE tablename IN ('channels', 'messages') ORDER BY 1")
      ).map(({ tablename }: { tablename: string }) => tablename);
    try {
      await source.runMigrations({ transaction: 'each' });
      expect(await tables()).toEqual(['channels', 'messages']);
      while ((await tables()).length > 0) await source.undoLastMigration({ transaction: 'each' });
      await source.runMigrations({ transaction: 'each' });
      expect(await tables()).toEqual(['channels', 'messages']);
    } finally {
      await source.destroy();
      await own.stop();
    }
  });
});
