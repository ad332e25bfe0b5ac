export { foremostSession, isOver, sessionMoment } from './session-moment.js';
