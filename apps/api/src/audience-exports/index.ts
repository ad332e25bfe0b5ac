export { AudienceExportsModule } from './audience-exports.module.js';
export { mayExportAudience } from './audience-exports.policy.js';
