import {
  DEFAULT_MODERATION,
  type ChatRulesInForce,
  type HeldMessage,
  type ModerationBoard,
  type ModerationSettings,
  type ModerationWatched,
  type PersonRestriction,
  type RoomPassClaims,
} from '@app/contracts';
import {
  heaviestOf,
  moderates,
  restrictionsFor,
  type ChannelRules,
  type Restriction,
  type UnwantedWords,
  WordFinder,
} from '@app/domain';
import { revoke } from '@app/realtime';
import type { ChatSocket } from '../chat-socket.js';
import type { ReadTogether } from '../rooms/read-together.js';
import type { RoomFrame, RoomPart, TellOthers } from '../rooms/room-part.js';
import type { BoardRepository, KeptHeld } from './board.repository.js';
import type { KeptRestriction, ModerationHead, ModerationStateRepository } from './moderation-state.repository.js';
import { standingOf } from './writers.js';

type Changes = Awaited<ReturnType<BoardRepository['listAfter']>>;
/** What a session's moderation reads from; the same for all rooms. */
export interface ModerationSources {
  heads: ReadTogether<ModerationHead>;
  state: ModerationStateRepository;
  board: BoardRepository;
  /** Posts what was let through and has not been posted. */
  postApproved: (room: RoomFrame, held: KeptHeld) => Promise<void>;
}

/** What holds in a session's room on this server, as the database has it: rules, restrictions, and who waits. */
export class SessionModeration implements RoomPart {
  private head: ModerationHead = {
    summitId: '',
    sessionId: null,
    lastChange: 0,
    settingsVersion: 0,
    restrictionsVersion: 0,
  };
  private settings: ModerationSettings = DEFAULT_MODERATION;
  private unwanted: UnwantedWords = { refused: new WordFinder([]), held: new WordFinder([]) };
  private inForce: KeptRestriction[] = [];
  /** By their ids. */
  private readonly waiting = new Map<string, KeptHeld>();
  private readonly sockets = new Set<ChatSocket>();
  private reading: Promise<void> = Promise.resolve();
  private isOpen = false;

  constructor(
    private readonly room: RoomFrame,
    private readonly sources: ModerationSources,
    private readonly tellOthers: TellOthers,
  ) {}

  /** Everything that was taken is in the database. */
  readonly isIdle = true;
  get summitId(): string {
    return this.head.summitId;
  }
  get lastChange(): number {
    return this.head.lastChange;
  }
  get words(): UnwantedWords {
    return this.unwanted;
  }
  get reportThresholds(): Pick<ModerationSettings, 'queueAfterReports' | 'removeAfterReports'> {
    return this.settings;
  }
  get rules(): ChannelRules {
    const { isPreModerated, slowModeS, holdsLinks, holdsNewcomersMin } = this.settings;
    return { isPreModerated, slowModeMs: slowModeS * 1_000, holdsLinks, holdsNewcomersMs: holdsNewcomersMin * 60_000 };
  }

  /** Everything that speaks against the holder of a pass here, ended or not. */
  restrictionsOf(claims: RoomPassClaims): Restriction[] {
    return restrictionsFor(this.inForce, {
      ...standingOf(claims),
      participantId: claims.sub,
      addressHash: claims.addressHash,
    });
  }
  isBarred(claims: RoomPassClaims): boolean {
    return heaviestOf(this.restrictionsOf(claims), this.room.clock.now())?.kind === 'banned';
  }
  /** Whether this message of theirs waits already. */
  isWaiting(participantId: string, clientMessageId: string): boolean {
    return [...this.waiting.values()].some(
      (held) => held.author.participantId === participantId && held.clientMessageId === clientMessageId,
    );
  }

  async open(): Promise<void> {
    await this.sources.state.ensureBoard(this.room.sessionId);
    await this.readOn();
    for (const held of await this.sources.board.listWaiting(this.room.sessionId)) this.waiting.set(held.heldId, held);
    this.isOpen = true;
  }

  /** What somebody finds when they come: about themselves, and for who moderates the board. @throws when the database does not answer. */
  async watched(claims: RoomPassClaims, afterChange?: number): Promise<ModerationWatched> {
    const { sessionId } = this.room;
    const { lastChange } = this;
    const board = !moderates(claims)
      ? null
      : afterChange === undefined
        ? await this.sources.board.listOpen(sessionId)
        : await this.sources.board.listAfter(sessionId, afterChange);
    return {
      rules: this.publicRules(),
      mine: [...this.waiting.values()].filter(({ author }) => author.participantId === claims.sub).map(toOwn),
      silenced: this.silenceOf(claims),
      board: board && this.toBoard(board, lastChange),
    };
  }

  /** Something has changed, by this server: reads it, and shows it here and elsewhere. @throws when the database does not answer. */
  async changed(): Promise<void> {
    this.tellOthers({});
    await this.readOn();
  }
  /** Something may have changed, elsewhere. Never rejects. */
  look(): Promise<void> {
    return this.readOn().catch((error: unknown) => this.room.onFailed(error, 'read'));
  }
  hear(): void {
    void this.look();
  }
  async compare(): Promise<void> {
    await this.readOn();
    for (const held of this.waiting.values())
      if (held.state === 'approved') await this.sources.postApproved(this.room, held);
  }

