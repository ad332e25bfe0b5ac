export { changelogOf } from './changelog/index.js';
export { ProgrammeDocumentsRepository, type VersionRecord } from './programme-documents.repository.js';
export { ProgrammeModule } from './programme.module.js';
export { type ProgrammePreview, ProgrammePreviews, type SessionPreview } from './programme-previews.js';
export { ProgrammeReleases, type ReleaseCandidate } from './programme-releases.js';
export { Person, Session, Summit } from './programme.types.js';
export { PublicProgrammes } from './public-programmes.js';
export { ReleasedPeople } from './released-people.js';
export { type ReleasedProgramme, relevantLanguages } from './released-programme.js';
