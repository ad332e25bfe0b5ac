export { foremostSession, isOver, sessionMoment, type SessionMoment } from './session-moment.js';
