import { SystemContexts } from '@app/database';
import { MediaUsageClient, streamingGrpcOptions } from '@app/grpc';
import { createLogger } from '@app/observability';
import { type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KEEP_PEOPLE_MS, MediaUsageCollector } from '../../apps/api/src/media-usage/media-usage-collector.js';
import { MediaUsageRepository } from '../../apps/api/src/media-usage/media-usage.repository.js';
import { MediaUsageController } from '../../apps/streaming/src/statistics/media-usage.grpc.js';
import { PULL_LIMIT, UsageLedger } from '../../apps/streaming/src/statistics/usage-ledger.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const USAGE = 'sentBytes receivedBytes connectedSeconds soundSeconds pictureSeconds';

/** Streaming's ledger and its gRPC, without media: what is in it is the test's. */
class Streaming {
  nowMs = 0;
  readonly ledger = new UsageLedger(() => this.nowMs);
  private server: INestMicroservice | undefined;

  async listen(address: string): Promise<void> {
    @Module({
      controllers: [MediaUsageController],
      providers: [{ provide: UsageLedger, useValue: this.ledger }],
    })
    class LedgerModule {}
    this.server = await NestFactory.createMicroservice<MicroserviceOptions>(LedgerModule, {
      ...streamingGrpcOptions(address),
      logger: false,
    });
    await this.server.listen();
  }
  /** Somebody watches for a while and leaves. */
  visit(sessionId: string, participantId: string, { sent = 0, received = 0, seconds = 0 }): void {
    const page = this.ledger.open({ sessionId, participantId, role: 'attendee' });
    page.start('picture');
    this.nowMs += seconds * 1_000;
    page.transferred(sent, received);
    page.stop('picture');
    page.stop('connected');
    page.release();
  }
  async stop(): Promise<void> {
    await this.server?.close();
  }
}

