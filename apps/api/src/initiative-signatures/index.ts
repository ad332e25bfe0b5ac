export { PublishedInitiative } from './initiative-signatures.type.js';
export { InitiativeSignings } from './initiative-signings.service.js';
export { InitiativeSignaturesModule } from './initiative-signatures.module.js';
export { Signings } from './signings.service.js';
