import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { CarbonEntry } from '../carbon-entry/index.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

type Carbon = NonNullable<Summit['carbon']>;

/** How participants could compute and pay for what their journey caused, told in the organisers' own words. */
export function CarbonProgramme({ carbon, summitSlug }: { carbon: Carbon; summitSlug: string }): ReactNode {
  const t = useText();
  return (
    <Section id="carbon" title={t('summit.carbon')}>
      <CarbonEntry summitSlug={summitSlug} />
      <p className={classes.soft}>{t('summit.carbon.lead')}</p>
      <dl className={classes.carbonFacts}>
        <div>
          <dt>{t('summit.carbon.platform')}</dt>
          <dd>
            <bdi>{carbon.platform}</bdi>
          </dd>
        </div>
        {carbon.entry && (
          <div>
            <dt>{t('summit.carbon.entry')}</dt>
            <dd>
              <LocalText text={carbon.entry} />
            </dd>
          </div>
        )}
      </dl>
      {carbon.steps.length > 0 && (
        <>
          <h3 className={classes.label}>{t('summit.carbon.steps')}</h3>
          <ol className={classes.steps}>
            {carbon.steps.map((step) => (
              <LocalText key={step.text} as="li" text={step} marksFallback={false} />
            ))}
          </ol>
        </>
      )}
      <div className={classes.carbonLists}>
        <TextList title={t('summit.carbon.scenes')} texts={carbon.scenes} />
        <TextList title={t('summit.carbon.functions')} texts={carbon.functions} />
        <TextList title={t('summit.carbon.rules')} texts={carbon.rules} />
      </div>
    </Section>
  );
}

function TextList({ title, texts }: { title: string; texts: Carbon['rules'] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <div>
      <h3 className={classes.label}>{title}</h3>
      <ul className={classes.calls}>
        {texts.map((text) => (
          <LocalText key={text.text} as="li" text={text} marksFallback={false} />
        ))}
      </ul>
    </div>
  );
}
