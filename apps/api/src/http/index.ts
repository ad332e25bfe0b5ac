export { FirstAnswers } from './first-answers.js';
export { createHttpAdapter } from './http-adapter.js';
export { HttpModule } from './http.module.js';
export { GraphqlUpgrades } from './upgrades.js';
