import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { SummitChatFiles } from '../audience-files/index.js';
import { type OrganisedSummit, OrganiserFrame } from '../organise/index.js';
import { DownloadList } from './DownloadList.js';
import { EmbedSection } from './EmbedSection.js';
import { ImportPanel } from './ImportPanel.js';
import classes from './exchange.module.css';

/** A programme out of Canopy, into it, and onto other pages. */
export function ExchangePage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="exchange">
      {(summit) => <Exchange key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Exchange({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  return (
    <div className={classes.page}>
      <section className={classes.section} aria-labelledby="exchange-in">
        <h2 id="exchange-in">{t('organise-exchange.in.title')}</h2>
        <p className={classes.soft}>{t('organise-exchange.in.lead')}</p>
        <ImportPanel summitSlug={summit.slug} languages={summit.languages} />
      </section>
      <section className={classes.section} aria-labelledby="exchange-out">
        <h2 id="exchange-out">{t('organise-exchange.out.title')}</h2>
        <p className={classes.soft}>{t('organise-exchange.out.lead')}</p>
        <DownloadList summit={summit} />
      </section>
      {summit.isReleased && <SummitChatFiles summitSlug={summit.slug} />}
      {summit.isReleased && <EmbedSection slug={summit.slug} />}
    </div>
  );
}
