export { AudienceFiles, SummitChatFiles } from './AudienceFiles.js';
