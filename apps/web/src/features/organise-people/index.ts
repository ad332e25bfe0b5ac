export { PersonSearch } from './PersonSearch.js';
