export { CertificateBatches } from './certificate-batches.service.js';
export { mayCertify } from './certificate-templates.policy.js';
export { CertificateTemplates } from './certificate-templates.service.js';
export { CertificateTemplatesModule } from './certificate-templates.module.js';
