import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

export function CompleteSignInPage(_props: { token: string }): ReactNode {
  return <PageSkeleton />;
}
