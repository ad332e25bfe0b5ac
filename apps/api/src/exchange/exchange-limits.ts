/** What one file may hold. A three-day summit with six parallel sub-forums has about 200 sessions and 300 people. */
export const EXCHANGE_LIMITS = {
  /** Of the file as sent, in bytes. */
  fileBytes: 8 * 1024 * 1024,
  sessions: 2_000,
  people: 5_000,
  organisations: 2_000,
  delegations: 500,
  availabilities: 20_000,
  /** Problems told at once; more would not be read. */
  problems: 200,
  changes: 500,
} as const;
