export { InitiativeSignaturesModule } from './initiative-signatures.module.js';
export { Signings } from './signings.service.js';
