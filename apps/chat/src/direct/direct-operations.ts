import {
  DIRECT_LIMITS,
  MAX_MESSAGE_LENGTH,
  type Ack,
  type AskDirect,
  type DecideDirect,
  type DirectConversation,
  type DirectInbox,
  type DirectMessage,
  type DirectMessagePage,
  type ListDirect,
  type ListDirectMessages,
  type ReadDirect,
  type ReportDirect,
  type SendDirect,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { moderates, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { CHAT_LIMITS, type ChatLimits } from '../chat-limits.js';
import type { ChatSocket } from '../chat-socket.js';
import { Judge } from '../moderation/judge.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { DirectInboxes } from './direct-inboxes.js';
import { toDirectMessage } from './direct-rows.js';
import {
  type DirectDraft,
  DirectWritingRepository,
  type Written,
  type WritingRefusal,
} from './direct-writing.repository.js';
import { DirectRepository, type InboxOwner } from './direct.repository.js';
import { Direct, type SessionDirect } from './session-direct.js';

/** Longest name of an author; no pass carries a longer one. */
const MAX_NAME_LENGTH = 80;
/** People of the programme and who moderates are asked for by many: so many times what others may. */
const TRUSTED_FACTOR = 10;

/** What somebody with an account can ask of their conversations with others in a summit. Each operation asks the pass first. */
@Injectable()
export class DirectOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly direct: Direct,
    private readonly inboxes: DirectInboxes,
    private readonly repository: DirectRepository,
    private readonly writing: DirectWritingRepository,
    private readonly judge: Judge,
    private readonly posting: PostingLimits,
    @Inject(CHAT_LIMITS) private readonly limits: ChatLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What changed after a number; the page is told of what changes from now on. */
  list(socket: ChatSocket, { afterChange = 0 }: ListDirect): Promise<Ack<DirectInbox>> {
    return this.asOwner(socket, async (owner, part) => {
      if (socket.connected) part.follow(socket, owner);
      const inbox = await this.inboxes.list(owner, afterChange);
      return accept({ ...inbox, isOpen: part.isOpen });
    });
  }

  listMessages(socket: ChatSocket, message: ListDirectMessages): Promise<Ack<DirectMessagePage>> {
    return this.asOwner(socket, async (owner) => {
      const page = await this.repository.listMessages(owner, message);
      return page === undefined ? refuse('direct-unknown', REFUSALS['direct-unknown']) : accept(page);
    });
  }

  /** Refuses `direct-unreachable` for guests, people who have not come yet and oneself; else as conversations do. */
  ask(socket: ChatSocket, { to, ...written }: AskDirect): Promise<Ack<DirectConversation>> {
    return this.write(socket, written, async (owner, draft) => {
      const peer = await this.repository.findAccount(owner.summitId, to);
      if (peer === undefined || peer.id === owner.accountId)
        return refuse('direct-unreachable', 'Nobody can be written to under this name.');
      const { claims } = socket.data;
      const factor = moderates(claims) || claims.role !== 'attendee' ? TRUSTED_FACTOR : 1;
      const limits = {
        open: this.limits.directRequestsOpen * factor,
        perHour: this.limits.directRequestsPerHour * factor,
      };
      const name = toMessageText(peer.name, MAX_NAME_LENGTH) ?? '–';
      const outcome = await this.writing.ask(
        writerOf(socket, owner),
        { id: peer.id, name },
        draft,
        limits,
        this.clock.now(),
      );
      return this.answer(owner, outcome);
    });
  }

  /** Answered when it is kept. */
  send(socket: ChatSocket, { conversationId, ...written }: SendDirect): Promise<Ack<DirectMessage>> {
    return this.write(socket, written, async (owner, draft) => {
      const outcome = await this.writing.send(writerOf(socket, owner), conversationId, draft, this.clock.now());
      if ('code' in outcome) return refused(outcome);
      this.inboxes.changed(owner, outcome.accountIds);
      const sent = await this.writing.findSent(owner, conversationId, draft);
      return sent === undefined
        ? refuse('direct-unknown', REFUSALS['direct-unknown'])
        : accept(toDirectMessage(sent, owner.accountId));
    });
  }

  decide(socket: ChatSocket, message: DecideDirect): Promise<Ack<DirectConversation>> {
    return this.asOwner(socket, async (owner) => this.answer(owner, await this.writing.decide(owner, message)));
  }

  read(socket: ChatSocket, { conversationId, seq }: ReadDirect): Promise<Ack<DirectConversation>> {
    return this.asOwner(socket, async (owner) =>
      this.answer(owner, await this.writing.markRead(owner, conversationId, seq)),
    );
  }

  /** Shows the newest messages to who moderates the summit; nothing tells the other one. */
  report(socket: ChatSocket, { conversationId, reason: written }: ReportDirect): Promise<Ack<{ reportId: string }>> {
    return this.asOwner(socket, async (owner) => {
      const reason = toMessageText(written, DIRECT_LIMITS.reason);
      if (reason === undefined) return refuse('bad-message', 'reason: has characters that can be seen');
      const waitSeconds = this.posting.take(socket.data, 'direct');
      if (waitSeconds > 0) return refuse('rate-limited', `Try again in ${waitSeconds} s.`, waitSeconds);
      const outcome = await this.writing.report(owner, conversationId, reason, this.clock.now());
      return typeof outcome === 'string' ? accept({ reportId: outcome }) : refused(outcome);
    });
  }

  /** The summit lets people write, the pass does, the text can be seen, and not too much comes at once. */
  private write<T>(
    socket: ChatSocket,
    { clientMessageId, text: written }: DirectDraft,
    work: (owner: InboxOwner, draft: DirectDraft) => Promise<Ack<T>>,
  ): Promise<Ack<T>> {
    return this.asOwner(socket, async (owner, part, room) => {
      if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder write.');
      if (!part.isOpen) return refuse('direct-off', 'In this summit people do not write to each other.');
      const text = toMessageText(written, MAX_MESSAGE_LENGTH);
      if (text === undefined)
        return refuse('bad-message', `text: has between 1 and ${MAX_MESSAGE_LENGTH} characters that can be seen`);
      const waitSeconds = this.posting.take(socket.data, 'direct');
      if (waitSeconds > 0)
        return refuse('rate-limited', `Too many messages; try again in ${waitSeconds} s.`, waitSeconds);
      // Words and links of strangers meet the summit's lists here too; what would wait in public has nobody here to read it.
      const verdict = await this.judge.text(room, socket.data.claims, text);
      return typeof verdict === 'string' ? work(owner, { clientMessageId, text }) : verdict;
    });
  }

  private async asOwner<T>(
    socket: ChatSocket,
    work: (owner: InboxOwner, part: SessionDirect, room: ChatRoom) => Promise<Ack<T>>,
  ): Promise<Ack<T>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    const part = this.direct.of(room);
    const owner = part.ownerOf(socket);
    if (owner === undefined) return refuse('account-needed', 'Guests do not write to people: sign in first.');
    return unlessOutage(() => work(owner, part, room));
  }

  /** The conversation as it is now, told to all pages of those whom it concerns. */
  private async answer(owner: InboxOwner, outcome: Written | WritingRefusal): Promise<Ack<DirectConversation>> {
    if ('code' in outcome) return refused(outcome);
    this.inboxes.changed(owner, outcome.accountIds);
    const conversation = await this.repository.find(owner, outcome.conversationId);
    return conversation === undefined ? refuse('direct-unknown', REFUSALS['direct-unknown']) : accept(conversation);
  }
}

const writerOf = (socket: ChatSocket, owner: InboxOwner) => {
  const { name, role } = socket.data.claims;
  return { ...owner, name: toMessageText(name, MAX_NAME_LENGTH) ?? '–', role };
};

const REFUSALS = {
  'wrong-state': 'The conversation is not in a state for this.',
  'direct-unknown': 'There is no such conversation.',
  'direct-unanswered': 'Nothing more can be written before the first message is accepted.',
  'direct-closed': 'Nothing more can be written in this conversation.',
  'limit-reached': 'Too many requests wait for an answer.',
} as const;

function refused(refusal: WritingRefusal): ReturnType<typeof refuse> {
  if (refusal.code === 'rate-limited')
    return refuse('rate-limited', `Too many requests; try again in ${refusal.waitSeconds} s.`, refusal.waitSeconds);
  return refuse(refusal.code, REFUSALS[refusal.code]);
}
