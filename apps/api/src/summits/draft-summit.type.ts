import { allTranslations, type SummitFormat, summitBounds } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GeoPoint, SummitFormatEnum, Translation } from '../graphql/index.js';
import { DraftRecord, toDraftRecord } from './draft-record.type.js';
import type { OrganisationEntity } from './organisation.entity.js';
import type { SubForumEntity } from './sub-forum.entity.js';
import type { SummitEntity } from './summit.entity.js';

@ObjectType()
export class DraftSubForum {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => Int)
  position: number;
  @Field(() => Int)
  colour: number;
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
}

@ObjectType()
export class DraftOrganisation {
  @Field(() => ID)
  id: string;
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;
}

@ObjectType()
export class DraftGuestOfHonour {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => [Translation])
  reasons: Translation[];
}

@ObjectType({ description: 'What waits for the organisers of a summit.' })
export class SummitToDo {
  @Field(() => Int, { description: 'Sessions, cancelled ones left out.' })
  sessions: number;
  @Field(() => Int, { description: 'Scheduled sessions with changes that the public does not have.' })
  unreleasedSessions: number;
  @Field(() => Boolean, { description: "Whether the summit's own texts, days or sub-forums have such changes." })
  hasUnreleasedFrame: boolean;
  @Field(() => Int, { description: 'Invitations to coming sessions that nobody has answered.' })
  unansweredInvitations: number;
}

@ObjectType({
  description: 'A summit as its organisers edit it; `subForums`, `organisers` and `sessions` are resolved beside it.',
})
export class DraftSummit {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => Int, { description: 'Rises with each `updateSummit`; send the one you read.' })
  revision: number;
  @Field(() => Boolean, { description: 'Whether the public has any version of it; its slug is fixed then.' })
  isReleased: boolean;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [Translation])
  themes: Translation[];
  @Field(() => SummitFormatEnum)
  format: SummitFormat;
  @Field(() => [Translation])
  places: Translation[];
  @Field(() => GeoPoint, { nullable: true })
  geo: GeoPoint | null;
  @Field(() => String)
  timeZone: string;
  @Field(() => String, { description: "First day, an ISO 8601 date in the summit's zone." })
  startsOn: string;
  @Field(() => String, { description: 'Last day.' })
  endsOn: string;
  @Field(() => Date, { description: "Beginning of the first day in the summit's zone." })
  startsAt: Date;
  @Field(() => Date, { description: 'End of the last day, exclusive: every session ends by then.' })
  endsAt: Date;
  @Field(() => [Translation])
  dateNotes: Translation[];
  @Field(() => [String], { description: 'BCP 47, the main one first.' })
  languages: string[];
  @Field(() => DraftGuestOfHonour, { nullable: true })
  guestOfHonour: DraftGuestOfHonour | null;
  @Field(() => DraftRecord)
  record: DraftRecord;
}

export function toDraftSubForum({ id, slug, title, position, colour, revision }: SubForumEntity): DraftSubForum {
  return { id, slug, titles: allTranslations(title), position, colour, revision };
}

export function toDraftOrganisation({ id, name, country }: OrganisationEntity): DraftOrganisation {
  return { id, names: allTranslations(name), country };
}

export function toDraftSummit(row: SummitEntity): DraftSummit {
  const { id, slug, revision, format, timeZone, startsOn, endsOn, languages, guestOfHonour } = row;
  return {
    id,
    slug,
    revision,
    isReleased: row.releasedFrameRevision !== null,
    titles: allTranslations(row.title),
    themes: allTranslations(row.theme ?? {}),
    format,
    places: allTranslations(row.place ?? {}),
    geo: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    timeZone,
    startsOn,
    endsOn,
    ...summitBounds(row),
    dateNotes: allTranslations(row.dateNote ?? {}),
    languages,
    guestOfHonour: guestOfHonour && {
      country: guestOfHonour.country,
      reasons: allTranslations(guestOfHonour.reason ?? {}),
    },
    record: toDraftRecord(row.record),
  };
}
