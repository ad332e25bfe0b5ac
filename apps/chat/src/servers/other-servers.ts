import { APP_CONFIG, type AppConfig } from '@app/config';
import { LOGGER, type Logger } from '@app/observability';
import { ServerCluster } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ChatSocketServer } from '../chat-socket.js';
import type { ChatSignal } from './chat-signal.js';

type Kind = ChatSignal['kind'];
export type SignalOf<K extends Kind> = Extract<ChatSignal, { kind: K }>;

/** The other chat servers of this installation: those that share its Redis. Without Redis this one is alone. */
@Injectable()
export class OtherServers {
  /** This server's name among them. */
  readonly serverId = randomUUID();
  readonly cluster: ServerCluster | undefined;
  private readonly listeners: ((signal: ChatSignal) => void)[] = [];

  constructor(@Inject(APP_CONFIG) { redisUrl }: AppConfig, @Inject(LOGGER) logger: Logger) {
    this.cluster =
      redisUrl === undefined
        ? undefined
        : new ServerCluster({
            redisUrl,
            name: 'canopy:chat',
            onError: (error) =>
              logger.warn({ err: error }, 'Redis is away; other servers’ messages are read from the database'),
          });
  }

  get areThere(): boolean {
    return this.cluster !== undefined;
  }

  /** The sockets' server is made: signals go over it. */
  join(server: ChatSocketServer): void {
    this.cluster?.join(server, (signal) => {
      for (const listener of this.listeners) listener(signal as ChatSignal);
    });
  }

  /** Hears what others tell of these kinds, in the order each of them told it. */
  hear<K extends Kind>(kinds: readonly K[], listener: (signal: SignalOf<K>) => void): void {
    this.listeners.push((signal) => {
      if (kinds.some((kind) => kind === signal.kind)) listener(signal as SignalOf<K>);
    });
  }

  /** Does not wait and does not fail. */
  tell(signal: ChatSignal): void {
    this.cluster?.tell(signal);
  }

  /** After the sockets' server. */
  close(): void {
    this.cluster?.close();
  }
}
