import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function SessionPage(_props: { summitSlug: string; sessionSlug: string }): ReactNode {
  return <PageSkeleton />;
}
