import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, PageInfo } from '../graphql/index.js';
import { Person, Session } from '../programme/index.js';

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

@ObjectType({ description: 'A session or a person that was found; one of the two is there.' })
export class SearchHit {
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: LocalizedText;
  @Field(() => Session, { nullable: true })
  session: Session | null;
  @Field(() => Person, { nullable: true })
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
