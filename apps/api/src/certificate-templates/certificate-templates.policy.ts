import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

/** What a summit certifies is its organisers' to design, to issue and to hand over. */
export const mayCertify = (viewer: Viewer | null, summitId: SummitId): boolean => organises(viewer, summitId);
