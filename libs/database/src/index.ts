export { CLOCK, type Clock, systemClock } from './clock.js';
export { type DatabaseSettings, dataSourceOptions, migrate } from './data-source.js';
export { DATABASE_SETTINGS, DatabaseModule } from './database.module.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.js';
export type { RequestContext, SummitRoleGrant, Viewer } from './request-context.js';
export { SystemContexts } from './system-contexts.js';
export { UnitOfWork } from './unit-of-work.js';
export { namePatterns } from './name-patterns.js';
