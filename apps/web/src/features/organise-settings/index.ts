export { LanguagesField } from './LanguagesField.js';
