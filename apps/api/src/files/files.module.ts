import { Module } from '@nestjs/common';
import { FileUploads } from './file-uploads.js';
import { HttpCallers } from './http-callers.js';

/** Files in and out, over plain HTTP. */
@Module({
  providers: [HttpCallers, FileUploads],
  exports: [HttpCallers, FileUploads],
})
export class FilesModule {}
