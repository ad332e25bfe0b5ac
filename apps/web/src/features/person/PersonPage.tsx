import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function PersonPage(_props: { summitSlug: string; personSlug: string }): ReactNode {
  return <PageSkeleton />;
}
