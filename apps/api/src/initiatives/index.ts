export { InitiativesModule } from './initiatives.module.js';
