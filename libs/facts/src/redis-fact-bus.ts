import type { FactBus, FactListener } from './fact-bus.js';
import { LocalFactBus } from './fact-bus.js';
import type { Fact, FactKind } from './facts.js';
import { RedisStream } from './redis-stream.js';

const STREAM = 'canopy:facts';

/** Hands facts to every process by a Redis stream, this one among them, so that all hear them in the same order. */
export class RedisFactBus implements FactBus {
  private readonly local: LocalFactBus;
  private readonly stream: RedisStream;

  constructor(settings: {
    url: string;
    onListenerError: (error: unknown, fact: Fact) => void;
    onRedisError: (error: unknown) => void;
  }) {
    this.local = new LocalFactBus(settings.onListenerError);
    this.stream = new RedisStream({
      url: settings.url,
      key: STREAM,
      onEntry: (entry) => this.local.publish([JSON.parse(entry) as Fact]),
      onError: settings.onRedisError,
    });
  }

  /** @throws while Redis is away: the relay keeps the facts and tries again. */
  async publish(facts: readonly Fact[]): Promise<void> {
    await this.stream.append(facts.map((fact) => JSON.stringify(fact)));
  }

  subscribe<Kind extends FactKind>(kind: Kind, listener: FactListener<Kind>): () => void {
    return this.local.subscribe(kind, listener);
  }

  async close(): Promise<void> {
    await this.stream.close();
    await this.local.close();
  }
}
