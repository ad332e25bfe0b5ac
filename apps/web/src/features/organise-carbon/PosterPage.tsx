import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText, OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { DoorQuery } from './organise-carbon.queries.js';
import classes from './poster.module.css';

/** `/organise/:summit/carbon/poster`: what stands at the door, to be printed. */
export function PosterPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="carbon">
      {(summit) => <Poster summit={summit} />}
    </OrganiserFrame>
  );
}

function Poster({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({ query: DoorQuery, variables: { slug: summit.slug } });
  const door = result.data?.draftSummit?.carbonBalanceDesk.door;
  if (!door)
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return (
    <div className={classes.around}>
      <div className={`${classes.actions} no-print`}>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('organise-carbon.poster.print')}
        </Button>
      </div>
      <article className={classes.poster}>
        <p className={classes.summit}>
          <DraftText texts={summit.titles} />
        </p>
        <h2>{t('organise-carbon.poster.title')}</h2>
        <p>{t('organise-carbon.poster.text')}</p>
        <svg
          role="img"
          aria-label={t('organise-carbon.poster.code')}
          // Four squares of white around it, or scanners do not see where it begins.
          viewBox={`-4 -4 ${door.size + 8} ${door.size + 8}`}
          className={classes.code}
          data-testid="carbon-door-code"
        >
          <rect x={-4} y={-4} width={door.size + 8} height={door.size + 8} fill="#fff" />
          <path d={door.path} fill="#000" />
        </svg>
        <p className={classes.url}>
          <bdi dir="ltr">{door.url.replace(/^https?:\/\//, '')}</bdi>
        </p>
        <p className={classes.small}>{t('organise-carbon.poster.small')}</p>
      </article>
    </div>
  );
}
