import { lazy, Suspense, type ReactNode } from 'react';

/** Loaded by itself: nobody but moderators needs it, and nobody waits for it. */
const StatisticsPanel = lazy(() => import('./StatisticsPanel.js'));

/** The tab of whoever presides: how well everybody is connected. */
export function StatisticsTab(): ReactNode {
  return (
    <Suspense fallback={null}>
      <StatisticsPanel />
    </Suspense>
  );
}
