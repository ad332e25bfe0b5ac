import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function OutboxPage(): ReactNode {
  return <PageSkeleton />;
}
