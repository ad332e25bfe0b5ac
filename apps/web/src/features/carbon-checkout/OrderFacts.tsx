import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { Money } from '../../ui/Money.js';
import { MailOrder, type OrderView } from './checkout.queries.js';
import { PAYMENT_LABELS } from './payment-words.js';
import classes from './checkout.module.css';

/** What was ordered, for the records, and its link by mail once more. */
export function OrderFacts({ token, order }: { token: string; order: OrderView }): ReactNode {
  const t = useText();
  const { offer, retirement } = order;
  return (
    <section className={classes.card} aria-labelledby="facts">
      <h2 id="facts">{t('carbon-checkout.facts')}</h2>
      <dl className={classes.facts}>
        <Fact name={t('carbon-checkout.reference')}>
          <bdi className={classes.number}>{order.reference}</bdi>
        </Fact>
        <Fact name={t('carbon-checkout.beneficiary')}>
          <bdi>{order.name}</bdi>
        </Fact>
        <Fact name={t('carbon-checkout.quantity')}>
          <Kilograms grams={order.grams} />
        </Fact>
        <Fact name={t('carbon-checkout.total')}>
          <Money amount={order.amount} /> · {t(PAYMENT_LABELS[order.payment])}
        </Fact>
        <Fact name={t('carbon-checkout.project')}>
          <Link href={`/carbon/projects/${offer.projectSlug}`}>
            <LocalText text={offer.projectName} />
          </Link>
        </Fact>
        <Fact name={t('carbon-checkout.company')}>
          <bdi>{offer.companyName}</bdi>
        </Fact>
        <Fact name={t('carbon-checkout.registry')}>
          <bdi>{offer.registry}</bdi>, {t('carbon-checkout.vintage', { year: String(offer.vintage) })}
        </Fact>
        {retirement?.registryUrl != null && (
          <Fact name={t('carbon-checkout.record')}>
            <a href={retirement.registryUrl} rel="noreferrer external">
              {t('carbon-checkout.record.open')}
            </a>
          </Fact>
        )}
      </dl>
      <p>
        <Link href="/carbon/account">{t('carbon-checkout.account.link')}</Link>
      </p>
      {order.email !== null && <MailAgain token={token} email={order.email} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MailAgain({ token, email }: { token: string; email: string }): ReactNode {
  const t = useText();
  const [{ data, error, fetching }, mail] = useMutation(MailOrder);
  const isSent = data?.mailCarbonOrder.__typename === 'CarbonOrderMailed';
  return (
    <>
      {error && <ErrorNotice problem={problemOf(error)} />}
      {isSent ? (
        <p role="status">
          {t('carbon-checkout.mailed')} <bdi dir="ltr">{email}</bdi>
        </p>
      ) : (
        <div>
          <Button variant="default" loading={fetching} onClick={() => void mail({ token })}>
            {t('carbon-checkout.mail')}
          </Button>
        </div>
      )}
    </>
  );
}
