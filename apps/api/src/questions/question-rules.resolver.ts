import type { RequestContext } from '@app/database';
import type { QuestionModeration } from '@app/domain';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import { SessionQuestionRules } from './question-rules.service.js';
import {
  QuestionModerationEnum,
  QuestionRulesType,
  type RuleQuestionsOutcome,
  RuleQuestionsResult,
} from './question-rules.type.js';

@Resolver()
export class QuestionRulesResolver {
  constructor(private readonly rules: SessionQuestionRules) {}

  @Query(() => QuestionRulesType, {
    nullable: true,
    description: 'Null for everybody but who presides over the session and the organisers of the summit.',
  })
  questionRules(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<QuestionRulesType | null> {
    return this.rules.find(ctx, sessionId);
  }

  @Mutation(() => RuleQuestionsResult, { description: 'Holds from now on; what was asked stays as it is.' })
  ruleQuestions(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('isOpen', { type: () => Boolean }) isOpen: boolean,
    @Args('moderation', { type: () => QuestionModerationEnum }) moderation: QuestionModeration,
    @Args('mayBeAnonymous', { type: () => Boolean }) mayBeAnonymous: boolean,
  ): Promise<RuleQuestionsOutcome> {
    return this.rules.set(ctx, sessionId, { isOpen, moderation, mayBeAnonymous });
  }
}
