import type { SessionId } from '@app/contracts';
import type { StageStatus } from '@app/domain';
import { FACT_BUS, type FactBus, type FactPayloads } from '@app/facts';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SystemContexts } from '@app/database';
import { result } from '../graphql/index.js';
import { ProgrammeChange } from './programme.types.js';
import { PublicProgrammes } from './public-programmes.js';

/** Changes one slow subscriber may be behind; then the oldest go, because the newest says all that matters: read again. */
const MAX_WAITING = 50;

/** Tells open pages that a programme changed: fed by facts, so also by what other processes committed. */
@Injectable()
export class ProgrammeChanges implements OnModuleInit, OnApplicationShutdown {
  private readonly streams = new Map<string, Set<ChangeStream>>();
  private readonly stageStatuses = new Map<SessionId, StageStatus>();
  private stopListening: (() => void)[] = [];

  constructor(
    @Inject(FACT_BUS) private readonly bus: FactBus,
    private readonly programmes: PublicProgrammes,
    private readonly contexts: SystemContexts,
  ) {}

  onModuleInit(): void {
    this.stopListening = [
      this.bus.subscribe('ProgrammeReleased', ({ payload: { summitSlug, sessionIds } }) =>
        this.tell(summitSlug, sessionIds),
      ),
      this.bus.subscribe('StageChanged', ({ payload }) => this.tellOfStage(payload)),
    ];
  }

  onApplicationShutdown(): void {
    for (const stop of this.stopListening) stop();
    for (const streams of this.streams.values()) for (const stream of streams) void stream.return();
  }

  /** Changes of this summit from now on, until the iterator is closed. */
  of(summitSlug: string): ChangeStream {
    const stream: ChangeStream = new ChangeStream(() => this.forget(summitSlug, stream));
    const streams = this.streams.get(summitSlug) ?? new Set();
    this.streams.set(summitSlug, streams.add(stream));
    return stream;
  }

  private forget(summitSlug: string, stream: ChangeStream): void {
    const streams = this.streams.get(summitSlug);
    streams?.delete(stream);
    if (streams?.size === 0) this.streams.delete(summitSlug);
  }

  private async tell(summitSlug: string, sessionIds: readonly SessionId[]): Promise<void> {
    if (!this.streams.has(summitSlug)) return;
    const current = await this.programmes.findState(this.contexts.create('programme-changes'), summitSlug);
    if (current === undefined) return;
    const change = result(ProgrammeChange, { summitSlug, ...current, sessionIds: [...sessionIds] });
    for (const stream of this.streams.get(summitSlug) ?? []) stream.push({ programmeChanged: change });
  }

  /** A stage changes with every seat; the programme only shows whether it waits, is live or ended. */
  private async tellOfStage({ summitSlug, stage }: FactPayloads['StageChanged']): Promise<void> {
    if (this.stageStatuses.get(stage.sessionId) === stage.status) return;
    this.stageStatuses.set(stage.sessionId, stage.status);
    await this.tell(summitSlug, [stage.sessionId]);
  }
}

type Told = { programmeChanged: ProgrammeChange };

/** What one subscriber has yet to read. */
export class ChangeStream implements AsyncIterableIterator<Told, undefined> {
  private readonly waiting: Told[] = [];
  private reader: ((next: IteratorResult<Told, undefined>) => void) | undefined;
  private isClosed = false;

  constructor(private readonly onClosed: () => void) {}

  push(change: Told): void {
    if (this.reader !== undefined) {
      this.reader({ done: false, value: change });
      this.reader = undefined;
      return;
    }
    this.waiting.push(change);
    if (this.waiting.length > MAX_WAITING) this.waiting.shift();
  }

  next(): Promise<IteratorResult<Told, undefined>> {
    const value = this.waiting.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.isClosed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => (this.reader = resolve));
  }

  return(): Promise<IteratorResult<Told, undefined>> {
    this.isClosed = true;
    this.onClosed();
    this.reader?.({ done: true, value: undefined });
    this.reader = undefined;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
