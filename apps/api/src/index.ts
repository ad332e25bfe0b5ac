export { ApiModule } from './api.module.js';
export { Demo, type DemoLinks } from './demo/index.js';
export { createHttpAdapter } from './http/index.js';
