/** What the history is filtered by. */
export const AuditTopicEnum = {
  PROGRAMME: 'programme',
  RELEASE: 'release',
  PEOPLE: 'people',
  REGISTRATION: 'registration',
  STAGE: 'stage',
  SETTINGS: 'settings',
} as const;
export type AuditTopic = (typeof AuditTopicEnum)[keyof typeof AuditTopicEnum];

interface Subject {
  /** The word that readers are shown, translated by the web. */
  subject: string;
  topic: AuditTopic;
}

/** What the rows of each table are, to organisers. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  sessions: { subject: 'session', topic: 'programme' },
  appearances: { subject: 'appearance', topic: 'programme' },
  sub_forums: { subject: 'sub-forum', topic: 'programme' },
  programme_documents: { subject: 'release', topic: 'release' },
  people: { subject: 'person', topic: 'people' },
  organisations: { subject: 'organisation', topic: 'people' },
  profiles: { subject: 'profile', topic: 'people' },
  availabilities: { subject: 'availability', topic: 'people' },
  delegations: { subject: 'delegation', topic: 'people' },
  delegation_members: { subject: 'delegation-member', topic: 'people' },
  invitations: { subject: 'invitation', topic: 'people' },
  erasures: { subject: 'erasure', topic: 'people' },
  registration_forms: { subject: 'registration-form', topic: 'registration' },
  registrations: { subject: 'registration', topic: 'registration' },
  stages: { subject: 'stage', topic: 'stage' },
  announcements: { subject: 'announcement', topic: 'stage' },
  reaction_settings: { subject: 'reactions', topic: 'stage' },
  summits: { subject: 'summit', topic: 'settings' },
  summit_organisers: { subject: 'organiser', topic: 'settings' },
  role_grants: { subject: 'role', topic: 'settings' },
  messaging_rules: { subject: 'messaging', topic: 'settings' },
  polls: { subject: 'poll', topic: 'stage' },
  moderation_settings: { subject: 'moderation', topic: 'settings' },
  slide_decks: { subject: 'slides', topic: 'stage' },
  carbon_summit_plans: { subject: 'carbon-plan', topic: 'settings' },
  carbon_summit_versions: { subject: 'summit-footprint', topic: 'settings' },
  carbon_summit_balances: { subject: 'carbon-balance', topic: 'release' },
  initiatives: { subject: 'initiative', topic: 'programme' },
  initiative_versions: { subject: 'initiative-version', topic: 'programme' },
  initiative_delegates: { subject: 'delegation-member', topic: 'people' },
  initiative_comments: { subject: 'initiative-comment', topic: 'programme' },
  initiative_amendments: { subject: 'amendment', topic: 'programme' },
  summit_carbon_rules: { subject: 'carbon-rules', topic: 'settings' },
  webhook_endpoints: { subject: 'webhook', topic: 'settings' },
};

/** A table that is not named above is its own word, among the settings. */
export const subjectOf = (tableName: string): Subject =>
  SUBJECTS[tableName] ?? { subject: tableName, topic: AuditTopicEnum.SETTINGS };

/** The tables of a topic, as far as they are named here. */
export const tablesOf = (topic: AuditTopic): string[] =>
  Object.entries(SUBJECTS)
    .filter(([, subject]) => subject.topic === topic)
    .map(([table]) => table);

/** The tables of every other topic: what is in none of them is a setting. */
export const tablesElsewhere = (topic: AuditTopic): string[] =>
  Object.entries(SUBJECTS)
    .filter(([, subject]) => subject.topic !== topic)
    .map(([table]) => table);
