import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, LocalizedText, PageInfo } from '../graphql/index.js';
import { Person, Session } from '../programme/index.js';
import { PUBLISHED_KINDS } from './published-things.js';

export const SEARCH_HIT_KINDS = ['session', 'person', ...PUBLISHED_KINDS] as const;
export type SearchHitKind = (typeof SEARCH_HIT_KINDS)[number];
const SearchHitKindEnum = enumOf('SearchHitKind', SEARCH_HIT_KINDS);

@ObjectType({ description: 'A stretch of a text in UTF-16 units; `end` is exclusive.' })
export class TextMatch {
  @Field(() => Int)
  start: number;
  @Field(() => Int)
  end: number;
}

@ObjectType({ description: 'A text in which something was found, shortened around it.' })
export class SearchExcerpt {
  @Field(() => LocalizedText)
  text: LocalizedText;
  @Field(() => [TextMatch], { description: 'In order, not overlapping.' })
  matches: TextMatch[];
}

@ObjectType({ description: 'A session, a person, or what a summit released beside its programme.' })
export class SearchHit {
  @Field(() => SearchHitKindEnum)
  kind: SearchHitKind;
  @Field(() => ID)
  id: string;
  @Field(() => String, { description: 'Its page in the web app.' })
  path: string;
  @Field(() => String, { nullable: true, description: 'The day that an article or outcome is of, `2024-10-16`.' })
  datedOn: string | null;
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: LocalizedText;
  @Field(() => Session, { nullable: true, description: 'Of that kind alone.' })
  session: Session | null;
  @Field(() => Person, { nullable: true, description: 'Of that kind alone.' })
  person: Person | null;
  @Field(() => SearchExcerpt, { description: 'The title or name, with what was found marked where it is in it.' })
  title: SearchExcerpt;
  @Field(() => SearchExcerpt, {
    nullable: true,
    description: 'Another text that was found, in the language it was found in.',
  })
  excerpt: SearchExcerpt | null;
}

@ObjectType()
export class SearchHitConnection {
  @Field(() => [SearchHit])
  nodes: SearchHit[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int, { description: 'At most 1000.' })
  totalCount: number;
}
