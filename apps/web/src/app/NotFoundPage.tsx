import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../ui/EmptyState.js';
import { useText } from './i18n/use-text.js';
import { usePageTitle } from './use-page-title.js';

/** For an address that names nothing: an unknown path, summit, session or person. */
export function NotFoundPage(): ReactNode {
  const t = useText();
  usePageTitle(t('app.not-found.title'));
  return (
    <EmptyState isPage title={t('app.not-found.title')} action={<Link href="/">{t('app.not-found.home')}</Link>}>
      {t('app.not-found.text')}
    </EmptyState>
  );
}
