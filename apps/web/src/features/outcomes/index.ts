export { CastSelect, SessionSelect, useSummitCast, type SummitCast } from './summit-cast.js';
export { OutcomeList } from './OutcomeList.js';
export { RegisterFields } from './outcomes.queries.js';
