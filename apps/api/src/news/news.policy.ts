import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

/** News, the press kit and the closing report of a summit are its organisers' to write; everybody reads what they released. */
export const mayWriteNews = (viewer: Viewer | null, summitId: SummitId): boolean => organises(viewer, summitId);
