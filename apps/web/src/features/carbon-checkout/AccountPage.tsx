import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { Money } from '../../ui/Money.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { Confirm, DemonstrationNotice, useDeskOrder } from '../carbon-projects/index.js';
import { type AccountLine, AccountQuery, type PayoutView, ReversePayout } from './desk.queries.js';
import { DeskProblem } from './DeskProblem.js';
import { PayoutForm } from './PayoutForm.js';
import classes from './checkout.module.css';

/** `/carbon/account`: what was paid for each project, and where it went. For everybody; stewards write down payouts. */
export function AccountPage(): ReactNode {
  const t = useText();
  const title = t('carbon-checkout.account');
  usePageTitle(title);
  const { viewer } = useViewer();
  const [{ data, error }, ask] = useQuery({ query: AccountQuery, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (!data) return error ? <ErrorNotice isPage problem={problemOf(error)} onRetry={again} /> : <PageSkeleton />;
  const { lines, payouts } = data.carbonAccount;
  const isSteward = viewer?.isCarbonSteward === true;
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <h1>{title}</h1>
        <p className={classes.soft}>{t('carbon-checkout.account.text')}</p>
      </header>
      {lines.length === 0 && <EmptyState title={t('carbon-checkout.account.none')}>{null}</EmptyState>}
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={`${line.projectId} ${line.owed.currency}`}>
            <Line line={line} isSteward={isSteward} onDone={again} />
          </li>
        ))}
      </ul>
      {payouts.length > 0 && (
        <section className={classes.section} aria-labelledby="payouts">
          <h2 id="payouts">{t('carbon-checkout.account.payouts')}</h2>
          <ul className={classes.list}>
            {payouts.map((payout) => (
              <li key={payout.id}>
                <Payout
                  payout={payout}
                  line={lines.find(({ projectId }) => projectId === payout.projectId)}
                  isSteward={isSteward}
                  onDone={again}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Line({ line, isSteward, onDone }: { line: AccountLine; isSteward: boolean; onDone: () => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const money = [
    ['received', line.received],
    ['transferred', line.transferred],
    ['refunded', line.refunded],
    ['paid-out', line.paidOut],
    ['owed', line.owed],
  ] as const;
  return (
    <article className={classes.card}>
      <h2>
        <Link href={`/carbon/projects/${line.projectSlug}`}>
          <LocalText text={line.projectName} />
        </Link>
      </h2>
      <p>
        <bdi>{line.companyName}</bdi> {line.isDemonstration && <DemonstrationNotice isShort />}
      </p>
      {line.isDemonstration && <p className={classes.soft}>{t('carbon-checkout.sandbox.text')}</p>}
      <dl className={classes.facts}>
        {money.map(([name, amount]) => (
          <div key={name}>
            <dt>
              {name === 'received' && line.isDemonstration
                ? t('carbon-checkout.payment.SANDBOX')
                : t(`carbon-checkout.account.${name}`)}
            </dt>
            <dd>
              <Money amount={amount} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('carbon-checkout.account.grams', { count: formats.number(line.orderCount) })}</dt>
          <dd>
            <Kilograms grams={line.paidGrams} />
          </dd>
        </div>
        <div>
          <dt>{t('carbon-checkout.account.retired')}</dt>
          <dd>
            <Kilograms grams={line.retiredGrams} />
          </dd>
        </div>
      </dl>
      {isSteward && line.owed.minor > 0 && <PayoutForm line={line} onDone={onDone} />}
    </article>
  );
}

interface PayoutProps {
  payout: PayoutView;
  line: AccountLine | undefined;
  isSteward: boolean;
  onDone: () => void;
}

function Payout({ payout, line, isSteward, onDone }: PayoutProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const desk = useDeskOrder(onDone);
  const [asks, setAsks] = useState(false);
  const mayReverse = isSteward && payout.reverses === null && !payout.isReversed;
  return (
    <article className={classes.card}>
      <p>
        <strong>
          <Money amount={payout.amount} />
        </strong>{' '}
        · {formats.plainDate(payout.paidOn)} · <bdi>{payout.reference}</bdi>
      </p>
      <p className={classes.soft}>
        {line && (
          <>
            <bdi>{line.companyName}</bdi> · <LocalText text={line.projectName} />
          </>
        )}
        {payout.reverses !== null && <> · {t('carbon-checkout.account.takes-back')}</>}
        {payout.isReversed && <> · {t('carbon-checkout.account.taken-back')}</>}
      </p>
      <DeskProblem desk={desk} />
      {mayReverse && !asks && (
        <div>
          <Button variant="subtle" onClick={() => setAsks(true)}>
            {t('carbon-checkout.account.reverse')}
          </Button>
        </div>
      )}
      {asks && (
        <Confirm
          question={t('carbon-checkout.account.reverse.question')}
          action={t('carbon-checkout.account.reverse')}
          isBusy={desk.isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={() => void desk.send(ReversePayout, { id: payout.id }).then(() => setAsks(false))}
        />
      )}
    </article>
  );
}
