import type { Money } from '../money/money.js';
import type { LanguageTexts } from '../text/localized-text.js';
import type { OutcomeStatus, OutcomeType, PartyRole } from './outcome-words.js';

/** Somebody who is part of an outcome: a country, an institution, a person. */
export interface OutcomeParty {
  readonly role: PartyRole;
  readonly names: LanguageTexts;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Who they are in the programme, where they are somebody of it. */
  readonly personId: string | null;
}

/** Something that is to be reached on the way. */
export interface OutcomeMilestone {
  readonly titles: LanguageTexts;
  /** `2022-12-20`, as is every day here. */
  readonly dueOn: string | null;
  readonly reachedOn: string | null;
}

/** What organisers say of an outcome. */
export interface OutcomeFields {
  readonly kind: OutcomeType;
  readonly titles: LanguageTexts;
  readonly descriptions: LanguageTexts | null;
  readonly amount: Money | null;
  readonly agreedOn: string | null;
  /** By when all of it is to be done. */
  readonly dueOn: string | null;
  readonly status: OutcomeStatus;
  /** What became of it, in words. */
  readonly statusNotes: LanguageTexts | null;
  /** Where it was released. */
  readonly sessionId: string | null;
  readonly parties: readonly OutcomeParty[];
  readonly milestones: readonly OutcomeMilestone[];
}

export interface OutcomeProblem {
  /** Field below the outcome: `dueOn`, `milestones.2.dueOn`. */
  readonly path: string;
  readonly code:
    'due-before-agreed' | 'reached-before-agreed' | 'amount-of-honour' | 'honoured-elsewhere' | 'note-missing';
}

/** What does not fit together; empty when all does. The form and the server ask the same. */
export function outcomeProblems(
  fields: Omit<OutcomeFields, 'titles' | 'descriptions' | 'sessionId'>,
): OutcomeProblem[] {
  const { kind, amount, agreedOn, dueOn, status, statusNotes, parties, milestones } = fields;
  const problems: OutcomeProblem[] = [];
  const isBefore = (day: string | null): boolean => day !== null && agreedOn !== null && day < agreedOn;
  if (isBefore(dueOn)) problems.push({ path: 'dueOn', code: 'due-before-agreed' });
  for (const [index, milestone] of milestones.entries()) {
    if (isBefore(milestone.dueOn)) problems.push({ path: `milestones.${index}.dueOn`, code: 'due-before-agreed' });
    if (isBefore(milestone.reachedOn))
      problems.push({ path: `milestones.${index}.reachedOn`, code: 'reached-before-agreed' });
  }
  // Who is honoured is not paid, and who pays or is paid is not honoured for it.
  if (kind === 'ambassador' && amount !== null) problems.push({ path: 'amount', code: 'amount-of-honour' });
  if (kind !== 'ambassador') {
    for (const [index, { role }] of parties.entries())
      if (role === 'honoured') problems.push({ path: `parties.${index}.role`, code: 'honoured-elsewhere' });
  }
  if (status === 'abandoned' && Object.keys(statusNotes ?? {}).length === 0)
    problems.push({ path: 'statusNotes', code: 'note-missing' });
  return problems;
}

/**
 * An outcome as the next summit takes it up: what was agreed with whom, how far it is, and what has not been reached yet. What
 * became of it is said anew there, and so is the session.
 */
export function followUpOf(outcome: OutcomeFields): OutcomeFields {
  return {
    ...outcome,
    statusNotes: outcome.status === 'abandoned' ? outcome.statusNotes : null,
    sessionId: null,
    milestones: outcome.milestones.filter(({ reachedOn }) => reachedOn === null),
  };
}

/** Whether it was to be done before this day and is not. */
export const isOverdue = (what: { dueOn: string | null; isDone: boolean }, today: string): boolean =>
  !what.isDone && what.dueOn !== null && what.dueOn < today;
