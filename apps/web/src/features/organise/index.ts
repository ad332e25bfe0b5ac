export { DraftText, draftTextFor } from './DraftText.js';
export { LocalizedField } from './LocalizedField.js';
export { OrganiserFrame } from './OrganiserFrame.js';
export type { OrganisedSummit } from './organise.queries.js';
export { SignInFirst } from './SignInFirst.js';
export { useLeaveGuard } from './use-leave-guard.js';
export { ViewLinks } from './ViewLinks.js';
