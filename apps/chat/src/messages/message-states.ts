import type { PostedMessage, RoomPassClaims } from '@app/contracts';
import { moderates, quoteOf } from '@app/domain';
import type { MessageDraft } from '../channels/channel-writer.js';
import type { PublicDraft } from './messages.repository.js';

type Reader = Pick<RoomPassClaims, 'rights'>;

/** As every message begins. */
export const newMessage = (
  draft: MessageDraft,
  { replyTo = null, mentions = [] }: Partial<Pick<PostedMessage, 'replyTo' | 'mentions'>> = {},
): PublicDraft => ({ ...draft, replyTo, mentions, state: 'posted', editedAt: null, reactions: {}, change: 0 });

/** A message as a reader sees it, `null` for everybody: what was removed is read by who moderates, what was withdrawn by nobody. */
export function faceOf(message: PostedMessage, reader: Reader | null): PostedMessage {
  const { state } = message;
  if (state === 'posted' || (state === 'removed' && reader !== null && moderates(reader))) return message;
  return { ...message, text: '', mentions: [], replyTo: null, reactions: {} };
}

/** Of two states of a message the newer one. */
export const newerOf = (known: PostedMessage, told: PostedMessage): PostedMessage =>
  told.seq === known.seq && told.change > known.change ? told : known;

/** With the quote of a message that has changed. */
export const quoting = (message: PostedMessage, changed: PostedMessage): PostedMessage =>
  message.replyTo?.seq === changed.seq ? { ...message, replyTo: quoteOf(changed) } : message;
