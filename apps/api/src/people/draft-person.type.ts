import { allTranslations, pickText } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, Translation } from '../graphql/index.js';
import type { PersonEntity } from './person.entity.js';

@ObjectType({ description: 'Somebody of the directory, as organisers edit them.' })
export class DraftPerson {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => [Translation], { description: 'The name in every script it is known in.' })
  names: Translation[];
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [Translation], { description: 'A few sentences, plain text.' })
  biographies: Translation[];
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;
  @Field(() => ID, { nullable: true })
  organisationId: string | null;
  @Field(() => String, {
    nullable: true,
    description: "In the reader's language where the organisation has a name in it.",
  })
  organisationName: string | null;
  @Field(() => [String], { description: 'Languages the person speaks, BCP 47.' })
  languages: string[];
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
  @Field(() => Date, { nullable: true, description: 'When the person last changed this themself.' })
  changedByPersonAt: Date | null;

  /** Behind the field `photoUrl`. */
  photoId: string | null;
}

@ObjectType()
export class DraftPersonConnection {
  @Field(() => [DraftPerson])
  nodes: DraftPerson[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int)
  totalCount: number;
}

/** The row must have its organisation loaded. `languages` are the reader's. */
export function toDraftPerson(row: PersonEntity, languages: readonly string[]): DraftPerson {
  const { id, slug, name, title, biography, country, organisation, revision, changedByPersonAt, photoId } = row;
  return {
    id,
    slug,
    names: allTranslations(name),
    titles: allTranslations(title ?? {}),
    biographies: allTranslations(biography ?? {}),
    country,
    organisationId: row.organisationId,
    organisationName: organisation == null ? null : pickText(organisation.name, languages, 'en').text,
    languages: row.languages,
    revision,
    changedByPersonAt,
    photoId,
  };
}
