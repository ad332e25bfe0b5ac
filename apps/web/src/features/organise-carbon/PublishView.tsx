import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { BALANCE_LIMITS } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { OrganisedSummit } from '../organise/index.js';
import { AvoidedPart } from './AvoidedPart.js';
import { CoverageSums } from './CoverageParts.js';
import { FootprintTable } from './FootprintTable.js';
import { PublishBalance, type Desk } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

interface PublishViewProps {
  summit: OrganisedSummit;
  desk: Desk;
  onChanged: () => void;
}

/** What would be public, shown before it is; then for good. */
export function PublishView({ summit, desk, onChanged }: PublishViewProps): ReactNode {
  const t = useText();
  const { recomputed, coverage, published } = desk;
  return (
    <section className={classes.view} aria-labelledby="publish-title">
      <h2 id="publish-title">{t('organise-carbon.view.publish')}</h2>
      <p className={classes.soft}>{t('organise-carbon.publish.lead')}</p>
      {recomputed === null || coverage === null ? (
        <p>
          {t('organise-carbon.publish.recompute-first')}{' '}
          <Link href={`/organise/${summit.slug}/carbon/after`}>{t('organise-carbon.next.after')}</Link>
        </p>
      ) : !desk.isReleased ? (
        <p>{t('organise-carbon.publish.release-first')}</p>
      ) : (
        <>
          <FootprintTable
            footprint={recomputed.footprint}
            caption={t('organise-carbon.publish.preview', { version: recomputed.version })}
          />
          <CoverageSums grams={recomputed.grams} coverage={coverage} />
          <AvoidedPart avoided={recomputed.footprint.avoided} />
          <PublishForm
            summitId={summit.id}
            computedVersion={recomputed.version}
            isCorrection={published.length > 0}
            onChanged={onChanged}
          />
        </>
      )}
      <Published summit={summit} published={published} />
    </section>
  );
}

function PublishForm({
  summitId,
  computedVersion,
  isCorrection,
  onChanged,
}: {
  summitId: string;
  computedVersion: number;
  isCorrection: boolean;
  onChanged: () => void;
}): ReactNode {
  const t = useText();
  const [reason, setReason] = useState('');
  const [isSure, setIsSure] = useState(false);
  const [result, publish] = useMutation(PublishBalance);
  const answer = result.data?.publishCarbonBalance;
  const code = answer?.__typename === 'CarbonBalancePublished' ? undefined : answer?.code;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSure) return setIsSure(true);
    void publish({ summitId, computedVersion, reason: isCorrection ? reason : null }).then(({ data }) => {
      setIsSure(false);
      if (data?.publishCarbonBalance.__typename !== 'CarbonBalancePublished') return;
      setReason('');
      onChanged();
    });
  };
  return (
    <form className={classes.card} onSubmit={submit}>
      {isCorrection && (
        <Textarea
          label={t('organise-carbon.publish.reason')}
          description={t('organise-carbon.publish.reason.help')}
          autosize
          maxLength={BALANCE_LIMITS.source}
          value={reason}
          error={code === 'reason-needed' ? t('organise-carbon.problem.MISSING') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      {code !== undefined && code !== 'reason-needed' && (
        <p role="alert">
          {code === 'balance-unchanged'
            ? t('organise-carbon.publish.unchanged')
            : code === 'stale-revision'
              ? t('organise-carbon.publish.computed-anew')
              : t('organise-carbon.refused')}
        </p>
      )}
      <p role="status">
        {isSure
          ? t('organise-carbon.publish.sure')
          : answer?.__typename === 'CarbonBalancePublished'
            ? t('organise-carbon.publish.done', { version: answer.balance.version })
            : ''}
      </p>
      <div className={classes.actions}>
        <Button type="submit" loading={result.fetching}>
          {t(isSure ? 'organise-carbon.publish.really' : 'organise-carbon.publish.go')}
        </Button>
        {isSure && (
          <Button variant="default" onClick={() => setIsSure(false)}>
            {t('organise-carbon.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Published({ summit, published }: { summit: OrganisedSummit; published: Desk['published'] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (published.length === 0) return null;
  return (
    <>
      <h3>{t('organise-carbon.publish.versions')}</h3>
      <ul className={classes.list}>
        {published.map(({ version, reason, publishedAt }) => (
          <li key={version} className={classes.item}>
            <Link href={`/s/${summit.slug}/carbon/balance?version=${version}`}>
              {t('organise-carbon.version', { version })}
            </Link>
            <p className={classes.soft}>{formats.dateTime(publishedAt, summit.timeZone)}</p>
            {reason !== null && <p dir="auto">{reason}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
