import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ReleaseControl } from '../embargo/index.js';
import { DraftText, type OrganisedSummit } from '../organise/index.js';
import { BatchQuery, type CertificateBatch } from './organise-certificates.queries.js';
import classes from './organise-certificates.module.css';

interface BatchesProps {
  summit: OrganisedSummit;
  batches: readonly CertificateBatch[];
  onChanged: () => void;
}

/** What was issued, and whether it is handed over. */
export function Batches({ summit, batches, onChanged }: BatchesProps): ReactNode {
  const t = useText();
  if (batches.length === 0) return null;
  return (
    <section className={`${classes.part} ${classes.batches}`} aria-labelledby="batches-title">
      <h3 id="batches-title">{t('organise-certificates.batches')}</h3>
      <ul className={classes.list}>
        {batches.map((batch) => (
          <Batch key={batch.id} summit={summit} batch={batch} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

function Batch({ summit, batch, onChanged }: Omit<BatchesProps, 'batches'> & { batch: CertificateBatch }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const { id, kind, count, revokedCount, issuedAt, toldAt } = batch;
  return (
    <li className={classes.card} data-testid="certificate-batch">
      <h4>
        {t(`organise-certificates.kind.${kind}`)} · {t('organise-certificates.batch.count', { count })}
      </h4>
      <p className={classes.soft}>
        {t('organise-certificates.batch.issued', { time: formats.dateTime(issuedAt, summit.timeZone) })}
        {toldAt !== null &&
          ` · ${t('organise-certificates.batch.told', { time: formats.dateTime(toldAt, summit.timeZone) })}`}
        {revokedCount > 0 && ` · ${t('organise-certificates.batch.revoked', { count: revokedCount })}`}
      </p>
      <ReleaseControl kind="CERTIFICATE_BATCH" objectId={id} summit={summit} onChanged={onChanged} />
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('organise-certificates.batch.list')}</summary>
        {isOpen && <Issued slug={summit.slug} batchId={id} />}
      </details>
    </li>
  );
}

function Issued({ slug, batchId }: { slug: string; batchId: string }): ReactNode {
  const t = useText();
  const [{ data, error }] = useQuery({ query: BatchQuery, variables: { slug }, requestPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorNotice problem={problemOf(error)} />;
  const batch = data?.draftSummit?.certificateDesk.batches.find(({ id }) => id === batchId);
  return (
    <ul className={classes.list}>
      {batch?.certificates.map(({ id, code, names, email, isRevoked }) => (
        <li key={id} className={classes.item}>
          <p>
            <Link href={`/verify/${code}`}>
              {names.length === 0 ? t('organise-certificates.erased') : <DraftText texts={names} />}
            </Link>{' '}
            {isRevoked && <strong className={classes.wrong}>{t('organise-certificates.state.WAS_REVOKED')}</strong>}{' '}
            {email === null && <span className={classes.soft}>{t('organise-certificates.no-address')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
