import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function HomePage(): ReactNode {
  return <PageSkeleton />;
}
