import type { Viewer } from '@app/database';
import type { Stewards } from '../carbon-projects/index.js';

/** What a retirement is certified by, the stewards of the installation take back. Everybody may read and check. */
export const mayRevokeCertificate = (stewards: Pick<Stewards, 'include'>, viewer: Viewer | null): boolean =>
  stewards.include(viewer);
