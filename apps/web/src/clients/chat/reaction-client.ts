import type { Reaction, ReactionCounts, RefusalCode } from '@app/contracts';
import { Observable } from './observable.js';
import { ask, type ChatSocket, type RoomExtension } from './room-extension.js';

export interface ReactionsSnapshot {
  /** This session takes reactions. */
  areOn: boolean;
  /** How many of each this page has heard of, its own among them. */
  heard: ReactionCounts;
  /** Why the last one was not taken; gone with the next that is. */
  refusal: RefusalCode | null;
}
type CountsListener = (counts: ReactionCounts) => void;

/** Reactions of the room that a chat client is in. Those that were made while there was no connection are not sent later: the moment is over. */
export class ReactionClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private areOn = true;
  private wasToldSwitch = false;
  private heard: ReactionCounts = {};
  private refusal: RefusalCode | null = null;
  /** Own ones that are shown already and are in the counts to come. */
  private readonly shown = new Map<Reaction, number>();
  private readonly listeners = new Set<CountsListener>();
  private readonly observable = new Observable<ReactionsSnapshot>(() => ({
    areOn: this.areOn,
    heard: this.heard,
    refusal: this.refusal,
  }));
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  connected(socket: ChatSocket): void {
    this.socket = socket;
    this.wasToldSwitch = false;
    this.shown.clear();
    socket.on('reaction:counted', ({ counts }) => this.take(counts));
    socket.on('reaction:switched', ({ areOn }) => {
      this.wasToldSwitch = true;
      this.switched(areOn);
    });
  }

  joined(): void {
    if (!this.wasToldSwitch) this.switched(true);
  }

  left(): void {
    this.socket = undefined;
  }

  /** Told of each reaction that is to be shown, own ones as soon as they are taken. Returns the function that stops it. */
  readonly onCounts = (listener: CountsListener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly send = async (kind: Reaction): Promise<void> => {
    const { socket } = this;
    if (socket === undefined) return;
    const answer = await ask(socket, 'reaction:send', { kind });
    if (answer?.ok === true) {
      this.shown.set(kind, (this.shown.get(kind) ?? 0) + 1);
      this.refusal = null;
      this.show({ [kind]: 1 });
    } else if (answer !== undefined) this.refusal = answer.code;
    this.observable.changed();
  };

  private take(counts: ReactionCounts): void {
    const others: ReactionCounts = {};
    for (const [kind, count] of Object.entries(counts) as [Reaction, number][]) {
      const own = Math.min(count, this.shown.get(kind) ?? 0);
      this.shown.set(kind, (this.shown.get(kind) ?? 0) - own);
      if (count > own) others[kind] = count - own;
    }
    this.show(others);
  }

  private show(counts: ReactionCounts): void {
    const kinds = Object.entries(counts) as [Reaction, number][];
    if (kinds.length === 0) return;
    this.heard = { ...this.heard };
    for (const [kind, count] of kinds) this.heard[kind] = (this.heard[kind] ?? 0) + count;
    for (const listener of this.listeners) listener(counts);
    this.observable.changed();
  }

  private switched(areOn: boolean): void {
    if (this.areOn === areOn) return;
    this.areOn = areOn;
    this.observable.changed();
  }
}
