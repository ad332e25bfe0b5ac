export { changelogOf } from './changelog.js';
