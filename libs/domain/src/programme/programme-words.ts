/** What an agenda item is; the words are kept in the database and in released documents. */
export const SESSION_KINDS = [
  'opening-ceremony',
  'main-forum',
  'keynote',
  'panel',
  'roundtable',
  'signing-ceremony',
  'ceremony',
  'sub-forum-session',
  'break',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** What somebody does in a session. */
export const APPEARANCE_ROLES = ['moderator', 'speaker', 'interpreter'] as const;
export type AppearanceRole = (typeof APPEARANCE_ROLES)[number];

/** How a summit is held. */
export const SUMMIT_FORMATS = ['online', 'in-person', 'hybrid'] as const;
export type SummitFormat = (typeof SUMMIT_FORMATS)[number];

/** What a summit releases beside its declaration. */
export const OUTCOME_KINDS = ['fund', 'memorandum', 'proposal', 'certificate'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];
