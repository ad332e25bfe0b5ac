import type { Viewer } from '@app/database';
import { organisesAny } from '../summits/index.js';

export const PEOPLE_OPERATIONS = ['draftPeople', 'savePerson'] as const;
export type PeopleOperation = (typeof PEOPLE_OPERATIONS)[number];

/** One directory serves all summits: who organises any of them reads it and adds to it, nobody else. */
export function mayUseDirectory(_operation: PeopleOperation, viewer: Viewer | null): boolean {
  return organisesAny(viewer);
}
