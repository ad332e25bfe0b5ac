import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function ProgrammePage(_props: { summitSlug: string }): ReactNode {
  return <PageSkeleton />;
}
