import { APP_CONFIG, type AppConfig } from '@app/config';
import {
  NETWORK_CHECK_AUDIENCE,
  NETWORK_CHECK_SOCKET_PATH,
  type NetworkCheckClientToServer,
  type NetworkCheckServerToClient,
  OpenCheck,
  SendCheckData,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import {
  closePassServer,
  createPassServer,
  type MessageTable,
  on,
  type PassServer,
  type PassSocket,
  refuse,
  ROOM_PASS_PUBLIC_KEY,
  serveMessages,
  type SocketServerSettings,
} from '@app/realtime';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { KeyObject } from 'node:crypto';
import { NetworkCheck } from './network-check.js';
import { OneAtATime } from './one-at-a-time.js';
import { ConnectTransportStrictly } from './rtp-parameters.js';
import { StreamRooms } from './stream-rooms.js';
import { WorkerPool } from './worker-pool.js';

type CheckSocket = PassSocket<NetworkCheckClientToServer, NetworkCheckServerToClient>;
/** Checks that a process makes at one time: together at most 51 Mbit/s, for two seconds each. */
const MOST_AT_ONCE = 16;
/** How long somebody waits before they try again, in seconds: about as long as a check takes. */
const BUSY_RETRY_S = 8;
/** Passes remembered as used. Each is good for a minute only, so the oldest of so many have run out. */
const MOST_USED = 10_000;

/** The sockets of network checks: one check per pass and socket, a few at a time. */
@Injectable()
export class NetworkCheckGateway implements OnApplicationBootstrap {
  private readonly settings: SocketServerSettings;
  private server: PassServer<NetworkCheckClientToServer, NetworkCheckServerToClient> | undefined;
  private readonly running = new Set<NetworkCheck>();
  /** Ids of passes that a check was opened with. */
  private readonly used = new Set<string>();

  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly pool: WorkerPool,
    private readonly rooms: StreamRooms,
    @Inject(APP_CONFIG) config: AppConfig,
    @Inject(ROOM_PASS_PUBLIC_KEY) publicKey: KeyObject,
    @Inject(CLOCK) clock: Clock,
    @Inject(LOGGER) logger: Logger,
  ) {
    const audience = NETWORK_CHECK_AUDIENCE;
    this.settings = {
      path: NETWORK_CHECK_SOCKET_PATH,
      publicUrl: config.publicUrl,
      publicKey,
      audience,
      clock,
      logger,
    };
  }

  onApplicationBootstrap(): void {
    this.server = createPassServer(this.http.httpAdapter.getHttpServer(), this.settings);
    this.server.on('connection', (socket) => this.serve(socket));
  }

  close(): void {
    for (const check of this.running) check.close();
    if (this.server !== undefined) closePassServer(this.server);
    this.server = undefined;
  }

  private serve(socket: CheckSocket): void {
    const turns = new OneAtATime();
    const check = new NetworkCheck(
      () => this.pool.take((worker) => this.rooms.loadOn(worker.slot)),
      (reason) => {
        this.running.delete(check);
        socket.emit('check:ended', { reason });
        socket.disconnect(true);
      },
    );
    const table: MessageTable<NetworkCheckClientToServer> = {
      'check:open': on(OpenCheck, () =>
        turns.run(() => {
          const { jti } = socket.data.claims;
          if (this.used.has(jti)) return refuse('wrong-state', 'A pass is for one check.');
          if (this.running.size >= MOST_AT_ONCE)
            return refuse('unavailable', 'Many people are checking just now.', BUSY_RETRY_S);
          this.remember(jti);
          this.running.add(check);
          return check.open();
        }),
      ),
      'check:connect': on(ConnectTransportStrictly, (m) => turns.run(() => check.connect(m))),
      'check:send-data': on(SendCheckData, (m) => turns.run(() => check.sendData(m))),
      'check:receive-data': on(OpenCheck, () => turns.run(() => check.receiveData())),
      'check:report': on(OpenCheck, () => check.report()),
      'check:download': on(OpenCheck, () => turns.run(() => check.download())),
    };
    serveMessages(socket, table, this.settings);
    socket.once('disconnect', () => check.close());
  }

  private remember(jti: string): void {
    this.used.add(jti);
    const [oldest] = this.used;
    if (this.used.size > MOST_USED && oldest !== undefined) this.used.delete(oldest);
  }
}
