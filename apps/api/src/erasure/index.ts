export { ErasureModule } from './erasure.module.js';
export type { ErasureSubject } from './erasure-subject.js';
export { PersonErasure } from './person-erasure.service.js';
