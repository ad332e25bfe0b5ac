export { type EmbargoedKind, EmbargoedKinds, type EmbargoedObject } from './embargoed-kinds.js';
export { EmbargoModule } from './embargo.module.js';
export { type EmbargoOutcome, Embargoes, type ReleaseWhen } from './embargoes.service.js';
export {
  type EmbargoKind,
  type EmbargoRow,
  type EmbargoState,
  isReleasedSql,
  releaseStateSql,
} from './embargoes.repository.js';
