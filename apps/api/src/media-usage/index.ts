export { MediaUsageModule } from './media-usage.module.js';
