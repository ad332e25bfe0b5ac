import type { Clock } from '@app/database';
import { TokenBucket } from '@app/realtime';
import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, type SelectionNode } from 'graphql';

/** Mutations that one address may send without being signed in: at once, then per second. A school behind one address opens a session together. */
const BURST = 120;
const PER_S = 10;
/** Addresses remembered; the one that was quiet longest is forgotten. */
const MAX_ADDRESSES = 10_000;

/** Limits what somebody who isn't signed in may change; each mutation field counts, so aliases don't multiply. */
export class AnonymousMutationRate {
  private readonly buckets = new Map<string, TokenBucket>();
  constructor(private readonly clock: Clock) {}

  /** @throws GraphQLError `RATE_LIMITED` with `retryAfterSeconds`. */
  take(clientAddress: string, mutationCount: number): void {
    const bucket = this.bucketOf(clientAddress);
    for (let index = 0; index < mutationCount; index += 1) {
      const waitSeconds = bucket.take();
      if (waitSeconds > 0) {
        throw new GraphQLError(`Too many requests; try again in ${waitSeconds} s.`, {
          extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
        });
      }
    }
  }

  private bucketOf(clientAddress: string): TokenBucket {
    const bucket = this.buckets.get(clientAddress) ?? new TokenBucket(BURST, PER_S, this.clock);
    this.buckets.delete(clientAddress);
    this.buckets.set(clientAddress, bucket);
    const oldest = this.buckets.keys().next();
    if (this.buckets.size > MAX_ADDRESSES && !oldest.done) this.buckets.delete(oldest.value);
    return bucket;
  }
}

/** How many mutations a document asks for at its root, those in fragments included. */
export function countMutations(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const count = (selections: readonly SelectionNode[]): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet.selections);
      return sum + count(fragments.get(selection.name.value)?.selectionSet.selections ?? []);
    }, 0);
  return document.definitions.reduce(
    (sum, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
        ? sum + count(definition.selectionSet.selections)
        : sum,
    0,
  );
}
