import type {
  ChatRulesInForce,
  HeldMessage,
  ModerateMessage,
  ModerationAction,
  ModerationBoard,
  ModerationWatched,
  PersonRestriction,
  RefusalBody,
  ReportedMessage,
  ReportReason,
  RestrictPerson,
} from '@app/contracts';
import { Observable } from './observable.js';
import { ask, type ChatSocket, type RoomExtension } from './room-extension.js';

const RETRY_MS = 2_000;

/** Why an order was not carried out: a refusal, or no answer. */
export type ModerationProblem = RefusalBody | 'network';
/** Whom a ban or a silence is for, and for how long. */
export type Restriction = Pick<RestrictPerson, 'kind' | 'participantId' | 'forS' | 'byAddress' | 'scope'>;

/** What who moderates looks after; the newest actions first. */
export interface BoardSnapshot {
  held: readonly HeldMessage[];
  reported: readonly ReportedMessage[];
  restrictions: readonly PersonRestriction[];
  actions: readonly ModerationAction[];
}
export interface ModerationSnapshot {
  /** `null` until the room has told. */
  rules: ChatRulesInForce | null;
  /** Own messages that wait for who moderates, and those that were not let through, oldest first. */
  mine: readonly HeldMessage[];
  /** `null` for who may write; an instant in milliseconds since 1970 by this device's clock, `null` in it until it is lifted. */
  silenced: { untilMs: number | null } | null;
  /** `null` for who does not moderate. */
  board: BoardSnapshot | null;
}

/** Moderation of the room that a chat client is in: one's own messages that wait, and for who moderates the board. Never throws at its caller. */
export class ModerationClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private rules: ChatRulesInForce | null = null;
  private readonly mine = new Map<string, HeldMessage>();
  private silenced: ModerationSnapshot['silenced'] = null;
  private lastChange: number | undefined;
  private readonly held = new Map<string, HeldMessage>();
  private readonly reported = new Map<number, ReportedMessage>();
  private restrictions: readonly PersonRestriction[] = [];
  private readonly actions = new Map<string, ModerationAction>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observable = new Observable<ModerationSnapshot>(() => this.take());
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  connected(socket: ChatSocket): void {
    this.socket = socket;
    socket.on('moderation:ruled', (rules) => {
      this.rules = rules;
      this.observable.changed();
    });
    socket.on('moderation:held-changed', (held) => this.takeOwn(held));
    socket.on('moderation:silenced-changed', ({ silenced }) => this.takeSilence(silenced));
    socket.on('moderation:board-changed', (board) => this.takeBoard(board));
    socket.on('moderation:skipped', () => void this.watch());
  }
  joined(): void {
    void this.watch();
  }
  left(): void {
    clearTimeout(this.timer);
    this.socket = undefined;
  }

  /** Asks anew: whoever presides from now on sees the board, whoever does not any more does not. */
  refresh(): void {
    this.lastChange = undefined;
    void this.watch();
  }

  /** A message that was not let through, out of one's own sight. */
  dismiss(heldId: string): void {
    this.mine.delete(heldId);
    this.observable.changed();
  }

  /** `null` when it was done. */
  decide(order: ModerateMessage): Promise<ModerationProblem | null> {
    return this.order((socket) => ask(socket, 'moderation:decide', order));
  }
  restrict(restriction: Restriction): Promise<ModerationProblem | null> {
    return this.order((socket) => ask(socket, 'moderation:restrict', restriction));
  }
  report(seq: number, reason: ReportReason, note: string): Promise<ModerationProblem | null> {
    return this.order((socket) => ask(socket, 'moderation:report', { seq, reason, note }));
  }

  /** Takes in what was done before the oldest action that is known. Whether there may be more. */
  async readEarlier(): Promise<boolean> {
    const { socket } = this;
    const oldest = Math.min(...[...this.actions.values()].map(({ change }) => change));
    if (socket === undefined || !Number.isFinite(oldest)) return false;
    const answer = await ask(socket, 'moderation:list-record', { beforeChange: oldest });
    if (this.socket !== socket || answer?.ok !== true) return false;
    for (const action of answer.value.actions) this.actions.set(action.actionId, action);
    this.observable.changed();
    return answer.value.actions.length > 0;
  }

  private async order(
    send: (socket: ChatSocket) => Promise<{ ok: true } | ({ ok: false } & RefusalBody) | undefined>,
  ): Promise<ModerationProblem | null> {
    const { socket } = this;
    const answer = socket && (await send(socket));
    if (answer === undefined) return 'network';
    return answer.ok ? null : answer;
  }

  private async watch(): Promise<void> {
    const { socket, lastChange } = this;
    clearTimeout(this.timer);
    if (socket === undefined) return;
    const answer = await ask(socket, 'moderation:watch', lastChange === undefined ? {} : { afterChange: lastChange });
    if (this.socket !== socket) return;
    if (answer?.ok === true) this.takeAll(answer.value, lastChange === undefined);
    else this.timer = setTimeout(() => void this.watch(), RETRY_MS);
  }

  private takeAll({ rules, mine, silenced, board }: ModerationWatched, isWhole: boolean): void {
    this.rules = rules;
    // Those that wait no longer were decided meanwhile; what was let through is in the chat.
    for (const { heldId, state } of this.mine.values()) if (state === 'waiting') this.mine.delete(heldId);
    for (const held of mine) this.mine.set(held.heldId, held);
    if (isWhole || board === null) for (const known of [this.held, this.reported, this.actions]) known.clear();
    if (board === null) this.lastChange = undefined;
    else this.takeBoard(board);
    this.takeSilence(silenced);
  }

  private takeOwn(held: HeldMessage): void {
    if (held.state === 'approved') this.mine.delete(held.heldId);
    else this.mine.set(held.heldId, held);
    this.observable.changed();
  }

  private takeSilence(silenced: ModerationWatched['silenced']): void {
    this.silenced = silenced && { untilMs: silenced.forS === null ? null : Date.now() + silenced.forS * 1_000 };
    this.observable.changed();
  }

  private takeBoard({ held, reported, restrictions, actions, lastChange }: ModerationBoard): void {
    takeNewer(this.held, held, ({ heldId }) => heldId);
    takeNewer(this.reported, reported, ({ seq }) => seq);
    takeNewer(this.actions, actions, ({ actionId }) => actionId);
    this.restrictions = restrictions;
    this.lastChange = Math.max(this.lastChange ?? 0, lastChange);
    this.observable.changed();
  }

  private take(): ModerationSnapshot {
    return {
      rules: this.rules,
      mine: [...this.mine.values()].toSorted((a, b) => a.change - b.change),
      silenced: this.silenced,
      board:
        this.lastChange === undefined
          ? null
          : {
              held: [...this.held.values()].filter(({ state }) => state === 'waiting'),
              reported: [...this.reported.values()].filter(({ state }) => state === 'open'),
              restrictions: this.restrictions,
              actions: [...this.actions.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
            },
    };
  }
}

/** Of two states of a thing the one with the higher `change` counts. */
function takeNewer<Key, Thing extends { change: number }>(
  known: Map<Key, Thing>,
  told: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): void {
  for (const thing of told) {
    const before = known.get(keyOf(thing));
    if (before === undefined || thing.change >= before.change) known.set(keyOf(thing), thing);
  }
}
