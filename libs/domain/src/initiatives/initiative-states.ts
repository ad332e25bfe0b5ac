/**
 * drafting → frozen → signing → signed → released → recalled. What is frozen may be opened again until somebody signs it; what
 * was released can be recalled, which leaves a tombstone and never a gap.
 */
export const INITIATIVE_STATES = ['drafting', 'frozen', 'signing', 'signed', 'released', 'recalled'] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

export const INITIATIVE_ACTIONS = [
  'edit',
  'freeze',
  'reopen',
  'open-signing',
  'close-signing',
  'sign',
  'decline',
  'release',
  'accede',
  'recall',
] as const;
export type InitiativeAction = (typeof INITIATIVE_ACTIONS)[number];

/** Where each action leads; what is not here is refused. */
const INITIATIVE_TRANSITIONS: Readonly<
  Record<InitiativeState, Readonly<Partial<Record<InitiativeAction, InitiativeState>>>>
> = {
  drafting: { edit: 'drafting', freeze: 'frozen' },
  frozen: { reopen: 'drafting', 'open-signing': 'signing' },
  signing: { sign: 'signing', decline: 'signing', 'close-signing': 'signed', release: 'released' },
  signed: { 'open-signing': 'signing', release: 'released' },
  released: { accede: 'released', recall: 'recalled' },
  recalled: {},
};

/** The state after `action`; `null` where the table refuses it. */
export function afterAction(state: InitiativeState, action: InitiativeAction): InitiativeState | null {
  return INITIATIVE_TRANSITIONS[state][action] ?? null;
}

/** Whether anybody but those who work on it may read the text. */
export const isReleased = (state: InitiativeState): boolean => state === 'released';
