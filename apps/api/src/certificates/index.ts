export { CertificateFiles } from './certificate-files.js';
export { CertificateHeads } from './certificate-heads.js';
export { CertificateLogos, type LogoRow } from './certificate-logos.repository.js';
export { type CertificateHolder, Certificates } from './certificates.service.js';
export { CertificatesModule } from './certificates.module.js';
