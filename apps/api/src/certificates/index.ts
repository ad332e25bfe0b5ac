export { CertificateHeads } from './certificate-heads.js';
export { type CertificateHolder, Certificates } from './certificates.service.js';
export { CertificatesModule } from './certificates.module.js';
