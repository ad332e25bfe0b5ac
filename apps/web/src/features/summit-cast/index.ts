export { CastSelect, SessionSelect, useSummitCast, type SummitCast } from './summit-cast.js';
