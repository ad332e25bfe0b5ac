import type { Reaction, ReactionCounts } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { ReactionRecorder } from './reaction-recorder.js';
import { ReactionsRepository } from './reactions.repository.js';

/** Counts go out at most this often. */
const COUNTS_MS = 1_000;

/** What other servers are told: how many more there were here. */
interface ReactionSignal {
  counts: ReactionCounts;
}

/** A session's reactions on this server: counted, and told once a second with those of the others. */
export class SessionReactions implements RoomPart {
  /** Everything that was taken is counted. */
  readonly isIdle = true;
  private isOn = true;
  /** Since they were told last: of this server for the others, and of all for the room. */
  private readonly ownCounts = new Map<Reaction, number>();
  private readonly counts = new Map<Reaction, number>();
  private timer: NodeJS.Timeout | undefined;
  private toldAtMs = -Infinity;

  constructor(
    private readonly room: RoomFrame,
    private readonly switches: ReadTogether<boolean>,
    private readonly recorder: Pick<ReactionRecorder, 'count'>,
    private readonly tellOthers: TellOthers,
  ) {}

  get areOn(): boolean {
    return this.isOn;
  }

  async open(): Promise<void> {
    await this.compare();
  }

  /** Who hears nothing may react. */
  enter(socket: ChatSocket): void {
    if (!this.isOn) this.showSwitch(socket);
  }
  catchUp(socket: ChatSocket): void {
    this.showSwitch(socket);
  }

  /** Somebody reacted. */
  count(kind: Reaction): void {
    add(this.ownCounts, kind, 1);
    add(this.counts, kind, 1);
    this.recorder.count(this.room.sessionId, kind);
    this.tellSoon();
  }

  hear({ counts }: ReactionSignal): void {
    for (const [kind, count] of entriesOf(counts)) add(this.counts, kind, count);
    this.tellSoon();
  }

  /** The switch may have changed. @throws when the database does not answer. */
  async compare(): Promise<void> {
    const areOn = (await this.switches.of(this.room.sessionId)) ?? true;
    if (areOn === this.isOn) return;
    this.isOn = areOn;
    this.room.emit('reaction:switched', { areOn });
  }

  close(): void {
    if (this.timer !== undefined) this.tell();
  }

  private showSwitch(socket: ChatSocket): void {
    socket.emit('reaction:switched', { areOn: this.isOn });
  }

  /** The first after a silence at once, the others with their second. */
  private tellSoon(): void {
    this.timer ??= setTimeout(() => this.tell(), Math.max(0, this.toldAtMs + COUNTS_MS - performance.now()));
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.toldAtMs = performance.now();
    this.room.emit('reaction:counted', { counts: taken(this.counts) });
    if (this.ownCounts.size > 0) this.tellOthers({ counts: taken(this.ownCounts) } satisfies ReactionSignal);
  }
}

const entriesOf = (counts: ReactionCounts): [Reaction, number][] => Object.entries(counts) as [Reaction, number][];

function add(counts: Map<Reaction, number>, kind: Reaction, count: number): void {
  counts.set(kind, (counts.get(kind) ?? 0) + count);
}

function taken(counts: Map<Reaction, number>): ReactionCounts {
  const all: ReactionCounts = Object.fromEntries(counts);
  counts.clear();
  return all;
}

@Injectable()
export class Reactions extends RoomPartMaker<SessionReactions> {
  readonly name = 'reactions';
  private readonly switches: ReadTogether<boolean>;

  constructor(
    store: ReactionsRepository,
    private readonly recorder: ReactionRecorder,
  ) {
    super();
    this.switches = new ReadTogether((sessionIds) => store.findSwitches(sessionIds));
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionReactions {
    return new SessionReactions(room, this.switches, this.recorder, tellOthers);
  }
}
