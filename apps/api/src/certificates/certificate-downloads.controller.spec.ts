import type { FastifyReply, FastifyRequest } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HttpCallers } from '../files/index.js';
import { CertificateDownloadsController } from './certificate-downloads.controller.js';
import type { CertificateFiles } from './certificate-files.js';
import type { CertificateKeys } from './certificate-keys.js';
import type { Certificates } from './certificates.service.js';

const ctx = { languages: ['en'], clock: { now: () => new Date() } };
const made = new Set<string>();
const files = {
  read: () => ({ certificate: { facts: { kind: 'carbon' } } }),
  has: (_read: object, language: string, format: string) => made.has(`${language}.${format}`),
  json: () => '{}',
  pdf: () => Promise.resolve(Buffer.from('')),
};
const reply = { headers: () => reply, type: () => reply, send: () => Promise.resolve() };
let controller: CertificateDownloadsController;
const get = (ip: string, file = '0123-4567-89AB.pdf') =>
  controller.file(file, undefined, { ip } as FastifyRequest, reply as unknown as FastifyReply);

beforeEach(() => {
  made.clear();
  controller = new CertificateDownloadsController(
    { contextOf: () => Promise.resolve(ctx) } as unknown as HttpCallers,
    { find: () => Promise.resolve({ revokedAt: null }) } as unknown as Certificates,
    files as unknown as CertificateFiles,
    {} as CertificateKeys,
  );
});

describe('files of certificates', () => {
  it('are not made for one client without end, while others have theirs', async () => {
    for (let file = 0; file < 60; file += 1) await get('192.0.2.1');
    await expect(get('192.0.2.1')).rejects.toMatchObject({ status: 429, retryAfterSeconds: 3 });
    await get('192.0.2.2');
    await get('192.0.2.1', '0123-4567-89AB.json');
    made.add('en.pdf');
    await get('192.0.2.1');
  });
});
