export { UnreleasedBar } from './UnreleasedBar.js';
