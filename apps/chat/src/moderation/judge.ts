import type { Ack, RoomPassClaims } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { isTrusted, judge, type Verdict } from '@app/domain';
import { refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import type { PublicDraft } from '../messages/messages.repository.js';
import type { RoomFrame } from '../rooms/room-part.js';
import { unlessOutage } from '../session-operation.js';
import { ModerationActsRepository } from './moderation-acts.repository.js';
import { ModerationStateRepository } from './moderation-state.repository.js';
import { Moderation } from './moderation.js';
import type { SessionModeration } from './session-moderation.js';
import { standingOf, Writers } from './writers.js';

/** What somebody wrote. `id`: the client's own, the same when it is sent again; slow mode is for texts that have one. */
interface Written {
  text: string;
  id?: string;
}
type Refused = ReturnType<typeof refuse>;

/** Asked before anything that people write is kept: the rules of its session, what speaks against its author, their name. */
@Injectable()
export class Judge {
  constructor(
    private readonly moderation: Moderation,
    private readonly state: ModerationStateRepository,
    private readonly acts: ModerationActsRepository,
    private readonly writers: Writers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Posts a message of the public chat, keeps it back (`held-back`) or refuses it: `banned`, `silenced`, `listed-word`,
   * `listed-name`, `slow-mode`, `limit-reached` when too much of theirs waits. At once when nothing has to be asked.
   */
  message<T>(
    room: RoomFrame,
    claims: RoomPassClaims,
    draft: PublicDraft,
    post: () => Promise<Ack<T>>,
  ): Ack<T> | Promise<Ack<T>> {
    const part = this.moderation.of(room);
    if (part.isWaiting(claims.sub, draft.clientMessageId)) return heldBack();
    const verdict = this.verdictOn(part, claims, { text: draft.text, id: draft.clientMessageId });
    if (!(verdict instanceof Promise) && verdict.kind === 'post') return post();
    return unlessOutage(async () => {
      const decided = await verdict;
      if (decided.kind === 'refuse') return toRefusal(decided);
      if (decided.kind === 'post') return post();
      const kept = await this.acts.hold(room.sessionId, draft, [...decided.reasons], this.clock.now());
      if (kept === 'posted' || kept === 'approved') return post();
      if (kept === 'limit-reached') return refuse(kept, 'Too much of yours waits for who moderates; wait for them.');
      if (kept === 'rejected') return refuse('decided-before', 'Who moderates did not let this message through.');
      await part.changed();
      return heldBack();
    });
  }

  /** The refusal of another text of theirs, whether it is to wait, or neither. @throws when the database does not answer. */
  async text(room: RoomFrame, claims: RoomPassClaims, text: string): Promise<Refused | 'hold' | 'post'> {
    const verdict = await this.verdictOn(this.moderation.of(room), claims, { text });
    return verdict.kind === 'refuse' ? toRefusal(verdict) : verdict.kind;
  }

  /** The refusal of a new text for something that was posted. What would have to wait is refused: the text that it would replace is in everybody's sight. */
  async edit(room: RoomFrame, claims: RoomPassClaims, text: string): Promise<Refused | undefined> {
    const verdict = await this.text(room, claims, text);
    if (verdict === 'hold')
      return refuse('not-allowed', 'This text would have to wait for who moderates; write it anew.');
    return verdict === 'post' ? undefined : verdict;
  }

  /** Whether the holder of a pass may not come in. */
  bars(room: RoomFrame, claims: RoomPassClaims): boolean {
    return this.moderation.of(room).isBarred(claims);
  }

  private verdictOn(part: SessionModeration, claims: RoomPassClaims, written: Written): Verdict | Promise<Verdict> {
    const isExempt = isTrusted(standingOf(claims));
    const { rules } = part;
    if (!isExempt && rules.holdsNewcomersMs > 0)
      return this.arrivalOf(claims).then((cameAt) => this.verdictOf(part, claims, written, cameAt));
    this.writers.note(claims);
    return this.verdictOf(part, claims, written, LONG_AGO);
  }

  private verdictOf(
    part: SessionModeration,
    claims: RoomPassClaims,
    { text, id }: Written,
    cameAt: Date,
  ): Verdict | Promise<Verdict> {
    const { rules, words } = part;
    const now = this.clock.now();
    const poster = {
      isTrusted: isTrusted(standingOf(claims)),
      name: claims.name,
      cameAt,
      lastPostedAt: null,
      restrictions: part.restrictionsOf(claims),
    };
    const verdict = judge(text, poster, rules, words, now);
    if (verdict.kind === 'refuse' || poster.isTrusted || rules.slowModeMs === 0 || id === undefined) return verdict;
    // Only what would be taken takes a turn; whose it is, the database says to all servers.
    return this.state
      .takeTurn(claims.room, claims.sub, id, rules.slowModeMs, now)
      .then((lastPostedAt) =>
        lastPostedAt === null ? verdict : judge(text, { ...poster, lastPostedAt }, rules, words, now),
      );
  }

  /** When somebody came first: as far as it is written down, which it is from then on. */
  private async arrivalOf(claims: RoomPassClaims): Promise<Date> {
    const cameAt = (await this.state.findArrival(claims.room, claims.sub)) ?? this.clock.now();
    this.writers.note(claims, cameAt);
    return cameAt;
  }
}

/** Of people whose arrival does not matter. */
const LONG_AGO = new Date(0);
const heldBack = (): Refused => refuse('held-back', 'This message waits for who moderates; it need not be sent again.');

function toRefusal(verdict: Verdict & { kind: 'refuse' }): Refused {
  switch (verdict.code) {
    case 'slow-mode': {
      const seconds = Math.ceil(verdict.retryAfterMs / 1_000);
      return refuse('slow-mode', `This chat is in slow mode; try again in ${seconds} s.`, seconds);
    }
    case 'banned':
      return refuse('banned', 'You were banned from this chat.');
    case 'silenced':
      return refuse('silenced', 'You may not write here for now.');
    case 'listed-word':
      return refuse('listed-word', 'This chat does not take a word of this text.');
    case 'listed-name':
      return refuse('listed-name', 'This chat does not take a word of your name.');
  }
}
