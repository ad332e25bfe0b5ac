export { AudienceFiles } from './AudienceFiles.js';
