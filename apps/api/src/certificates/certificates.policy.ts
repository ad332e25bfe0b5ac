import type { Viewer } from '@app/database';
import type { Stewards } from '../carbon-projects/index.js';
import { organises } from '../summits/index.js';
import type { CertificateRow } from './certificates.repository.js';

/**
 * What a retirement is certified by, the stewards of the installation take back; what a summit certifies of people, its organisers.
 * Everybody may read and check.
 */
export const mayRevokeCertificate = (
  stewards: Pick<Stewards, 'include'>,
  viewer: Viewer | null,
  { kind, summitId }: Pick<CertificateRow, 'kind' | 'summitId'>,
): boolean => (kind === 'carbon' ? stewards.include(viewer) : summitId !== null && organises(viewer, summitId));
