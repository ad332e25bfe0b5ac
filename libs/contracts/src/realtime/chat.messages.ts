import type { CountryCounts } from '@app/domain';
import { z } from 'zod';
import { Uuid, type ChannelId, type MessageId, type ParticipantId } from '../ids.js';
import type { RoomRole } from '../room-pass.js';
import type { StageState } from '../stage.js';
import type { AnnouncementServerToClient } from './announcement.messages.js';
import type { BackstageClientToServer, BackstageServerToClient } from './backstage.messages.js';
import type { CaptionClientToServer, CaptionServerToClient } from './caption.messages.js';
import type { DirectClientToServer, DirectServerToClient } from './direct.messages.js';
import type { PreviewClientToServer, PreviewServerToClient } from './preview.messages.js';
import type { TranslationClientToServer } from './translation.messages.js';
import type {
  ChangePage,
  MessageChangeClientToServer,
  MessageChangeServerToClient,
} from './message-change.messages.js';
import type { PollClientToServer, PollServerToClient } from './poll.messages.js';
import type { ModerationClientToServer, ModerationServerToClient } from './moderation.messages.js';
import type { QuestionClientToServer, QuestionServerToClient } from './question.messages.js';
import type { ReactionClientToServer, ReactionServerToClient } from './reaction.messages.js';
import type { RollCallServerToClient } from './roll-call.messages.js';
import type { AckCallback, PassRevokedReason, RenewPass } from './protocol.js';

/** Most characters (UTF-16 code units) of one message. */
export const MAX_MESSAGE_LENGTH = 2000;
/** Messages that a newcomer gets. */
export const RECENT_MESSAGES = 50;
/** Most messages of one answer; a client that misses more asks again from the last `seq` it got. */
export const MAX_MESSAGE_PAGE = 200;

/** Most people whom one message mentions. */
export const MAX_MENTIONS = 10;
/** What one can say to a message without words. */
export const MESSAGE_REACTIONS = ['👍', '❤️', '👏', '😂', '😮', '🙏'] as const;
export const MessageReaction = z.enum(MESSAGE_REACTIONS);
export type MessageReaction = z.infer<typeof MessageReaction>;
/** Number of a message in its channel. */
export const Seq = z.number().int().positive().max(2_147_483_647);

/**
 * Joins the channel of the pass's room. Without `afterSeq`: the last 50. With it: what came after, oldest first, at most a page,
 * and what happened to earlier ones after `afterChange`; who missed too much gets the last 50 as well (`isSnapshot`).
 */
export const JoinChannel = z.object({
  afterSeq: z.number().int().nonnegative().optional(),
  afterChange: z.number().int().nonnegative().optional(),
});
export type JoinChannel = z.infer<typeof JoinChannel>;

/** `clientMessageId` is made by the client: sending it again is the same message, acknowledged with the same `seq`. */
export const SendMessage = z.object({
  clientMessageId: Uuid,
  text: z.string().trim().min(1).max(MAX_MESSAGE_LENGTH),
  /** The number of the message that it answers. */
  replyTo: Seq.nullish(),
  /** Whom it mentions: people of this room. */
  mentions: z.array(Uuid).max(MAX_MENTIONS).optional(),
});
export type SendMessage = z.infer<typeof SendMessage>;

/** Messages after a number, oldest first, at most a page: fills a gap. */
export const ListMessages = z.object({ afterSeq: z.number().int().nonnegative() });
export type ListMessages = z.infer<typeof ListMessages>;

