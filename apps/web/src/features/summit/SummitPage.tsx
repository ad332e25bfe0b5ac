import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function SummitPage(_props: { summitSlug: string }): ReactNode {
  return <PageSkeleton />;
}
