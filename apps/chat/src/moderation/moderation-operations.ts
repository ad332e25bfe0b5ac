import type {
  Ack,
  ListModerationRecord,
  ModerateMessage,
  ModerationAction,
  ModerationWatched,
  ReportMessage,
  RestrictPerson,
  RoomPassClaims,
  WatchModeration,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { afterReport, moderates, restrictRefusal } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ChatSocket } from '../chat-socket.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { BoardRepository } from './board.repository.js';
import { type Actor, ModerationActsRepository } from './moderation-acts.repository.js';
import { Moderation } from './moderation.js';
import { Writers } from './writers.js';

type Done = Ack<{ lastChange: number }>;
/** Moderating somebody's room; `actor` is how the record names them. */
interface Sitting {
  room: ChatRoom;
  claims: RoomPassClaims;
  actor: NonNullable<Actor>;
}

/** Moderation of a room: reports are of everybody who may write, all else of who moderates it. */
@Injectable()
export class ModerationOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly moderation: Moderation,
    private readonly acts: ModerationActsRepository,
    private readonly board: BoardRepository,
    private readonly writers: Writers,
    private readonly limits: PostingLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async watch(socket: ChatSocket, { afterChange }: WatchModeration): Promise<Ack<ModerationWatched>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    return this.inRoom(socket, async (room) =>
      accept(await this.moderation.of(room).watched(socket.data.claims, afterChange)),
    );
  }

  /** Once per person and message. Enough of them put it in front of who moderates, or remove it where the organisers set that. */
  async report(socket: ChatSocket, report: ReportMessage): Promise<Ack<{ isReported: true }>> {
    const { sub } = socket.data.claims;
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder report.');
    const waitSeconds = this.limits.take(socket.data, 'report');
    if (waitSeconds > 0) return refuse('rate-limited', `Too many reports; try again in ${waitSeconds} s.`, waitSeconds);
    return this.inRoom(socket, async (room) => {
      const message = await this.acts.findMessage(room.sessionId, report.seq);
      if (message === undefined) return refuse('message-unknown', 'There is no such message.');
      if (message.author.participantId === sub) return refuse('not-allowed', 'One does not report oneself.');
      const reports = await this.acts.report(room.sessionId, report, sub, this.clock.now());
      if (reports === 'reported-before') return refuse(reports, 'You have reported this message already.');
      const part = this.moderation.of(room);
      const outcome = afterReport(reports, part.reportThresholds, message.author.role !== 'attendee');
      if (outcome === 'remove') {
        const removed = await this.moderation.setRemoved(room, report.seq, true, null);
        if (!removed.ok) return removed;
        await this.acts.noteMessage(room.sessionId, report.seq, 'remove', message, null, this.clock.now());
      } else if (outcome === 'queue') await this.acts.markReported(room.sessionId, report.seq);
      if (outcome !== 'nothing') await part.changed();
      return accept({ isReported: true });
    });
  }

  /** Refuses `decided-before` for what is not as it was any more, `message-unknown`, `person-unknown`. */
  async decide(socket: ChatSocket, order: ModerateMessage): Promise<Done> {
    return this.moderating(socket, async (sitting) => {
      const part = this.moderation.of(sitting.room);
      const refusal = await this.carryOut(sitting, order);
      if (refusal !== undefined) return refusal;
      await part.changed();
      return accept({ lastChange: part.lastChange });
    });
  }

  /** Silences or bans somebody who wrote here. Refuses `person-unknown`, `not-restrictable`, `address-not-bannable`, `address-unknown`; for the summit only who moderates all of it. */
  async restrict(socket: ChatSocket, order: RestrictPerson): Promise<Ack<{ restrictionId: string }>> {
    const { kind, participantId, forS, byAddress, scope } = order;
    return this.moderating(socket, async ({ room, claims, actor }) => {
      if (scope === 'summit' && !moderatesSummit(claims)) return notOfSummit();
      const writer = await this.writers.find(room.sessionId, participantId);
      if (writer === undefined) return refuse('person-unknown', 'Nobody of this id has written here.');
      const refusal = restrictRefusal(writer, kind, byAddress, writer.addressHash !== null);
      if (refusal !== undefined) return refuse(refusal, 'This person can’t be restricted so.');
      const now = this.clock.now();
      const restriction = {
        id: uuidv7(),
        kind,
        subject: { participantId, name: writer.name },
        addressHash: byAddress ? writer.addressHash : null,
        scope,
        until: forS === null ? null : new Date(now.getTime() + forS * 1_000),
      };
      await this.acts.restrict(room.sessionId, restriction, actor, now);
      await this.restrictionsChanged(room, scope === 'summit');
      return accept({ restrictionId: restriction.id });
    });
  }

  async listRecord(
    socket: ChatSocket,
    { beforeChange }: ListModerationRecord,
  ): Promise<Ack<{ actions: ModerationAction[] }>> {
    return this.moderating(socket, async ({ room }) =>
      accept({ actions: await this.board.record(room.sessionId, beforeChange) }),
    );
  }

  private async carryOut(sitting: Sitting, order: ModerateMessage): Promise<ReturnType<typeof refuse> | undefined> {
    const { room, actor, claims } = sitting;
    const { sessionId } = room;
    const now = this.clock.now();
    switch (order.kind) {
      case 'approve':
      case 'reject': {
        const decided = await this.acts.decideHeld(sessionId, order.heldId, order.kind, actor, now);
        if (typeof decided === 'string') return refuse(decided, 'This message does not wait any more.');
        if (order.kind === 'reject') return undefined;
        return refusalOf(await this.moderation.post(room, order.heldId, decided));
      }
      case 'remove':
      case 'restore':
      case 'settle': {
        const message = await this.acts.findMessage(sessionId, order.seq);
        if (message === undefined) return refuse('message-unknown', 'There is no such message.');
        if (order.kind !== 'settle') {
          const set = await this.moderation.setRemoved(room, order.seq, order.kind === 'remove', actor);
          if (!set.ok) return set;
        }
        return void (await this.acts.noteMessage(sessionId, order.seq, order.kind, message, actor, now));
      }
      case 'lift': {
        const found = await this.acts.findRestriction(sessionId, order.restrictionId);
        if (found === undefined) return refuse('person-unknown', 'There is no such restriction.');
        if (found.isOfSummit && !moderatesSummit(claims)) return notOfSummit();
        if (!(await this.acts.lift(sessionId, order.restrictionId, found.subject, actor, now)))
          return refuse('decided-before', 'This restriction was lifted already.');
        return void (await this.restrictionsChanged(room, found.isOfSummit));
      }
      case 'undo':
        return this.undo(sitting, order.actionId);
    }
  }

  private async undo(
    { room, claims, actor }: Sitting,
    actionId: string,
  ): Promise<ReturnType<typeof refuse> | undefined> {
    const action = await this.acts.findAction(room.sessionId, actionId);
    if (action === undefined) return refuse('decided-before', 'This was undone already, or never happened here.');
    if (action.isOfSummit && !moderatesSummit(claims)) return notOfSummit();
    const { kind, seq } = action;
    if (seq !== null && (kind === 'approve' || kind === 'remove' || kind === 'restore')) {
      const set = await this.moderation.setRemoved(room, seq, kind !== 'remove', actor);
      if (!set.ok) return set;
    }
    if (!(await this.acts.undo(room.sessionId, actionId, action, actor, this.clock.now())))
      return refuse('decided-before', 'This was undone already.');
    if (action.restrictionId !== null) await this.restrictionsChanged(room, action.isOfSummit);
    return undefined;
  }

  /** Shows it here and on other servers; a summit's in its other rooms too. */
  private async restrictionsChanged(room: ChatRoom, isOfSummit: boolean): Promise<void> {
    const part = this.moderation.of(room);
    await part.changed();
    if (isOfSummit) await this.moderation.lookIn(part.summitId);
  }

  private async moderating<T>(socket: ChatSocket, work: (sitting: Sitting) => Promise<Ack<T>>): Promise<Ack<T>> {
    const { claims } = socket.data;
    if (!moderates(claims)) return refuse('right-missing', 'Only who moderates this session does this.');
    return this.inRoom(socket, (room) =>
      work({ room, claims, actor: { participantId: claims.sub, name: claims.name } }),
    );
  }

  private async inRoom<T>(socket: ChatSocket, work: (room: ChatRoom) => Promise<Ack<T>>): Promise<Ack<T>> {
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(() => work(room));
  }
}

const moderatesSummit = ({ rights }: RoomPassClaims): boolean => rights.includes('moderate-summit');
const notOfSummit = (): ReturnType<typeof refuse> =>
  refuse('right-missing', 'Only organisers of the summit moderate all of it.');
const refusalOf = <T>(answer: Ack<T>): ReturnType<typeof refuse> | undefined => (answer.ok ? undefined : answer);
