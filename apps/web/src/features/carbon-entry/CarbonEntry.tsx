import { Button } from '@mantine/core';
import { IconLeaf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { CarbonOfferedQuery } from './entry.queries.js';
import classes from './entry.module.css';
import { keepTicketOfTab } from './ticket-of-tab.js';

/** The way from a summit, its ticket or a session that is over to one's own footprint; nothing where it is not offered. */
export function CarbonEntry({
  summitSlug,
  ticketToken,
}: {
  summitSlug: string;
  /** Of the ticket whose page this is. */
  ticketToken?: string | undefined;
}): ReactNode {
  const t = useText();
  // An offer beside the page: when it cannot be asked for, the page stands without it.
  const [result] = useQuery({ query: CarbonOfferedQuery, variables: { slug: summitSlug } });
  if (result.data?.summitCarbon?.rules.isOffered !== true) return null;
  return (
    <aside className={`${classes.entry} no-print`} aria-label={t('carbon-entry.title')}>
      <p>{t('carbon-entry.text')}</p>
      <Button
        component={Link}
        href={`/s/${summitSlug}/carbon`}
        onClick={() => {
          if (ticketToken !== undefined) keepTicketOfTab(summitSlug, ticketToken);
        }}
        variant="default"
        leftSection={<IconLeaf size={20} aria-hidden />}
      >
        {t('carbon-entry.open')}
      </Button>
    </aside>
  );
}
