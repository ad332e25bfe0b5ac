import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const SESSION_OPERATIONS = [
  'draftSummit',
  'createSession',
  'updateSession',
  'moveSession',
  'deleteSession',
  'publishSession',
  'cancelSession',
  'releasePreview',
  'releaseProgramme',
  'programmeVersions',
  'compareVersions',
  'restoreVersion',
] as const;
export type SessionOperation = (typeof SESSION_OPERATIONS)[number];

/** The programme of a summit is its organisers' and nobody else's, whatever they are elsewhere. */
export function mayEditProgramme(_operation: SessionOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}
