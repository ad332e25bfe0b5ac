export { DemoModule } from './demo.module.js';
export type { DemoLinks } from './demo-links.js';
export { Demo } from './demo.js';
