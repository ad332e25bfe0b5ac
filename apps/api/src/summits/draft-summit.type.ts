import { allTranslations, summitBounds } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Translation } from '../graphql/index.js';
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
}

@ObjectType({ description: 'A summit as its organisers edit it; `subForums` and `sessions` are resolved beside it.' })
export class DraftSummit {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => String)
  timeZone: string;
  @Field(() => Date, { description: "Beginning of the first day in the summit's zone." })
  startsAt: Date;
  @Field(() => Date, { description: 'End of the last day, exclusive: every session ends by then.' })
  endsAt: Date;
  @Field(() => [String], { description: 'BCP 47, the main one first.' })
  languages: string[];
}

export function toDraftSubForum({ id, slug, title, position, colour }: SubForumEntity): DraftSubForum {
  return { id, slug, titles: allTranslations(title), position, colour };
}

export function toDraftSummit(row: SummitEntity): DraftSummit {
  const { id, slug, title, timeZone, languages } = row;
  return { id, slug, titles: allTranslations(title), timeZone, languages, ...summitBounds(row) };
}
