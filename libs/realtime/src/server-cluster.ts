import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { Server } from 'socket.io';

const RETRY_MS = 250;
const LONGEST_RETRY_MS = 2_000;
/** Connections that only listen are asked for a sign of life so often … */
const PING_MS = 5_000;
/** … and made anew when none comes for so long: half a connection looks whole. */
const SILENCE_MS = 15_000;

/** What servers send each other (JSON). */
export interface ServerSignals {
  'server:signal': (entry: string) => void;
}

export interface ServerClusterSettings {
  redisUrl: string;
  /** Servers that share a Redis and this name hear each other. */
  name: string;
  /** Told once of each time that Redis is away; the cluster goes on by itself. */
  onError: (error: unknown) => void;
}

/** What the adapter asks of a Redis client. */
interface AdapterRedis {
  options: { lazyConnect: boolean };
  duplicate(): Redis;
  publish(channel: string, payload: Buffer): Promise<number>;
  xadd(values: (string | number)[]): Promise<unknown>;
}

/**
 * The socket.io servers of one installation, over socket.io's adapter for Redis streams: what is meant for sockets of all
 * servers reaches them, and servers signal each other. While Redis is away nothing is kept for it: signals are lost, and no
 * server waits. With the adapter `server.disconnectSockets()` means the sockets of all servers; `server.local` means one's own.
 */
export class ServerCluster {
  /** For the `adapter` of a socket.io server. */
  readonly adapter: ReturnType<typeof createAdapter>;
  private readonly publisher: Redis;
  private readonly listening: Redis[] = [];
  private readonly pings: NodeJS.Timeout;
  private server: Pick<Server<never, never, ServerSignals>, 'serverSideEmit'> | undefined;
  private isAway = false;

  constructor(private readonly settings: ServerClusterSettings) {
    this.publisher = new Redis(settings.redisUrl, {
      retryStrategy,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
    });
    this.publisher.on('error', (error) => this.report(error));
    this.publisher.on('ready', () => (this.isAway = false));
    const redis: AdapterRedis = {
      options: { lazyConnect: false },
      duplicate: () => this.newListener(),
      publish: (channel, payload) => this.unlessAway(() => this.publisher.publish(channel, payload), 0),
      xadd: (values) => this.unlessAway(() => this.publisher.call('XADD', values), ''),
    };
    this.adapter = createAdapter(redis, { streamName: settings.name, channelPrefix: settings.name });
    this.pings = setInterval(() => this.pingAll(), PING_MS).unref();
  }

  /** The server that was made with `adapter`; `onSignal` hears what others tell, in the order each told it. */
  join(
    server: Pick<Server<never, never, ServerSignals>, 'serverSideEmit' | 'on'>,
    onSignal: (signal: object) => void,
  ): void {
    this.server = server;
    server.on('server:signal', (entry) => onSignal(JSON.parse(entry) as object));
  }

  /** To all other servers. Does not wait, does not fail, and may be lost. */
  tell(signal: object): void {
    this.server?.serverSideEmit('server:signal', JSON.stringify(signal));
  }

  /** After the server's adapter was closed. */
  close(): void {
    clearInterval(this.pings);
    for (const redis of [this.publisher, ...this.listening]) redis.disconnect();
  }

  private newListener(): Redis {
    const redis = new Redis(this.settings.redisUrl, {
      retryStrategy,
      maxRetriesPerRequest: null,
      socketTimeout: SILENCE_MS,
    });
    redis.on('error', (error) => this.report(error));
    this.listening.push(redis);
    return redis;
  }

  private pingAll(): void {
    for (const redis of this.listening)
      if (redis.status === 'ready') redis.ping().catch((error: unknown) => this.report(error));
  }

  private async unlessAway<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    if (this.publisher.status !== 'ready') return otherwise;
    try {
      return await work();
    } catch (error) {
      this.report(error);
      return otherwise;
    }
  }

  private report(error: unknown): void {
    if (this.isAway) return;
    this.isAway = true;
    this.settings.onError(error);
  }
}

const retryStrategy = (times: number): number => Math.min(RETRY_MS * times, LONGEST_RETRY_MS);
