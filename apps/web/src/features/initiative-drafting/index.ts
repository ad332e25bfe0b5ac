export { InitiativeFrame } from './InitiativeFrame.js';
