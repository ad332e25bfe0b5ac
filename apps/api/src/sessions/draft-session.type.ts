import { allTranslations, type AppearanceRole, type SessionKind, type SessionStatus } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AppearanceRoleEnum, PageInfo, SessionKindEnum, SessionStatusEnum, Translation } from '../graphql/index.js';
import { DraftPerson, toDraftPerson } from '../people/index.js';
import type { AppearanceEntity } from './appearance.entity.js';
import type { SessionEntity } from './session.entity.js';

@ObjectType()
export class DraftAppearance {
  /** Not a field: fields of other features start from it. */
  sessionId: string;
  @Field(() => ID)
  personId: string;
  @Field(() => DraftPerson)
  person: DraftPerson;
  @Field(() => AppearanceRoleEnum)
  role: AppearanceRole;
  @Field(() => String, { nullable: true, description: 'Interpreters only.' })
  fromLanguage: string | null;
  @Field(() => String, { nullable: true })
  toLanguage: string | null;
}

@ObjectType({ description: "The organiser's side: rows as edited, not what the public sees." })
export class DraftSession {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => SessionKindEnum)
  kind: SessionKind;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [Translation])
  descriptions: Translation[];
  @Field(() => Date, { nullable: true, description: 'Null, like the end, while the session is unscheduled.' })
  startsAt: Date | null;
  @Field(() => Date, { nullable: true })
  endsAt: Date | null;
  @Field(() => Int, { description: 'Length of its slot; of an unscheduled session what it is planned for.' })
  durationMinutes: number;
  @Field(() => SessionStatusEnum)
  status: SessionStatus;
  @Field(() => ID, { nullable: true, description: 'Null for the plenary.' })
  subForumId: string | null;
  @Field(() => String, { nullable: true, description: 'Of the initiative that is signed here.' })
  initiativeSlug: string | null;
  @Field(() => [String], { description: 'Languages spoken or interpreted, BCP 47.' })
  languages: string[];
  @Field(() => [DraftAppearance])
  appearances: DraftAppearance[];
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Null before the first publication; lower than `revision` when there are unpublished changes.',
  })
  publishedRevision: number | null;
}

@ObjectType()
export class DraftSessionConnection {
  @Field(() => [DraftSession])
  nodes: DraftSession[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int)
  totalCount: number;
}

/** The row must have its people loaded. `languages` are the reader's. */
export function toDraftSession(row: SessionEntity, languages: readonly string[]): DraftSession {
  const { id, slug, kind, title, description, status, subForumId, revision, publishedRevision } = row;
  return {
    id,
    slug,
    kind,
    titles: allTranslations(title),
    descriptions: allTranslations(description ?? {}),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    durationMinutes: row.durationMinutes,
    status,
    subForumId,
    initiativeSlug: row.initiativeSlug,
    languages: row.languages,
    appearances: (row.appearances ?? []).flatMap((appearance) => toDraftAppearance(appearance, languages)),
    revision,
    publishedRevision,
  };
}

function toDraftAppearance(row: AppearanceEntity, languages: readonly string[]): DraftAppearance[] {
  const { sessionId, personId, person, role, fromLanguage, toLanguage } = row;
  return person === undefined
    ? []
    : [{ sessionId, personId, person: toDraftPerson(person, languages), role, fromLanguage, toLanguage }];
}
