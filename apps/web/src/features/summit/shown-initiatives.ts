/** What the programme announces, and what was signed here beside it. Of what was recalled its tombstone alone is left, announced or not. */
export function shownInitiatives<Announced extends { slug: string }, Out extends { slug: string; isRecalled: boolean }>(
  initiatives: readonly Announced[],
  out: readonly Out[],
): { announced: { initiative: Announced; out: Out | undefined }[]; others: Out[] } {
  const announced = initiatives
    .map((initiative) => ({ initiative, out: out.find(({ slug }) => slug === initiative.slug) }))
    .filter((each) => each.out?.isRecalled !== true);
  const slugs = new Set(announced.map(({ initiative }) => initiative.slug));
  return { announced, others: out.filter(({ slug }) => !slugs.has(slug)) };
}
