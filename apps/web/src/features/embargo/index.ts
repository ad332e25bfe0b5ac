export { ReleaseControl } from './ReleaseControl.js';
export type { EmbargoKind } from './embargo.queries.js';
