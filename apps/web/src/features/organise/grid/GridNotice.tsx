import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import type { GridNews } from './use-grid-news.js';
import classes from './grid.module.css';

/** What became of the last move; a refusal with its reason. Stays until the next one, or until it is closed. */
export function GridNotice({ news, onClose }: { news: GridNews | null; onClose: () => void }): ReactNode {
  const t = useText();
  return (
    <div className={classes.notice} data-kind={news?.kind} data-testid="grid-notice">
      <p role="status" aria-live="polite">
        {news?.text}
      </p>
      {news && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('organise.close')} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
