export { InitiativeSignaturesModule } from './initiative-signatures.module.js';
