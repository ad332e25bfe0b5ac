export { attachmentHeaders } from './attachments.js';
export { FileRefused, organisedSummit, refuseUnless } from './file-refused.js';
export { FileUploads, type UploadAddress } from './file-uploads.js';
export { FilesModule } from './files.module.js';
export { HttpCallers } from './http-callers.js';
export { isPdf } from './pdf-file.js';
