import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { EmptyState } from '../../ui/EmptyState.js';

/** For somebody who isn't signed in: where to, and back again. */
export function SignInFirst({ returnTo, children }: { returnTo: string; children?: ReactNode }): ReactNode {
  const t = useText();
  return (
    <EmptyState
      isPage
      title={t('organise.sign-in.title')}
      action={
        <Button component={Link} href={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>
          {t('organise.sign-in.action')}
        </Button>
      }
    >
      {children ?? t('organise.sign-in.text')}
    </EmptyState>
  );
}
