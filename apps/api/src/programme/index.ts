export { ProgrammeModule } from './programme.module.js';
export { ProgrammePreviews, type SessionPreview } from './programme-previews.js';
export { ProgrammeReleases } from './programme-releases.js';
export { Person, Session, Summit } from './programme.types.js';
export { PublicProgrammes } from './public-programmes.js';
export { type ReleasedProgramme, relevantLanguages } from './released-programme.js';
