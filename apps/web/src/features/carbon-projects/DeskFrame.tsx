import '@mantine/core/styles/Input.layer.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { SignInFirst } from '../organise/index.js';
import classes from './desk.module.css';

interface DeskFrameProps {
  tab: 'projects' | 'orders';
  /** Of the browser's tab; the desk's own when left out. */
  title?: string | undefined;
  children: ReactNode;
}
const TABS = [
  { tab: 'projects', href: '/carbon/desk' },
  { tab: 'orders', href: '/carbon/desk/orders' },
] as const;

/** What every page of the stewards' desk has around it; its content is for stewards alone. */
export function DeskFrame({ tab, title, children }: DeskFrameProps): ReactNode {
  const t = useText();
  const { viewer, isLoading } = useViewer();
  const deskTitle = t('carbon-projects.desk.title');
  usePageTitle(title === undefined ? deskTitle : `${title} · ${deskTitle}`);
  if (viewer === null)
    return isLoading ? (
      <PageSkeleton />
    ) : (
      <SignInFirst returnTo={tab === 'orders' ? '/carbon/desk/orders' : '/carbon/desk'}>
        {t('carbon-projects.desk.sign-in')}
      </SignInFirst>
    );
  if (!viewer.isCarbonSteward)
    return (
      <EmptyState isPage title={t('carbon-projects.desk.not-allowed.title')}>
        {t('carbon-projects.desk.not-allowed.text')}
      </EmptyState>
    );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <p className={classes.title}>{deskTitle}</p>
        <nav aria-label={deskTitle}>
          <ul className={classes.tabs}>
            {TABS.map((each) => (
              <li key={each.tab}>
                <Link href={each.href} aria-current={each.tab === tab ? 'page' : undefined}>
                  {t(`carbon-projects.desk.tab.${each.tab}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {children}
    </div>
  );
}
