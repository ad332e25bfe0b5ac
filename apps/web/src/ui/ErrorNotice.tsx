import { Button } from '@mantine/core';
import { IconAlertTriangle, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText, type Translate } from '../app/i18n/use-text.js';
import type { RequestProblem } from '../clients/graphql/errors.js';
import classes from './ui.module.css';

interface ErrorNoticeProps {
  problem: RequestProblem;
  onRetry?: () => void;
  isPage?: boolean;
}

/** What happened, what was kept, what to do. */
export function ErrorNotice({ problem, onRetry, isPage = false }: ErrorNoticeProps): ReactNode {
  const t = useText();
  const Icon = problem.kind === 'network' ? IconWifiOff : IconAlertTriangle;
  const { title, text } = wordsOf(problem, t);
  const Title = isPage ? 'h1' : 'p';
  return (
    <div role="alert" className={isPage ? `${classes.error} ${classes.errorPage}` : classes.error}>
      <Icon size={22} aria-hidden className={classes.errorIcon} />
      <div>
        <Title className={classes.emptyTitle}>{title}</Title>
        <p className={classes.emptyText}>{text}</p>
        {problem.kind === 'internal' && problem.requestId && (
          <p className={classes.emptyText}>
            {t('ui.error.id')} <bdi dir="ltr">{problem.requestId}</bdi>
          </p>
        )}
        {onRetry && (
          <Button mt="sm" variant="light" onClick={onRetry}>
            {t('ui.error.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

function wordsOf(problem: RequestProblem, t: Translate): { title: string; text: string } {
  switch (problem.kind) {
    case 'network':
      return { title: t('ui.error.network.title'), text: t('ui.error.network.text') };
    case 'bad-input':
      return { title: t('ui.error.input.title'), text: t('ui.error.input.text') };
    case 'rate-limited':
      return { title: t('ui.error.rate.title'), text: t('ui.error.rate.text', { seconds: problem.retryAfterSeconds }) };
    case 'internal':
      return { title: t('ui.error.internal.title'), text: t('ui.error.internal.text') };
  }
}
