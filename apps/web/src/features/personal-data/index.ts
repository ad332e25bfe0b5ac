export { SessionWriters } from './SessionWriters.js';
export { ErasePerson } from './ErasePerson.js';
