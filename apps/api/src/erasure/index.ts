export { ErasureModule } from './erasure.module.js';
export { ERASED_TEXT, type ErasureSubject } from './erasure-subject.js';
export { PersonErasure } from './person-erasure.service.js';