export interface ChatAuthor {
  participantId: ParticipantId;
  name: string;
  role: RoomRole;
}
/** Something written and committed. `seq` counts from 1 in its channel without a gap; `postedAt` is an ISO 8601 instant. */
export interface PostedText {
  messageId: MessageId;
  clientMessageId: string;
  channelId: ChannelId;
  seq: number;
  author: ChatAuthor;
  text: string;
  postedAt: string;
}
/** `withdrawn` by its author, or `removed` by who moderates. Its text is empty then, but for who moderates if it was removed. */
export type MessageState = 'posted' | 'withdrawn' | 'removed';
/** A message as those quote it that answer it: shortened, and as it was when it was read. */
export interface MessageQuote {
  seq: number;
  author: ChatAuthor;
  text: string;
  state: MessageState;
}
/** A message as it is now. */
export interface PostedMessage extends PostedText {
  /** Of one that was held back: when it was written, ISO 8601. */
  heldSince?: string;
  replyTo: MessageQuote | null;
  mentions: ParticipantId[];
  state: MessageState;
  /** Instant of the last edit, ISO 8601. */
  editedAt: string | null;
  /** How many people reacted with what. */
  reactions: Partial<Record<MessageReaction, number>>;
  /** The number of its last change; 0 for none. */
  change: number;
}
export interface MessagePage {
  messages: PostedMessage[];
  /** The channel's last number now; when the page ends before it, ask again. */
  lastSeq: number;
}
export interface JoinedChannel extends MessagePage, ChangePage {
  channelId: ChannelId;
  /** Not what follows the numbers that were asked for: what is known from before is to be forgotten. */
  isSnapshot: boolean;
  /** `messages` are at least as new as this change, and `changes` are what follows it. */
  afterChange: number;
  /** `null` for a session whose stage nobody has opened yet. */
  stage: StageState | null;
  presence: Presence;
  /** Languages that this session is captioned in, in the order they began. */
  captionLanguages: string[];
  /** Languages that messages can be translated into, BCP 47; empty where nothing translates. */
  translationLanguages: string[];
  /** The server's clock when it answered, ISO 8601: instants of the stage are compared with it, not with the reader's own clock. */
  now: string;
}
/** Who is connected. Attendees are a count; people of the programme and organisers are named. */
export interface Presence {
  attendeeCount: number;
  participants: { participantId: ParticipantId; name: string; role: RoomRole }[];
  /** Where all of them are from, as they said themselves or their programme says: counts, and nobody singled out. */
  origins: CountryCounts;
}

/** Orders: area:verb-object. */
export interface ChatClientToServer
  extends
    ReactionClientToServer,
    MessageChangeClientToServer,
    ModerationClientToServer,
    CaptionClientToServer,
    BackstageClientToServer,
    QuestionClientToServer,
    PollClientToServer,
    DirectClientToServer,
    PreviewClientToServer,
    TranslationClientToServer {
  'chat:join-channel': (message: JoinChannel, ack: AckCallback<JoinedChannel>) => void;
  'chat:send-message': (message: SendMessage, ack: AckCallback<PostedMessage>) => void;
  'chat:list-messages': (message: ListMessages, ack: AckCallback<MessagePage>) => void;
  'pass:renew': (message: RenewPass, ack: AckCallback<{ expiresAt: string }>) => void;
}
/** Facts: area:noun-past. */
export interface ChatServerToClient
  extends
    ReactionServerToClient,
    MessageChangeServerToClient,
    ModerationServerToClient,
    AnnouncementServerToClient,
    CaptionServerToClient,
    BackstageServerToClient,
    QuestionServerToClient,
    PollServerToClient,
    RollCallServerToClient,
    DirectServerToClient,
    PreviewServerToClient {
  'chat:message-posted': (message: PostedMessage) => void;
  /** Deltas were dropped for this slow socket: ask `chat:list-messages` from your last `seq`. */
  'chat:messages-skipped': (message: { lastSeq: number }) => void;
  'stage:state-changed': (message: StageState) => void;
  /** At most once a second. */
  'presence:counted': (message: Presence) => void;
  'pass:revoked': (message: { reason: PassRevokedReason }) => void;
  /** In rooms with very many people: several of the other events in one, in their order. */
  'room:batch': (events: [name: string, ...args: unknown[]][]) => void;
}