describe('what live rooms took', () => {
  let world: ApiWorld;
  let desk: RegistrationDesk;
  let sessionId: string;
  let streaming: Streaming;

  const collect = () => world.get(MediaUsageCollector).collect();
  /** Until the lost connection is back, which takes a moment. */
  const collectUntil = async (isThere: () => Promise<boolean>): Promise<void> => {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
      await collect();
      if (await isThere()) return;
    }
    throw new Error('it was not kept');
  };
  const sums = async (by: Browser = desk.organiser) =>
    (
      await by.ask<{ mediaUsage: { sessionId: string; people: number; receivedBytes: number }[] } | null>(
        `{ draftSummit(slug: "${desk.slug}") { mediaUsage { sessionId people titles { text } ${USAGE} } } }`,
      )
    )?.mediaUsage;
  const received = async () => (await sums())?.find((each) => each.sessionId === sessionId)?.receivedBytes ?? 0;

  beforeAll(async () => {
    world = await ApiWorld.start();
    desk = await RegistrationDesk.open(world);
    await desk.save({});
    sessionId = await world.session(desk.summitId, []);
    streaming = new Streaming();
    await streaming.listen(world.streamingAddress);
  });
  afterEach(async () => {
    await world.dataSource.query('DELETE FROM media_usages');
  });
  afterAll(async () => {
    await streaming?.stop();
    await world?.stop();
  });

  it('is told to organisers by session and by name, with everybody else together', async () => {
    await desk.register('ada@usage.example.org', { name: 'Ada' });
    const ada = world.browser();
    await desk.signIn((await desk.mailTo('ada@usage.example.org')).token, ada);
    const [row] = await world.dataSource.query<{ id: string }[]>('SELECT id FROM users WHERE email = $1', [
      'ada@usage.example.org',
    ]);
    streaming.visit(sessionId, row?.id ?? '', { sent: 10, received: 1_000, seconds: 60 });
    streaming.visit(sessionId, randomUUID(), { sent: 1, received: 100, seconds: 10 });
    streaming.visit(sessionId, randomUUID(), { sent: 1, received: 100, seconds: 10 });
    await collectUntil(async () => (await received()) === 1_200);
    expect(await sums()).toMatchObject([
      {
        sessionId,
        people: 3,
        sentBytes: 12,
        receivedBytes: 1_200,
        connectedSeconds: 80,
        soundSeconds: 0,
        pictureSeconds: 80,
        titles: [{ text: 'Roundtable' }, { text: 'گول میز' }],
      },
    ]);
    const by = await desk.organiser.ask<object>(
      `{ draftSummit(slug: "${desk.slug}") { mediaUsageBy(sessionId: "${sessionId}") { names { text } people receivedBytes } } }`,
    );
    expect(by).toEqual({
      mediaUsageBy: [
        { names: null, people: 2, receivedBytes: 200 },
        { names: [{ text: 'Ada' }], people: 1, receivedBytes: 1_000 },
      ],
    });
  });

  it('is told to whom it is about, and to no other guest', async () => {
    const guest = world.browser();
    const { participantId } = await guest.ask<{ participantId: string }>(
      'mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { participantId } } }',
      { s: sessionId },
    );
    streaming.visit(sessionId, participantId, { received: 7, seconds: 2 });
    await collectUntil(async () => (await received()) === 7);
    const own = '{ ownMediaUsage { sessionId receivedBytes connectedSeconds title { text } } }';
    expect(await guest.ask(own)).toEqual([
      { sessionId, receivedBytes: 7, connectedSeconds: 2, title: { text: 'Roundtable' } },
    ]);
    expect(await world.browser().ask(own)).toEqual([]);
  });

  it('is nobody else’s: not a stranger’s, not another summit’s organiser’s', async () => {
    streaming.visit(sessionId, randomUUID(), { received: 1 });
    await collectUntil(async () => (await received()) === 1);
    expect(await sums(world.browser())).toBeUndefined();
    const other = await RegistrationDesk.open(world);
    expect(await sums(other.organiser)).toBeUndefined();
    expect(
      await other.organiser.ask(
        `{ draftSummit(slug: "${other.slug}") { mediaUsageBy(sessionId: "${sessionId}") { people } } }`,
      ),
    ).toEqual({ mediaUsageBy: [] });
  });

  it('is kept once, however often it is fetched, and in any number of parts', async () => {
    const people = Array.from({ length: PULL_LIMIT + 20 }, () => randomUUID());
    for (const id of people) streaming.visit(sessionId, id, { received: 2 });
    await collectUntil(async () => (await received()) === people.length * 2);
    // Another process of the API, which asks from the beginning and keeps in the same database.
    const [contexts, client, rows] = [
      world.get(SystemContexts),
      world.get(MediaUsageClient),
      world.get(MediaUsageRepository),
    ];
    const other = new MediaUsageCollector(contexts, client, rows, world.clock, createLogger('other', 'silent'));
    await other.collect();
    await collect();
    expect(await received()).toBe(people.length * 2);
  });

  it('survives a database that is away and a streaming that begins anew', async () => {
    const ada = randomUUID();
    streaming.visit(sessionId, ada, { received: 5 });
    await world.dataSource.query('ALTER TABLE media_usages RENAME TO elsewhere');
    await collect();
    await world.dataSource.query('ALTER TABLE elsewhere RENAME TO media_usages');
    expect(await received()).toBe(0);
    await collectUntil(async () => (await received()) === 5);

    await streaming.stop();
    await collect();
    streaming = new Streaming();
    await streaming.listen(world.streamingAddress);
    streaming.visit(sessionId, ada, { received: 30 });
    await collectUntil(async () => (await received()) === 35);
    expect(await sums()).toMatchObject([{ people: 1 }]);
  });

  it('leaves out sessions that are gone', async () => {
    streaming.visit(randomUUID(), randomUUID(), { received: 9 });
    streaming.visit(sessionId, randomUUID(), { received: 4 });
    await collectUntil(async () => (await received()) === 4);
  });

  it('forgets after thirteen months who it was, and keeps what it was', async () => {
    streaming.visit(sessionId, randomUUID(), { received: 4 });
    streaming.visit(sessionId, randomUUID(), { received: 3 });
    await collectUntil(async () => (await received()) === 7);
    world.clock.pass(KEEP_PEOPLE_MS + 60_000);
    await collect();
    expect(await world.dataSource.query('SELECT participant_id, people FROM media_usages')).toEqual([
      { participant_id: null, people: 2 },
    ]);
    // Organisers' links may have run out by then: what they would read is what the database has.
    const [kept] = await world.dataSource.query<{ bytes: string }[]>(
      'SELECT sum(received_bytes) AS bytes FROM media_usages WHERE session_id = $1',
      [sessionId],
    );
    expect(kept?.bytes).toBe('7');
  });
});
