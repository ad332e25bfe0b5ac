export { ClockModule } from './clock.module.js';
export { StreamingModule } from './streaming.module.js';
