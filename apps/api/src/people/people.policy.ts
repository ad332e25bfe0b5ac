import type { Viewer } from '@app/database';

export const PEOPLE_OPERATIONS = ['readPeople', 'savePerson'] as const;
export type PeopleOperation = (typeof PEOPLE_OPERATIONS)[number];

/** One directory serves all summits: who organises any of them reads it and adds to it, nobody else. */
export function mayUsePeople(_operation: PeopleOperation, viewer: Viewer | null): boolean {
  return viewer?.roles.some((grant) => grant.role === 'organiser') ?? false;
}
