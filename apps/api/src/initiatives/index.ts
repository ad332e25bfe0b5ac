export { InitiativeStateEnum, TranslationStateEnum } from './initiative-draft.type.js';
export { InitiativesDemo } from './initiatives-demo.js';
export { InitiativesModule } from './initiatives.module.js';
export type { InitiativeRow } from './initiatives.repository.js';
export { Initiatives } from './initiatives.service.js';
