import type { Restriction } from './verdict.js';

/** What who moderates does, as the record names it. */
export type ModerationActionKind = 'approve' | 'reject' | 'remove' | 'restore' | 'settle' | 'silence' | 'ban' | 'lift';

/** Of somebody in a room: whether they moderate it, and whether they are of its programme. */
export interface Standing {
  readonly moderates: boolean;
  readonly isOfProgramme: boolean;
}
export type RestrictRefusalCode = 'not-restrictable' | 'address-not-bannable' | 'address-unknown';

/** Rules of a chat are not for who moderates and for people of the programme. */
export const isTrusted = ({ moderates, isOfProgramme }: Standing): boolean => moderates || isOfProgramme;

/**
 * Why somebody can't be restricted so, `undefined` when they can: moderators don't restrict each other, and a hall that shares
 * one address with somebody of the programme stays open. `hasAddress`: it is known where they came from.
 */
export function restrictRefusal(
  subject: Standing,
  kind: Restriction['kind'],
  byAddress: boolean,
  hasAddress: boolean,
): RestrictRefusalCode | undefined {
  if (subject.moderates) return 'not-restrictable';
  if (!byAddress) return undefined;
  if (subject.isOfProgramme || kind !== 'banned') return 'address-not-bannable';
  return hasAddress ? undefined : 'address-unknown';
}

/** A restriction with whom it is for. */
export interface PersonalRestriction extends Restriction {
  readonly participantId: string;
  /** Of a ban that holds for everybody from there. */
  readonly addressHash: string | null;
}

/** Those that are for somebody: their own, and those of their address, which spare people of the programme and who moderates. */
export function restrictionsFor<R extends PersonalRestriction>(
  all: readonly R[],
  person: Standing & { readonly participantId: string; readonly addressHash: string | undefined },
): R[] {
  if (person.moderates) return [];
  return all.filter(
    ({ participantId, addressHash }) =>
      participantId === person.participantId ||
      (addressHash !== null && addressHash === person.addressHash && !person.isOfProgramme),
  );
}

/** How reports of one message stand. */
export interface Reports {
  /** People who reported it. */
  readonly count: number;
  /** So many of them were known when somebody decided last; 0 when nobody has. */
  readonly settledCount: number;
}

/** What one more report leads to. What a moderator has let stand is not removed by itself any more. */
export function afterReport(
  { count, settledCount }: Reports,
  thresholds: { readonly queueAfterReports: number; readonly removeAfterReports: number | null },
  isAuthorTrusted: boolean,
): 'nothing' | 'queue' | 'remove' {
  const { queueAfterReports, removeAfterReports } = thresholds;
  if (removeAfterReports !== null && count >= removeAfterReports && settledCount === 0 && !isAuthorTrusted)
    return 'remove';
  return count - settledCount >= queueAfterReports ? 'queue' : 'nothing';
}
