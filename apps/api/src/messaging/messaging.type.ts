import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, resultUnion } from '../graphql/index.js';

@ObjectType({ description: 'What a summit’s organisers decided about what people write.' })
export class SummitMessaging {
  @Field(() => ID)
  summitId: string;
  @Field(() => Boolean, { description: 'People may write to each other; who is written to accepts first.' })
  allowsDirectMessages: boolean;
  @Field(() => [String], {
    description: 'Hosts whose pages are shown with title and description where chat links to them; empty: none.',
  })
  previewHosts: string[];
}

@ObjectType()
export class ReportedDirectMessage {
  @Field(() => Boolean, { description: 'Of who is reported; else of who reports.' })
  isOfReported: boolean;
  @Field(() => String)
  text: string;
  @Field(() => Date)
  postedAt: Date;
}

@ObjectType({ description: 'The end of a conversation between two people, as one of them showed it.' })
export class DirectReport {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  reporterName: string;
  @Field(() => String)
  reportedName: string;
  @Field(() => String)
  reason: string;
  @Field(() => Date)
  reportedAt: Date;
  @Field(() => [ReportedDirectMessage], { description: 'The oldest first.' })
  messages: ReportedDirectMessage[];
}

@ObjectType()
export class SettledDirectReport {
  @Field(() => ID)
  id: string;
}

export const SetSummitMessagingResult = resultUnion('SetSummitMessagingResult', [
  SummitMessaging,
  NotAllowed,
  NotFound,
]);
export type SetSummitMessagingOutcome = SummitMessaging | NotAllowed | NotFound;
export const SettleDirectReportResult = resultUnion('SettleDirectReportResult', [
  SettledDirectReport,
  NotAllowed,
  NotFound,
]);
export type SettleDirectReportOutcome = SettledDirectReport | NotAllowed | NotFound;
