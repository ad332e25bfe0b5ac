import type { Producer, Router } from 'mediasoup/types';
import { randomUUID } from 'node:crypto';
import { MEDIA_CODECS } from './media-options.js';
import type { MediaWorker } from './worker-pool.js';

/** What a room has on one worker; gone when that worker dies. */
export interface RoomNode {
  readonly epoch: string;
  readonly worker: MediaWorker;
  readonly router: Router;
  /** What comes from other nodes, by producer id: each is forwarded once, for everybody here. */
  readonly forwarded: Map<string, Promise<void>>;
}
/** Finds a worker: the one with the least load, `extraCostOf` included. Waits for one while none lives. @throws when there will be none */
export type TakeWorker = (extraCostOf: (worker: MediaWorker) => number) => Promise<MediaWorker>;

/** The nodes of one room: at most one on each worker, made for the first who comes there. */
export class RoomNodes {
  /** By the worker's slot. */
  private readonly bySlot = new Map<number, Promise<RoomNode>>();
  private isClosed = false;

  /** `onLost`: the worker of a node has died, with all that went through it. */
  constructor(
    private readonly takeWorker: TakeWorker,
    private readonly onLost: (node: RoomNode) => void,
  ) {}

  has(slot: number): boolean {
    return this.bySlot.has(slot);
  }

  /**
   * The node on the worker with the least load, where a new one costs what has to be forwarded to it. Its router is closed
   * only when the room is. @throws when there is no worker
   */
  async take(costOfNew: () => number): Promise<RoomNode> {
    for (;;) {
      const worker = await this.takeWorker(({ slot }) => (this.has(slot) ? 0 : costOfNew()));
      try {
        const node = await this.on(worker);
        // It may have gone in the moment between.
        if (!node.router.closed || this.isClosed) return node;
      } catch (error) {
        // It died under our hands: take another one. Anything else would fail again.
        if (!worker.worker.closed) throw error;
      }
    }
  }

  /** Nobody is on it any more: what is forwarded to it costs both workers. */
  end(node: RoomNode): void {
    this.bySlot.delete(node.worker.slot);
    node.router.close();
  }

  /** For good. */
  close(): void {
    this.isClosed = true;
    // One that could not be made has nothing to close.
    for (const node of this.bySlot.values()) node.then(({ router }) => router.close()).catch(() => undefined);
    this.bySlot.clear();
  }

  private on(worker: MediaWorker): Promise<RoomNode> {
    const known = this.bySlot.get(worker.slot);
    if (known !== undefined) return known;
    const making = this.make(worker);
    this.bySlot.set(worker.slot, making);
    making.catch(() => {
      if (this.bySlot.get(worker.slot) === making) this.bySlot.delete(worker.slot);
    });
    return making;
  }

  private async make(worker: MediaWorker): Promise<RoomNode> {
    const router = await worker.worker.createRouter({ mediaCodecs: MEDIA_CODECS });
    const node: RoomNode = { epoch: randomUUID(), worker, router, forwarded: new Map() };
    if (this.isClosed) router.close();
    router.once('workerclose', () => {
      if (this.isClosed) return;
      this.bySlot.delete(worker.slot);
      this.onLost(node);
    });
    return node;
  }
}

/**
 * Has what comes from one node forwarded to another, once, however many ask. @throws what mediasoup does when one of the ends
 * goes meanwhile
 */
export async function forward(
  { producer, owner }: { readonly producer: Producer; readonly owner: { readonly node: RoomNode } },
  node: RoomNode,
): Promise<void> {
  if (owner.node === node) return;
  const known = node.forwarded.get(producer.id);
  if (known !== undefined) return known;
  // Pauses, key frames and the end are passed on by mediasoup itself.
  const forwarding = owner.node.router.pipeToRouter({ producerId: producer.id, router: node.router }).then(() => {});
  node.forwarded.set(producer.id, forwarding);
  const forget = (): void => void node.forwarded.delete(producer.id);
  producer.observer.once('close', forget);
  forwarding.catch(forget);
  return forwarding;
}
