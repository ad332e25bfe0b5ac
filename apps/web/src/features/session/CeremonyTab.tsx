import { lazy, Suspense, type ReactNode } from 'react';

const RunSheetPanel = lazy(async () => ({ default: (await import('../run-sheet/index.js')).RunSheetPanel }));

/** Ceremony mode: a file of its own, which the audience never loads. */
export function CeremonyTab(): ReactNode {
  return (
    <Suspense>
      <RunSheetPanel />
    </Suspense>
  );
}
