export { DraftText, draftTextFor } from './DraftText.js';
export { OrganiserFrame } from './OrganiserFrame.js';
export type { OrganisedSummit } from './organise.queries.js';
