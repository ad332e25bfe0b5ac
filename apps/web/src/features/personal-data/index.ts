export { ErasePerson } from './ErasePerson.js';
