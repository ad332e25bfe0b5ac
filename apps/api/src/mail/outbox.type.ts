import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../graphql/index.js';
import type { MailCalendar } from './mail-content.js';

const MailCalendarMethodEnum = { REQUEST: 'REQUEST', CANCEL: 'CANCEL', PUBLISH: 'PUBLISH' } as const;
registerEnumType(MailCalendarMethodEnum, {
  name: 'MailCalendarMethod',
  description:
    'What the calendar entry in a mail asks of a calendar program: take it in, take it out, or only have a look.',
});

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
  @Field(() => MailCalendarMethodEnum, { nullable: true, description: 'Null for a mail without a calendar entry.' })
  calendarMethod: MailCalendar['method'] | null;
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
