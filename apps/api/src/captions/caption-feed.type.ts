import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';

@ObjectType({ description: 'Where a speech recogniser sends captions of one session in one language.' })
export class CaptionFeed {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  sessionId: string;
  @Field(() => String, { description: 'BCP 47.' })
  language: string;
  @Field(() => Date)
  createdAt: Date;
}

@ObjectType({ description: 'The one time that the secret is shown.' })
export class CaptionFeedOpened {
  @Field(() => CaptionFeed)
  feed: CaptionFeed;
  @Field(() => String, { description: 'Where to post to, whole.' })
  url: string;
  @Field(() => String, { description: 'The bearer token of the posts.' })
  secret: string;
}

@ObjectType()
export class CaptionFeedClosed {
  @Field(() => ID)
  id: string;
}

export const OpenCaptionFeedResult = resultUnion('OpenCaptionFeedResult', [
  CaptionFeedOpened,
  NotAllowed,
  NotFound,
  Refused,
]);
export type OpenCaptionFeedOutcome = CaptionFeedOpened | NotAllowed | NotFound | Refused;
export const CloseCaptionFeedResult = resultUnion('CloseCaptionFeedResult', [CaptionFeedClosed, NotAllowed, NotFound]);
export type CloseCaptionFeedOutcome = CaptionFeedClosed | NotAllowed | NotFound;
