/** What a summit leaves behind beside its declaration, as the register of outcomes knows it. */
export const OUTCOME_TYPES = ['fund', 'memorandum', 'proposal', 'commitment', 'ambassador'] as const;
export type OutcomeType = (typeof OUTCOME_TYPES)[number];

/** How far an outcome is. */
export const OUTCOME_STATUSES = ['announced', 'under-way', 'achieved', 'abandoned'] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** What somebody is in an outcome. */
export const PARTY_ROLES = ['party', 'initiator', 'funder', 'beneficiary', 'witness', 'honoured'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** What an outcome may be. Texts in UTF-16 code units. */
export const OUTCOME_LIMITS = {
  title: 300,
  description: 6_000,
  note: 2_000,
  partyName: 200,
  /** Of one summit. */
  outcomes: 100,
  /** Of one outcome. */
  parties: 60,
  milestones: 40,
  documents: 20,
  /** Of one PDF. */
  documentBytes: 10 * 1024 * 1024,
  documentTitle: 200,
  /** In the smallest units of a currency. */
  amountMinor: 1_000_000_000_000_000,
} as const;
