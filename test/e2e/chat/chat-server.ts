import { ConfigModule, readConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { FactsModule, FACT_BUS, type FactBus } from '@app/facts';
import { freePort } from '@app/hosting';
import { createLogger, ObservabilityModule, Readiness } from '@app/observability';
import { RoomPassKeysModule } from '@app/realtime';
import {
  CHAT_LIMITS,
  ChatModule,
  type ChatLimits,
  defaultChatLimits,
  SPEECH_RECOGNISERS,
  type SpeechRecogniser,
} from '@apps/chat';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { KeyObject } from 'node:crypto';
import { Registry } from 'prom-client';

export interface ChatServerWishes {
  databaseUrl: string;
  publicKey: KeyObject;
  redisUrl?: string;
  port?: number;
  limits?: Partial<ChatLimits>;
  /** More of the environment. */
  env?: Readonly<Record<string, string>>;
  /** In place of the one that listens to HTTP. */
  recognisers?: readonly SpeechRecogniser[];
}
export interface TestChatServer {
  origin: string;
  facts: FactBus;
  readiness: Readiness;
  metrics: Registry;
  close(): Promise<void>;
}

/** Chat alone, as it runs in its own process. Nobody is slowed down unless `limits` says so. */
export async function startChatServer({
  databaseUrl,
  publicKey,
  redisUrl,
  port: wantedPort,
  limits,
  env,
  recognisers,
}: ChatServerWishes): Promise<TestChatServer> {
  const port = wantedPort ?? (await freePort());
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    REDIS_URL: redisUrl,
    ...env,
  });
  const metrics = new Registry();
  const building = Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(createLogger('chat-test', config.logLevel), metrics),
      DatabaseModule.with({ url: databaseUrl, poolSize: 5 }),
      FactsModule,
      RoomPassKeysModule.with({ publicKey }),
      ChatModule,
    ],
  })
    .overrideProvider(CHAT_LIMITS)
    .useValue({
      ...defaultChatLimits,
      messagesAtOnce: 100_000,
      messagesPerSecond: 100_000,
      captionsAtOnce: 100_000,
      captionsPerSecond: 100_000,
      draftsAtOnce: 100_000,
      draftsPerSecond: 100_000,
      questionsAtOnce: 100_000,
      questionsPerSecond: 100_000,
      votesAtOnce: 100_000,
      votesPerSecond: 100_000,
      reportsAtOnce: 100_000,
      reportsPerSecond: 100_000,
      searchesAtOnce: 100_000,
      searchesPerSecond: 100_000,
      reactionsAtOnce: 100_000,
      reactionsPerSecond: 100_000,
      translationsAtOnce: 100_000,
      translationsPerSecond: 100_000,
      directAtOnce: 100_000,
      directPerSecond: 100_000,
      directRequestsOpen: 100_000,
      directRequestsPerHour: 100_000,
      channelMessagesAtOnce: 100_000,
      channelMessagesPerSecond: 100_000,
      channelQuestionsAtOnce: 100_000,
      channelQuestionsPerSecond: 100_000,
      captionRestMs: 8_000,
      queuedMessages: 5_000,
      attendanceBeatMs: 30_000,
      ...limits,
    });
  if (recognisers !== undefined) building.overrideProvider(SPEECH_RECOGNISERS).useValue(recognisers);
  const testing = await building.compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: ['error', 'warn'],
  });
  await app.listen(port, '127.0.0.1');
  return {
    origin: config.publicUrl,
    facts: app.get<FactBus>(FACT_BUS),
    readiness: app.get(Readiness),
    metrics,
    close: () => app.close(),
  };
}
