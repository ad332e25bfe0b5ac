export type { SessionCast } from './session-cast.js';
export { SessionCastRepository } from './session-cast.repository.js';
export { partIn, type SessionPart } from './session-part.js';
export { StageLayoutEnum } from './stage.resolver.js';
export { StageModule } from './stage.module.js';
export { mayOnStage, STAGE_OPERATIONS, type StageOperation } from './stage.policy.js';
export { type StageOutcome, StageService } from './stage.service.js';
export { answer as stageAnswer, SessionArg, type StageAnswer } from './stage.answers.js';
export { StageResult } from './stage.type.js';
