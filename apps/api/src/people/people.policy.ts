import type { PersonId, SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises, organisesAny } from '../summits/index.js';

export const PEOPLE_OPERATIONS = ['draftPeople', 'draftOrganisations', 'addPerson'] as const;
export type PeopleOperation = (typeof PEOPLE_OPERATIONS)[number];

/** One directory serves all summits: who organises any of them reads it and adds to it, nobody else. */
export function mayUseDirectory(_operation: PeopleOperation, viewer: Viewer | null): boolean {
  return organisesAny(viewer);
}

/** What decides who may change somebody of the directory. */
export interface PersonTies {
  /** User who added the person; null where a demo or an import did. */
  createdBy: string | null;
  /** Summits in whose draft the person appears, or belongs to a delegation. */
  summitIds: readonly SummitId[];
}

/**
 * An organiser changes the people of their own summits and those they added themself. Whoever organises elsewhere finds a
 * person, may put them into a session, and may change them from then on: with the person then standing in their summit,
 * and every change in the audit.
 */
export function mayChangePerson(viewer: Viewer | null, { createdBy, summitIds }: PersonTies): boolean {
  if (viewer === null || !organisesAny(viewer)) return false;
  return createdBy === viewer.userId || summitIds.some((summitId) => organises(viewer, summitId));
}

const ROLES_OF_PEOPLE: readonly string[] = ['moderator', 'speaker', 'interpreter'];

/**
 * Whether the viewer is this very person: signed in as whom an invitation made them, in a summit whose draft still has
 * the person. An invitation that was withdrawn, or whose person is in no session any more, opens nothing.
 */
export function isOwnPerson(viewer: Viewer | null, personId: PersonId, { summitIds }: PersonTies): boolean {
  return (
    viewer?.roles.some(
      (grant) =>
        ROLES_OF_PEOPLE.includes(grant.role) && grant.personId === personId && summitIds.includes(grant.summitId),
    ) ?? false
  );
}
