import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';

export const AMENDMENT_DECISIONS = ['accept', 'accept-as-merged', 'decline'] as const;
export type AmendmentDecision = (typeof AMENDMENT_DECISIONS)[number];
export const AmendmentDecisionEnum = enumOf('AmendmentDecision', AMENDMENT_DECISIONS);

@ObjectType()
export class CommentSaved {
  @Field(() => ID)
  id: string;
}
@ObjectType()
export class AmendmentDecided {
  @Field(() => ID)
  id: string;
}
export const CommentResult = resultUnion('InitiativeCommentResult', [CommentSaved, NotAllowed, NotFound, Refused]);
export const AmendmentResult = resultUnion('AmendmentResult', [AmendmentDecided, NotAllowed, NotFound, Refused]);
export type TalkOutcome = CommentSaved | AmendmentDecided | NotAllowed | NotFound | Refused;
