export { LinkPreviews } from './LinkPreviews.js';
