import { type AppConfig, ConfigModule, readConfig } from '@app/config';
import {
  MEDIA_SOCKET_PATH,
  type RoomPassClaims,
  ROOM_PASS_AUDIENCE,
  ROOM_PASS_ISSUER,
  type RoomRight,
} from '@app/contracts';
import { CloseReason, MediaControlClient, MediaControlClientModule, streamingGrpcOptions } from '@app/grpc';
import { freePort } from '@app/hosting';
import { createLogger, ObservabilityModule, Readiness } from '@app/observability';
import { RoomPassKeysModule, signRoomPass } from '@app/realtime';
import { ClockModule, StreamingModule } from '@apps/streaming';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { generateKeyPairSync, type KeyPairKeyObjectResult, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { Registry } from 'prom-client';
import { iceServersFor } from '../../../apps/api/src/room-passes/index.js';

export interface PassWishes {
  room: string;
  participant?: string;
  rights?: RoomRight[];
  lifetimeS?: number;
  audience?: RoomPassClaims['aud'];
}

export interface RoomWishes {
  isLive?: boolean;
  onAirInMs?: number;
  booths?: { language: string; memberIds: string[]; activeId?: string; nextId?: string; nextInMs?: number }[];
}

/** Streaming alone, as it runs in its own process: real workers, real gRPC, one HTTP port. */
export interface MediaServer {
  app: NestFastifyApplication;
  origin: string;
  identity: Identity;
  control: MediaControlClient;
  metrics: Registry;
  readiness: Readiness;
  /** Process ids of the workers, read from the system. */
  workerPids(): number[];
  passFor(wishes: PassWishes): Promise<{ token: string; claims: RoomPassClaims }>;
  openRoom(onStage?: string[], room?: string): Promise<string>;
  putRoom(
    room: string,
    version: number,
    onStage: { participantId: string; isMutedByModerator?: boolean; isOnStage?: boolean; sharesScreen?: boolean }[],
    more?: RoomWishes,
  ): Promise<void>;
  /** As a network does: without a word, all of them. */
  cutSockets(): void;
  closeRoom(room: string, reason?: CloseReason): Promise<void>;
  close(): Promise<void>;
}

const LOWEST_TEST_PORT = 42_000;

interface PassQuery {
  room: string;
  participant?: string;
  rights?: string;
  lifetimeS?: string;
}
/** What a server keeps when it starts again. */
interface Identity {
  port: number;
  keys: KeyPairKeyObjectResult;
}
export interface MediaServerOptions {
  workerCount?: number;
  env?: Record<string, string>;
  /** HTML that is served as `/media-page`. */
  page?: string;
  /** Of a server that was closed: this one is where that one was, and takes the passes that it took. */
  successorOf?: Identity;
}

export async function startMediaServer(options: MediaServerOptions = {}): Promise<MediaServer> {
  const { workerCount = 1, env = {} } = options;
  const keys = options.successorOf?.keys ?? generateKeyPairSync('ed25519');
  const { publicKey, privateKey } = keys;
  const base = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    MEDIA_WORKERS: String(workerCount),
    MEDIA_PORT_MIN: String(LOWEST_TEST_PORT + (process.pid % 500)),
    MEDIA_PORT_MAX: String(LOWEST_TEST_PORT + 2_000),
    MEDIA_LISTEN_ADDRESS: '127.0.0.1',
    STREAMING_GRPC_ADDRESS: `127.0.0.1:${await freePort()}`,
    ...env,
  });
  const port = options.successorOf?.port ?? (await freePort());
  const config: AppConfig = { ...base, port, publicUrl: `http://127.0.0.1:${port}` };
  const logger = createLogger('media-test', config.logLevel);
  const metrics = new Registry();
  const testing = await Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(logger, metrics),
      ClockModule.with(),
      RoomPassKeysModule.with({ publicKey }),
      StreamingModule,
      MediaControlClientModule,
    ],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: ['error', 'warn'],
  });
  const connections = new Set<Socket>();
  app.getHttpServer().on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  const server: MediaServer = serverOf();
  app
    .getHttpAdapter()
    .getInstance()
    .get<{ Querystring: PassQuery }>('/test-pass', async (request) => {
      const { room, participant, rights, lifetimeS } = request.query;
      const { token, claims } = await server.passFor({
        room,
        participant,
        rights: (rights ?? 'watch,publish').split(',').filter((right) => right !== '') as RoomRight[],
        lifetimeS: Number(lifetimeS ?? 600),
      });
      const expiresAt = new Date(claims.exp * 1_000).toISOString();
      const iceServers = iceServersFor(config.turn, claims.sub, new Date());
      return {
        ok: true,
        value: { token, expiresAt, participantId: claims.sub, mediaUrl: MEDIA_SOCKET_PATH, iceServers },
      };
    })
    .get('/media-page', async (_request, reply) => {
      void reply.type('text/html');
      return options.page ?? '';
    });
  app.connectMicroservice(streamingGrpcOptions(config.streamingGrpcAddress));
  await app.startAllMicroservices();
  await app.listen(port, '127.0.0.1');
  return server;

  function serverOf(): MediaServer {
    const control = app.get(MediaControlClient);
    return {
      app,
      origin: config.publicUrl,
      identity: { port, keys },
      control,
      metrics,
      readiness: app.get(Readiness),
      workerPids: () => childPids('mediasoup-worke'),
      async passFor({
        room,
        participant = randomUUID(),
        rights = ['watch', 'publish'],
        lifetimeS = 600,
        audience = ROOM_PASS_AUDIENCE,
      }) {
        const nowS = Math.floor(Date.now() / 1_000);
        const claims: RoomPassClaims = {
          iss: ROOM_PASS_ISSUER,
          aud: audience,
          sub: participant,
          jti: randomUUID(),
          room,
          role: 'speaker',
          rights,
          name: 'Somebody',
          language: 'en',
          iat: nowS,
          exp: nowS + lifetimeS,
        };
        return { token: await signRoomPass(claims, privateKey), claims };
      },
      async putRoom(room, version, onStage, { isLive = true, onAirInMs = 0, booths = [] } = {}) {
        await control.putRoom({
          roomId: room,
          stageVersion: String(version),
          places: onStage.map(
            ({ participantId, isMutedByModerator = false, isOnStage = true, sharesScreen = true }) => ({
              participantId,
              isMutedByModerator,
              isOnStage,
              sharesScreen,
            }),
          ),
          isLive,
          onAirInMs: String(onAirInMs),
          booths: booths.map(({ language, memberIds, activeId = '', nextId = '', nextInMs = 0 }) => ({
            language,
            memberIds,
            activeId,
            nextId,
            nextInMs: String(nextInMs),
          })),
        });
      },
      async openRoom(onStage = [], room = randomUUID()) {
        await server.putRoom(
          room,
          1,
          onStage.map((participantId) => ({ participantId })),
        );
        return room;
      },
      cutSockets: () => connections.forEach((connection) => connection.destroy()),
      closeRoom: (room, reason = CloseReason.CLOSE_REASON_ENDED) => control.closeRoom({ roomId: room, reason }),
      close: () => app.close(),
    };
  }
}

/** Living children of this process with that command name. */
function childPids(command: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return name === command && Number(parent) === process.pid && state !== 'Z';
      } catch {
        return false; // ended while we looked
      }
    });
}
