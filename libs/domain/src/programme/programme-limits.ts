/** Longest texts that the programme takes, in UTF-16 code units, and the most people of one session. Chosen so that a programme of 200 sessions stays a few megabytes. */
export const PROGRAMME_LIMITS = {
  titleLength: 300,
  descriptionLength: 10_000,
  nameLength: 200,
  biographyLength: 2_000,
  languagesPerText: 40,
  languagesPerSession: 40,
  appearancesPerSession: 100,
  /** Of each language. */
  changelogLength: 5_000,
  versionNameLength: 100,
  /** Two weeks. */
  sessionMinutes: 20_160,
  /** Sentences beside the programme: calls, rules, who takes part. */
  noteLength: 2_000,
  slugLength: 80,
  summitDays: 60,
  organisers: 50,
  initiatives: 20,
  /** Outcomes, participants, news, calls of an initiative and the like. */
  entriesPerList: 100,
  subForums: 50,
} as const;
