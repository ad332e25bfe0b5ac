export { ApiModule } from './api.module.js';
export { createHttpAdapter } from './http/index.js';
