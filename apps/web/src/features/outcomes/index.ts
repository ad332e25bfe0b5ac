export { OutcomeList } from './OutcomeList.js';
export { RegisterFields } from './outcomes.queries.js';
