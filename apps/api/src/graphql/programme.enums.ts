import { registerEnumType } from '@nestjs/graphql';

/** GraphQL's names for the words of `@app/domain`; each enum is registered here once and used by public and draft types alike. */
export const SummitFormatEnum = { ONLINE: 'online', IN_PERSON: 'in-person', HYBRID: 'hybrid' } as const;
registerEnumType(SummitFormatEnum, { name: 'SummitFormat' });

export const SessionKindEnum = {
  OPENING_CEREMONY: 'opening-ceremony',
  MAIN_FORUM: 'main-forum',
  KEYNOTE: 'keynote',
  PANEL: 'panel',
  ROUNDTABLE: 'roundtable',
  SIGNING_CEREMONY: 'signing-ceremony',
  CEREMONY: 'ceremony',
  SUB_FORUM_SESSION: 'sub-forum-session',
  BREAK: 'break',
} as const;
registerEnumType(SessionKindEnum, { name: 'SessionKind' });

export const SessionStatusEnum = { DRAFT: 'draft', PUBLISHED: 'published', CANCELLED: 'cancelled' } as const;
registerEnumType(SessionStatusEnum, { name: 'SessionStatus' });

export const StageStatusEnum = { WAITING: 'waiting', LIVE: 'live', ENDED: 'ended' } as const;
registerEnumType(StageStatusEnum, { name: 'StageStatus' });

export const AppearanceRoleEnum = { MODERATOR: 'moderator', SPEAKER: 'speaker', INTERPRETER: 'interpreter' } as const;
registerEnumType(AppearanceRoleEnum, { name: 'AppearanceRole' });

export const OutcomeKindEnum = {
  FUND: 'fund',
  MEMORANDUM: 'memorandum',
  PROPOSAL: 'proposal',
  CERTIFICATE: 'certificate',
} as const;
registerEnumType(OutcomeKindEnum, { name: 'OutcomeKind' });
