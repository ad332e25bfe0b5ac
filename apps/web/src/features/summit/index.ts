export { foremostSession, sessionMoment, type SessionMoment } from './session-moment.js';
