import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';

/** Whether the viewer organises this summit. */
export function organises(viewer: Viewer | null, summitId: SummitId): boolean {
  return viewer?.roles.some((grant) => grant.role === 'organiser' && grant.summitId === summitId) ?? false;
}

/** Whether the viewer organises any summit. */
export function organisesAny(viewer: Viewer | null): boolean {
  return viewer?.roles.some((grant) => grant.role === 'organiser') ?? false;
}
