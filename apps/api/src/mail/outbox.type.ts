import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../graphql/index.js';

@ObjectType()
export class OutboxMail {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  to: string;
  @Field(() => String)
  subject: string;
  @Field(() => String)
  text: string;
  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class OutboxMailConnection {
  @Field(() => [OutboxMail])
  nodes: OutboxMail[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int)
  totalCount: number;
}
