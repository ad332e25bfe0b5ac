export { DraftsToRead } from './DraftsToRead.js';
export { InitiativeFrame } from './InitiativeFrame.js';
