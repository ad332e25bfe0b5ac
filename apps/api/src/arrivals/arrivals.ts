/** Arrivals that one transaction takes. */
const BATCH_SIZE = 100;
/** Arrivals at one door that may wait; more are sent away, to come again. */
const MAX_WAITING = 5_000;

/** There are too many at this moment. */
export class TooManyArrivals extends Error {}

interface Waiting<Arrival, Outcome> {
  arrival: Arrival;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Doors in this process, one for each summit or batch that people come to at the same time: who arrives while a transaction is on its way waits and goes into the next one, in
 * the order of arrival. So a rush holds one connection of the database and not all, and each flush to the disk takes many.
 */
export class Arrivals<Arrival, Outcome> {
  private readonly doors = new Map<string, Waiting<Arrival, Outcome>[]>();

  /** `admit` answers in the order it was given; when it throws, nobody of that batch came in. */
  constructor(private readonly admit: (doorId: string, arrivals: readonly Arrival[]) => Promise<readonly Outcome[]>) {}

  /** What became of this arrival. @throws TooManyArrivals, and what `admit` throws. */
  arrive(doorId: string, arrival: Arrival): Promise<Outcome> {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const door = this.doors.get(doorId);
    if (door !== undefined && door.length >= MAX_WAITING) reject(new TooManyArrivals());
    else if (door !== undefined) door.push({ arrival, resolve, reject });
    else void this.open(doorId, [{ arrival, resolve, reject }]);
    return promise;
  }

  private async open(doorId: string, door: Waiting<Arrival, Outcome>[]): Promise<void> {
    this.doors.set(doorId, door);
    while (door.length > 0) await this.letIn(doorId, door.splice(0, BATCH_SIZE));
    this.doors.delete(doorId);
  }

  private async letIn(doorId: string, batch: readonly Waiting<Arrival, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.admit(
        doorId,
        batch.map(({ arrival }) => arrival),
      );
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('an arrival was given no answer'));
        else resolve(outcome);
      }
    } catch (error) {
      // One that the database does not take must not keep the others out.
      if (batch.length > 1 && isAboutData(error)) for (const each of batch) await this.letIn(doorId, [each]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** A data exception or a broken constraint: SQLSTATE classes 22 and 23. @source PostgreSQL 18, appendix A */
function isAboutData(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^2[23]/.test(code);
}
