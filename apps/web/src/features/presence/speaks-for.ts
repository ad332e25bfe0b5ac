import type { Programme } from './presence.queries.js';

type Organisation = NonNullable<Programme['delegations'][number]['organisation']>;
/** Whom somebody speaks for: one of the two, or both where an organisation's person has a country of their own. */
export interface SpokenFor {
  isDelegation: boolean;
  organisation: Organisation | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

/** Their delegation, else their organisation and country; `null` for guests and for who speaks for nobody. */
export function speaksFor(
  { delegations, session }: Pick<Programme, 'delegations' | 'session'>,
  personId: string,
): SpokenFor | null {
  const delegation = delegations.find(({ members }) => members.some(({ person }) => person.id === personId));
  if (delegation !== undefined)
    return { isDelegation: true, organisation: delegation.organisation, country: delegation.country };
  const person = session?.appearances.find((appearance) => appearance.person.id === personId)?.person;
  if (person === undefined || (person.organisation === null && person.country === null)) return null;
  return { isDelegation: false, organisation: person.organisation, country: person.country };
}
