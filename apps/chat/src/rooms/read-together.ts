import type { SessionId } from '@app/contracts';

/** Reads something of each room, for all rooms that ask in one event-loop turn in one statement. */
export class ReadTogether<Value> {
  private asked: { ids: Set<SessionId>; reading: Promise<ReadonlyMap<SessionId, Value>> } | undefined;

  constructor(private readonly read: (sessionIds: readonly SessionId[]) => Promise<ReadonlyMap<SessionId, Value>>) {}

  /** `undefined` where there is nothing. @throws what the reading throws, to everybody who asked. */
  async of(sessionId: SessionId): Promise<Value | undefined> {
    this.asked ??= this.begin();
    this.asked.ids.add(sessionId);
    return (await this.asked.reading).get(sessionId);
  }

  private begin(): NonNullable<typeof this.asked> {
    const ids = new Set<SessionId>();
    const reading = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.asked = undefined;
      return this.read([...ids]);
    });
    return { ids, reading };
  }
}
