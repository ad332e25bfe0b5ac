import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';

export const SUMMIT_OPERATIONS = ['updateSummit', 'saveSubForum', 'moveSubForum', 'deleteSubForum'] as const;
export type SummitOperation = (typeof SUMMIT_OPERATIONS)[number];

/** Whether the viewer organises this summit. */
export function organises(viewer: Viewer | null, summitId: SummitId): boolean {
  return viewer?.roles.some((grant) => grant.role === 'organiser' && grant.summitId === summitId) ?? false;
}

/** Whether the viewer organises any summit. */
export function organisesAny(viewer: Viewer | null): boolean {
  return viewer?.roles.some((grant) => grant.role === 'organiser') ?? false;
}

/** What a summit says of itself is its organisers' and nobody else's, whatever they are elsewhere. */
export function mayEditSummit(_operation: SummitOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}

/** Whoever organises a summit may found another one, and organises that one too; the first one is for whom the installation names. */
export function mayFoundSummits(viewer: Viewer | null): boolean {
  return organisesAny(viewer) || viewer?.isFounder === true;
}
