/** Percent of the whole, to a tenth; 0 of nothing. */
export const shareOf = (grams: number, whole: number): number =>
  whole <= 0 ? 0 : Math.round((grams / whole) * 1_000) / 10;

/** Parts of a bar that together are the whole, in percent: what was financed by whom, and what was not. */
export function coverageBar(
  grams: number,
  { participantsGrams, organiserGrams }: { participantsGrams: number; organiserGrams: number },
): { participants: number; organiser: number; uncovered: number } {
  const whole = Math.max(grams, participantsGrams + organiserGrams);
  const [participants, organiser] = [shareOf(participantsGrams, whole), shareOf(organiserGrams, whole)];
  return { participants, organiser, uncovered: Math.max(0, Math.round((100 - participants - organiser) * 10) / 10) };
}
