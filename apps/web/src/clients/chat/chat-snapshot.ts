import type {
  MessageQuote,
  ParticipantId,
  PostedMessage,
  Presence,
  RefusalBody,
  RoomRight,
  RoomRole,
  StageState,
} from '@app/contracts';

/**
 * `connecting` before the first join, `reconnecting` after a break (nothing is lost meanwhile), `joined` when live,
 * `closed` for good until `start()` is called again: this page called `close()` (`left`), the moderator removed the
 * participant, the session's room ended, or the server refused.
 */
export type ChatConnection =
  | { status: 'connecting' | 'joined' | 'reconnecting' }
  | { status: 'closed'; reason: 'left' | 'removed' | 'ended' | 'refused'; refusal?: RefusalBody };

/** A message of this page that the server has not acknowledged. `failed` was refused (`refusal` says why); the text is kept for `resend`. */
export interface OwnMessage {
  clientMessageId: string;
  text: string;
  /** When it was written, by this machine's clock (ISO 8601). */
  writtenAt: string;
  /** What it answers, and whom it mentions. */
  replyTo?: MessageQuote | null;
  mentions?: readonly ParticipantId[];
  status: 'pending' | 'failed';
  refusal?: RefusalBody;
}

/** The messages of a channel as they are shown. */
export interface MessageFace {
  /** In the channel's order, without a gap, each as it is now; at first the last 50. Key rows by `messageKey`. */
  messages: readonly PostedMessage[];
  /** There are more before the first of them. */
  hasEarlier: boolean;
  /** Own messages that are not among `messages` yet, in the order they were written; they go below. */
  outbox: readonly OwnMessage[];
  /** The reader's own reactions, by `reactionKey`. */
  reacted: ReadonlySet<string>;
  /** How far this device has read the channel; `null` before it is known. */
  readSeq: number | null;
}

/** Everything a chat panel shows. A new object for each change, the same one between changes. */
export interface ChatSnapshot extends MessageFace {
  connection: ChatConnection;
  /** `null` until somebody opens the session's stage. */
  stage: StageState | null;
  presence: Presence;
  /** Languages that this session is captioned in, in the order they began. */
  captionLanguages: readonly string[];
  /** Languages that messages can be translated into; none where nothing translates. */
  translationLanguages: readonly string[];
  /** Whom the pass speaks for; `null` until the first pass is there. Without `chat` among the rights sending is refused. */
  viewer: {
    participantId: ParticipantId;
    /** Who is signed in; `null` for guests. */
    account: string | null;
    name: string;
    role: RoomRole;
    rights: readonly RoomRight[];
  } | null;
}

/** The same for a message in the outbox and, once posted, in the list, so that a row stays itself. */
export const messageKey = (participantId: ParticipantId, clientMessageId: string): string =>
  `${participantId}/${clientMessageId}`;
