import type { InitiativeState } from '@app/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion, Translation } from '../graphql/index.js';
import { InitiativeStateEnum } from '../initiatives/index.js';

@ObjectType({ description: 'An initiative whose text stands, and that was not recalled.' })
export class InitiativeToSign {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => InitiativeStateEnum)
  state: InitiativeState;
  @Field(() => [Translation])
  titles: Translation[];
}

@ObjectType({ description: 'What can be signed in a session, for who presides over it and the organisers.' })
export class SessionSigning {
  @Field(() => [InitiativeToSign], { description: 'Of the summit, in the order they were begun.' })
  initiatives: InitiativeToSign[];
  @Field(() => ID, { nullable: true, description: 'Whose signing the hall watches.' })
  shownId: string | null;
}

@ObjectType()
export class RollCallChanged {
  @Field(() => ID, { nullable: true, description: 'Whose signing the hall watches now.' })
  shownId: string | null;
}
export const RollCallResult = resultUnion('RollCallResult', [RollCallChanged, NotAllowed, NotFound, Refused]);
export type RollCallAnswer = RollCallChanged | NotAllowed | NotFound | Refused;
