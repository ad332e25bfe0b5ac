export { type OutgoingAnswer, OutgoingClient, type OutgoingFailure } from './outgoing-client.js';
export { OutgoingModule } from './outgoing.module.js';
