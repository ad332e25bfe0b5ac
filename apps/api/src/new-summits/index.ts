export { NewSummitsModule } from './new-summits.module.js';
