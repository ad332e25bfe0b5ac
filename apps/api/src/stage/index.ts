export type { SessionCast } from './session-cast.js';
export { SessionCastRepository } from './session-cast.repository.js';
export { partIn, type SessionPart } from './session-part.js';
export { StageModule } from './stage.module.js';
export { mayOnStage, STAGE_OPERATIONS } from './stage.policy.js';
export { StageService } from './stage.service.js';
