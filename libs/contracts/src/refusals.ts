/**
 * Codes of every refusal that reaches a client: a rule said no, nothing broke. Stable: clients switch on them and
 * translate them; the accompanying `message` is English prose for logs and developers.
 */
export const REFUSAL_CODES = [
  // identity
  'not-signed-in',
  'not-allowed',
  'link-unknown',
  'link-expired',
  'link-used',
  'invitation-unknown',
  'invitation-expired',
  'invitation-withdrawn',
  'sole-organiser',
  // programme
  'not-found',
  'person-busy',
  'outside-summit',
  'session-cancelled',
  'session-not-published',
  'session-published',
  'session-unscheduled',
  'stale-preview',
  'nothing-to-release',
  'version-unknown',
  'stale-revision',
  'slug-taken',
  'slug-fixed',
  'sessions-outside-summit',
  'initiative-in-use',
  'sub-forum-in-use',
  // initiatives
  'initiative-closed',
  'article-unknown',
  'language-unknown',
  'amendment-decided',
  'amendment-moved',
  'reason-missing',
  // signatures
  'invited-already',
  'country-not-own',
  'decided-already',
  'sitting-stale',
  'text-differs',
  'passkey-needed',
  'passkey-stale',
  'passkey-refused',
  'language-missing',
  'initiative-recalled',
  // embargoes
  'moment-passed',
  'released-already',
  'recalled-already',
  'not-released',
  // news
  'news-not-ready',
  'news-released',
  // registration
  'registration-closed',
  'registration-full',
  'ticket-unknown',
  // people
  'not-a-picture',
  'too-large',
  'reminded-recently',
  'invitation-answered',
  // stage
  'stage-not-live',
  'stage-on-air',
  'stage-ended',
  'stage-locked',
  'seat-unknown',
  'not-waiting',
  'not-on-stage',
  'hand-not-raised',
  'order-empty',
  'order-changed',
  'floor-taken',
  'booth-unknown',
  'not-in-booth',
  'page-unknown',
  'removed-from-stage',
  // room passes and sockets
  'pass-invalid',
  'pass-expired',
  'pass-revoked',
  'right-missing',
  'client-too-old',
  'bad-message',
  'rate-limited',
  'wrong-state',
  // moderation
  'held-back',
  'slow-mode',
  'silenced',
  'banned',
  'listed-word',
  'listed-name',
  'reported-before',
  'decided-before',
  'person-unknown',
  'not-restrictable',
  'address-not-bannable',
  'address-unknown',
  // messages
  'message-unknown',
  'message-gone',
  'message-not-yours',
  'message-too-old',
  'mention-unknown',
  // questions
  'questions-closed',
  'not-anonymous',
  'question-unknown',
  'question-merged',
  'question-dismissed',
  'question-held',
  'question-answered',
  'question-not-yours',
  'merge-with-itself',
  // reactions
  'reactions-off',
  // direct messages
  'account-needed',
  'direct-off',
  'direct-unreachable',
  'direct-unknown',
  'direct-unanswered',
  'direct-closed',
  // polls
  'poll-begun',
  'poll-not-open',
  'vote-final',
  'wrong-ballot',
  'option-unknown',
  'chosen-twice',
  'too-many',
  'too-few',
  'nothing-chosen',
  // translation
  'translation-off',
  'translation-unsupported',
  'translation-failed',
  // captions
  'caption-taken',
  // media
  'room-not-open',
  'transport-unknown',
  'producer-unknown',
  'consumer-unknown',
  'cannot-consume',
  'muted-by-moderator',
  'limit-reached',
  // outcomes
  'followed-already',
  // carbon projects
  'serials-overlap',
  'used-for-compliance',
  'vintage-ineligible',
  'project-withdrawn',
  'project-registered',
  'currency-without-account',
  'batch-withheld',
  'account-in-use',
  'registry-fixed',
  'not-a-pdf',
  // carbon footprints
  'carbon-not-offered',
  'reason-needed',
  'balance-unchanged',
  'footprint-unknown',
  // carbon orders
  'order-unknown',
  'order-differs',
  'sold-out',
  'footprint-covered',
  'payment-unavailable',
  'amount-too-small',
  'being-retired',
  'nothing-ordered',
  'tonne-not-whole',
  'more-than-owed',
  // carbon leaderboard
  'name-removed',
  // certificates
  'certificate-revoked',
  'certificate-erased',
  'nothing-to-issue',
  // run sheets
  'ceremony-busy',
  'cue-missing',
  'cue-running',
  'changed-since',
  // outage
  'unavailable',
  'internal',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal as it crosses a wire. `retryAfterSeconds` only with `rate-limited`, `slow-mode` and `unavailable`. */
export interface RefusalBody<Code extends RefusalCode = RefusalCode> {
  code: Code;
  message: string;
  retryAfterSeconds?: number;
}
