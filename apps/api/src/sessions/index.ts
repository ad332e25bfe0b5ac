export { DraftAppearance } from './draft-session.type.js';
export { SessionDraftsService } from './session-drafts.service.js';
export { SessionEntity } from './session.entity.js';
export { SessionsModule } from './sessions.module.js';
export { SessionsRepository } from './sessions.repository.js';
