import type { Fact, FactKind } from './facts.js';

export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;
/** Must not throw for a fact it has seen before: facts come at least once. */
export type FactListener<Kind extends FactKind> = (fact: FactOf<Kind>) => void | Promise<void>;

/** Hands committed facts on to every process that listens: in process when standalone, Redis streams when there are several. */
export interface FactBus {
  publish(facts: readonly Fact[]): Promise<void>;
  /** Returns the function that stops listening. */
  subscribe<Kind extends FactKind>(kind: Kind, listener: FactListener<Kind>): () => void;
  close(): Promise<void>;
}
export const FACT_BUS = Symbol('FACT_BUS');

/** Calls the listeners of one process; a listener that fails is reported and does not stop the others. */
export class LocalFactBus implements FactBus {
  private readonly listeners = new Set<(fact: Fact) => void | Promise<void>>();

  constructor(private readonly onListenerError: (error: unknown, fact: Fact) => void) {}

  async publish(facts: readonly Fact[]): Promise<void> {
    for (const fact of facts) {
      await Promise.all(
        [...this.listeners].map(async (listener) => {
          try {
            await listener(fact);
          } catch (error) {
            this.onListenerError(error, fact);
          }
        }),
      );
    }
  }

  subscribe<Kind extends FactKind>(kind: Kind, listener: FactListener<Kind>): () => void {
    const ofKind = (fact: Fact): void | Promise<void> =>
      fact.kind === kind ? listener(fact as FactOf<Kind>) : undefined;
    this.listeners.add(ofKind);
    return () => this.listeners.delete(ofKind);
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }
}
