export { type Job, type JobHandler, type JobOptions, type JobQueue, jobQueue } from './job-queue.js';
export { Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
