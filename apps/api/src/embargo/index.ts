export { type EmbargoedKind, EmbargoedKinds, type EmbargoedObject } from './embargoed-kinds.js';
export { EmbargoKindEnum, EmbargoStateEnum } from './embargo.type.js';
export { EmbargoModule } from './embargo.module.js';
export { type EmbargoOutcome, Embargoes, type ReleaseWhen } from './embargoes.service.js';
export {
  EMBARGO_KINDS,
  type EmbargoKind,
  type EmbargoRow,
  type EmbargoState,
  isReleasedSql,
  releaseStateSql,
} from './embargoes.repository.js';
