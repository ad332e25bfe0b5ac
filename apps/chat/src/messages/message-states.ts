import type { MessageQuote, PostedMessage, RoomPassClaims } from '@app/contracts';
import { moderates } from '@app/domain';
import type { MessageDraft } from '../channels/channel-writer.js';
import type { PublicDraft } from './messages.repository.js';

/** Most of a quoted text that goes along, in UTF-16 code units. */
const MAX_QUOTE_LENGTH = 140;
type Reader = Pick<RoomPassClaims, 'rights'>;

/** As every message begins. */
export const newMessage = (
  draft: MessageDraft,
  { replyTo = null, mentions = [] }: Partial<Pick<PostedMessage, 'replyTo' | 'mentions'>> = {},
): PublicDraft => ({ ...draft, replyTo, mentions, state: 'posted', editedAt: null, reactions: {}, change: 0 });

/** A message as those quote it that answer it; what is gone is not quoted. */
export function quoteOf({ seq, author, text, state }: Omit<MessageQuote, 'text'> & { text: string }): MessageQuote {
  return { seq, author, text: state === 'posted' ? shortened(text) : '', state };
}

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

/** On one line, whole characters only. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  if (line.length <= MAX_QUOTE_LENGTH) return line;
  return `${line.slice(0, MAX_QUOTE_LENGTH - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
