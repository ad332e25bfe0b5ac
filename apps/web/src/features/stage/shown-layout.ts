import { STAGE_LAYOUTS, type StageLayout } from '@app/domain';

/**
 * How a viewer sees the stage: as they chose (`own`), else as the chair set it. What is being shown, slides or a screen, is
 * not hidden from those who leave it to the chair; without any, the layout for it would be an empty frame.
 */
export function shownLayout(own: StageLayout | null, chairs: StageLayout, hasContent: boolean): StageLayout {
  const wanted = own ?? (chairs === 'speaker' && hasContent ? 'slides' : chairs);
  return wanted === 'slides' && !hasContent ? 'speaker' : wanted;
}

/** The one that the key goes to: through all of them, then back to the chair's. */
export function nextLayout(own: StageLayout | null): StageLayout | null {
  const choices = [null, ...STAGE_LAYOUTS];
  return choices[(choices.indexOf(own) + 1) % choices.length] ?? null;
}
