export { foremostSession, sessionMoment } from './session-moment.js';
