export { SummitChatLink } from './SummitChatLink.js';
