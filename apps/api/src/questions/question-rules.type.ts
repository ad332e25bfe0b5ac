import { QUESTION_MODERATION, type QuestionModeration } from '@app/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, resultUnion } from '../graphql/index.js';

export const QuestionModerationEnum = enumOf('QuestionModeration', QUESTION_MODERATION);

@ObjectType('QuestionRules', { description: 'How questions of the audience are taken in a session.' })
export class QuestionRulesType {
  @Field(() => ID)
  sessionId: string;
  @Field(() => Boolean, { description: 'Questions are taken.' })
  isOpen: boolean;
  @Field(() => QuestionModerationEnum, {
    description: 'BEFORE: everybody sees a question when somebody who moderates has read it. AFTER: at once.',
  })
  moderation: QuestionModeration;
  @Field(() => Boolean, { description: 'Whoever asks may stay unnamed, for who moderates too.' })
  mayBeAnonymous: boolean;
}

export const RuleQuestionsResult = resultUnion('RuleQuestionsResult', [QuestionRulesType, NotAllowed, NotFound]);
export type RuleQuestionsOutcome = QuestionRulesType | NotAllowed | NotFound;
