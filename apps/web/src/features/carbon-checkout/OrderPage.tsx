import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { MyRank } from '../carbon-leaderboard/index.js';
import { OrderQuery, type OrderView } from './checkout.queries.js';
import { keepOrder } from './kept-orders.js';
import { OrderActions } from './OrderActions.js';
import { OrderFacts } from './OrderFacts.js';
import { OrderSteps } from './OrderSteps.js';
import { RefundCard } from './RefundCard.js';
import { SandboxNotice } from './SandboxNotice.js';
import classes from './checkout.module.css';

/** What may still change by itself is looked at again: a payment is told within seconds, a retirement takes longer. */
const LOOK_EVERY_MS: Readonly<Partial<Record<OrderView['state'], number>>> = {
  RESERVED: 4_000,
  PAID: 8_000,
  EXPIRED: 30_000,
  REFUND_DUE: 30_000,
};

/** The demonstration registry retires what is paid at once. */
const LOOK_AT_DEMONSTRATION_MS = 1_500;

/** `/carbon/orders/<secret>`: what became of an order, what happens next, and all that its buyer can do about it. */
export function OrderPage({ token }: { token: string }): ReactNode {
  const t = useText();
  usePageTitle(t('carbon-checkout.page'));
  const [{ data, error }, ask] = useQuery({
    query: OrderQuery,
    variables: { token },
    requestPolicy: 'cache-and-network',
  });
  const answer = data?.carbonOrder;
  const order = answer?.__typename === 'CarbonOrder' ? answer : null;
  const again = order === null ? undefined : lookEveryMs(order);
  useEffect(() => {
    if (again === undefined) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    }, again);
    return () => clearInterval(timer);
  }, [again, ask]);
  const orderId = order?.id;
  useEffect(() => {
    if (orderId !== undefined) keepOrder(orderId, token);
  }, [orderId, token]);

  if (order === null) {
    if (error && !data)
      return <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
    if (!answer) return <PageSkeleton />;
    return (
      <EmptyState isPage title={t('carbon-checkout.unknown.title')}>
        {t('carbon-checkout.unknown.text')}
      </EmptyState>
    );
  }
  return (
    <section className={classes.page}>
      {order.offer.isDemonstration && <SandboxNotice />}
      <header className={classes.head}>
        <p className={classes.state} data-state={order.state} role="status">
          {t(
            order.revocationReason === null ? `carbon-checkout.state.${order.state}` : 'carbon-checkout.revoked.state',
          )}
        </p>
        <h1>
          <Kilograms grams={order.grams} /> · <LocalText text={order.offer.projectName} />
        </h1>
        {order.summit && (
          <p>
            <Link href={`/s/${order.summit.slug}`}>
              <LocalText text={order.summit.title} />
            </Link>
          </p>
        )}
      </header>
      <OrderActions token={token} order={order} onChanged={() => ask({ requestPolicy: 'network-only' })} />
      {order.certificateCode !== null && (
        <CertificateCard code={order.certificateCode} revocationReason={order.revocationReason} />
      )}
      {order.refunds.map((refund) => (
        <RefundCard key={refund.id} refund={refund} />
      ))}
      {order.revocationReason === null && <OrderSteps order={order} />}
      {order.state === 'FULFILLED' && order.revocationReason === null && order.buyer === 'PARTICIPANT' && (
        <MyRank orderToken={token} />
      )}
      <OrderFacts token={token} order={order} />
    </section>
  );
}

const lookEveryMs = ({ state, offer }: OrderView): number | undefined =>
  state === 'PAID' && offer.isDemonstration ? LOOK_AT_DEMONSTRATION_MS : LOOK_EVERY_MS[state];

function CertificateCard({ code, revocationReason }: { code: string; revocationReason: string | null }): ReactNode {
  const t = useText();
  const isHeld = revocationReason === null;
  return (
    <div className={classes.card}>
      <h2>{t(isHeld ? 'carbon-checkout.certificate' : 'carbon-checkout.revoked')}</h2>
      <p>{t(isHeld ? 'carbon-checkout.certificate.text' : 'carbon-checkout.revoked.text')}</p>
      {!isHeld && <blockquote dir="auto">{revocationReason}</blockquote>}
      <div>
        <Button component={Link} href={`/verify/${code}`} size="lg" variant={isHeld ? 'filled' : 'default'}>
          {t(isHeld ? 'carbon-checkout.certificate.open' : 'carbon-checkout.revoked.open')}
        </Button>
      </div>
    </div>
  );
}
