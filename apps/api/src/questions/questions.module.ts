import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { QuestionRulesRepository } from './question-rules.repository.js';
import { QuestionRulesResolver } from './question-rules.resolver.js';
import { SessionQuestionRules } from './question-rules.service.js';

/** How questions to the panel are taken; asking, voting and answering is chat's. */
@Module({
  imports: [StageModule],
  providers: [QuestionRulesRepository, QuestionRulesResolver, SessionQuestionRules],
})
export class QuestionsModule {}