  enter(socket: ChatSocket): void {
    this.sockets.add(socket);
    this.putOutIfBarred(socket);
  }
  leave(socket: ChatSocket): void {
    this.sockets.delete(socket);
  }
  renew(socket: ChatSocket): void {
    this.putOutIfBarred(socket);
  }
  catchUp(socket: ChatSocket): void {
    socket.emit('moderation:skipped', { lastChange: this.lastChange });
  }
  close(): void {}

  /** One reading after another, so that changes are shown in their order. */
  private readOn(): Promise<void> {
    const reading = this.reading.then(() => this.readChanges());
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async readChanges(): Promise<void> {
    const { sessionId } = this.room;
    const before = this.head;
    const head = await this.sources.heads.of(sessionId);
    if (head === undefined) return;
    if (head.settingsVersion !== before.settingsVersion) await this.readSettings(head);
    const isRestricted = head.restrictionsVersion !== before.restrictionsVersion;
    if (isRestricted) await this.readRestrictions(head);
    const hasChanges = this.isOpen && head.lastChange > before.lastChange;
    const changes = hasChanges ? await this.sources.board.listAfter(sessionId, before.lastChange) : NO_CHANGES;
    this.head = head;
    if (hasChanges) this.note(changes.held);
    if (hasChanges || isRestricted)
      this.room.emitToModerators('moderation:board-changed', this.toBoard(changes, head.lastChange));
  }

  private async readSettings(head: ModerationHead): Promise<void> {
    const before = JSON.stringify(this.publicRules());
    this.settings = await this.sources.state.findSettings(head);
    const { wordLists } = this.settings;
    this.unwanted = {
      refused: new WordFinder(wordLists.map(({ language, refuse }) => ({ language, words: refuse }))),
      held: new WordFinder(wordLists.map(({ language, hold }) => ({ language, words: hold }))),
    };
    if (JSON.stringify(this.publicRules()) !== before) this.room.emit('moderation:ruled', this.publicRules());
  }

  private async readRestrictions(head: ModerationHead): Promise<void> {
    const before = this.inForce;
    this.inForce = await this.sources.state.listRestrictions(head, this.room.clock.now());
    const concerned = new Set([...before, ...this.inForce].map(({ participantId }) => participantId));
    for (const socket of [...this.sockets]) {
      if (this.putOutIfBarred(socket) || !concerned.has(socket.data.claims.sub)) continue;
      socket.emit('moderation:silenced-changed', { silenced: this.silenceOf(socket.data.claims) });
    }
  }

  private note(held: readonly KeptHeld[]): void {
    for (const message of held) {
      if (message.state === 'waiting' || (message.state === 'approved' && message.postedSeq === null))
        this.waiting.set(message.heldId, message);
      else this.waiting.delete(message.heldId);
      for (const socket of this.sockets)
        if (socket.data.claims.sub === message.author.participantId)
          socket.emit('moderation:held-changed', toOwn(message));
    }
  }

  private putOutIfBarred(socket: ChatSocket): boolean {
    if (!this.isBarred(socket.data.claims)) return false;
    revoke(socket, 'removed');
    return true;
  }

  private silenceOf(claims: RoomPassClaims): ModerationWatched['silenced'] {
    const now = this.room.clock.now();
    const heaviest = heaviestOf(this.restrictionsOf(claims), now);
    if (heaviest?.kind !== 'silenced') return null;
    return { forS: heaviest.until && Math.ceil((heaviest.until.getTime() - now.getTime()) / 1_000) };
  }

  private publicRules(): ChatRulesInForce {
    const { isPreModerated, slowModeS } = this.settings;
    return { isPreModerated, slowModeS };
  }

  private toBoard({ held, reported, actions }: Changes, lastChange: number): ModerationBoard {
    const now = this.room.clock.now();
    return {
      held: held.map(toShown),
      reported,
      restrictions: this.inForce.filter(({ until }) => until === null || until > now).map(toPersonRestriction),
      actions,
      lastChange,
    };
  }
}

const NO_CHANGES: Changes = { held: [], reported: [], actions: [] };
const toShown = ({ draft: _draft, postedSeq: _seq, ...held }: KeptHeld): HeldMessage => held;
/** Why it waits is between those who moderate: who knows the rule writes around it. */
const toOwn = (held: KeptHeld): HeldMessage => ({ ...toShown(held), reasons: [] });
const toPersonRestriction = ({
  addressHash,
  until,
  imposedAt,
  ...restriction
}: KeptRestriction): PersonRestriction => ({
  ...restriction,
  isByAddress: addressHash !== null,
  until: until?.toISOString() ?? null,
  imposedAt: imposedAt.toISOString(),
});
