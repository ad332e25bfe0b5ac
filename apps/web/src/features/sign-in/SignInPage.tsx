import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function SignInPage(): ReactNode {
  return <PageSkeleton />;
}
