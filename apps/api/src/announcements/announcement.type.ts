import {
  ANNOUNCEMENT_IMPORTANCES,
  ANNOUNCEMENT_SCOPES,
  type AnnouncementImportance,
  type AnnouncementScope,
} from '@app/contracts';
import { allTranslations, announcementState, type AnnouncementState, type PickedText } from '@app/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  enumOf,
  LocalizedText,
  NotAllowed,
  NotFound,
  Refused,
  result,
  resultUnion,
  Translation,
} from '../graphql/index.js';
import type { AnnouncementRow } from './announcements.repository.js';

export const AnnouncementScopeEnum = enumOf('AnnouncementScope', ANNOUNCEMENT_SCOPES);
export const AnnouncementImportanceEnum = enumOf('AnnouncementImportance', ANNOUNCEMENT_IMPORTANCES);
const AnnouncementStateEnum = enumOf('AnnouncementState', ['planned', 'shown', 'over', 'withdrawn']);

@ObjectType({ description: 'What organisers say to everybody, to be read now. It never changes but by ending.' })
export class Announcement {
  @Field(() => ID)
  id: string;
  @Field(() => AnnouncementScopeEnum)
  scope: AnnouncementScope;
  @Field(() => AnnouncementImportanceEnum)
  importance: AnnouncementImportance;
  @Field(() => LocalizedText)
  text: PickedText;
  @Field(() => String, { nullable: true, description: 'https' })
  link: string | null;
  @Field(() => Date)
  startsAt: Date;
}

@ObjectType({ description: 'An announcement as its organisers have it: also before and after it is read.' })
export class OrganisedAnnouncement {
  @Field(() => ID)
  id: string;
  @Field(() => AnnouncementScopeEnum)
  scope: AnnouncementScope;
  @Field(() => ID, { nullable: true, description: 'Of those that are for one session.' })
  sessionId: string | null;
  @Field(() => AnnouncementImportanceEnum)
  importance: AnnouncementImportance;
  @Field(() => [Translation])
  texts: Translation[];
  @Field(() => String, { nullable: true })
  link: string | null;
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date, { nullable: true, description: 'Null for until it is withdrawn.' })
  endsAt: Date | null;
  @Field(() => AnnouncementStateEnum)
  state: AnnouncementState;
}

@ObjectType({ description: 'For who announces: the latest first.' })
export class AnnouncementDesk {
  @Field(() => [OrganisedAnnouncement])
  announcements: OrganisedAnnouncement[];
  @Field(() => Boolean)
  mayReachSummit: boolean;
  @Field(() => Boolean)
  mayReachEverybody: boolean;
}

@ObjectType()
export class AnnouncementSaved {
  @Field(() => OrganisedAnnouncement)
  announcement: OrganisedAnnouncement;
}

export const AnnouncementResult = resultUnion('AnnouncementResult', [AnnouncementSaved, NotAllowed, NotFound, Refused]);
export type AnnouncementOutcome = AnnouncementSaved | NotAllowed | NotFound | Refused;

export function toOrganised(row: AnnouncementRow, now: Date): OrganisedAnnouncement {
  const { id, scope, sessionId, importance, link, startsAt, endsAt } = row;
  return result(OrganisedAnnouncement, {
    id,
    scope,
    sessionId,
    importance,
    texts: allTranslations(row.texts),
    link,
    startsAt,
    endsAt,
    state: announcementState(row, now),
  });
}
