import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DeskFrame } from '../carbon-projects/index.js';
import type { OrderView } from './checkout.queries.js';
import { OrdersQuery } from './desk.queries.js';
import { DeskOrder } from './DeskOrder.js';
import { Retirements } from './Retirements.js';
import classes from './checkout.module.css';

const STATES = ['RESERVED', 'PAID', 'FULFILLED', 'EXPIRED', 'CANCELLED', 'REFUND_DUE', 'REFUNDED'] as const;

/** `/carbon/desk/orders`: what waits to be retired, and every order. */
export function DeskOrdersPage(): ReactNode {
  const t = useText();
  return (
    <DeskFrame tab="orders" title={t('carbon-checkout.desk.orders')}>
      <Retirements />
      <Orders />
    </DeskFrame>
  );
}

function Orders(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [state, setState] = useState<OrderView['state'] | null>(null);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const [{ data, error }, ask] = useQuery({
    query: OrdersQuery,
    variables: { state, search, after },
    requestPolicy: 'cache-and-network',
  });
  const orders = data?.carbonOrders;
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setPages([null]);
    setSearch(typed.trim());
  };
  return (
    <section className={classes.section} aria-labelledby="orders">
      <h1 id="orders">{t('carbon-checkout.desk.orders')}</h1>
      <form onSubmit={find} className={classes.filters} role="search">
        <TextInput
          label={t('carbon-checkout.desk.search')}
          value={typed}
          dir="auto"
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('carbon-checkout.desk.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('carbon-checkout.desk.state.all') },
            ...STATES.map((value) => ({ value, label: t(`carbon-checkout.state.${value}`) })),
          ]}
          onChange={(event) => {
            setPages([null]);
            setState(STATES.find((each) => each === event.currentTarget.value) ?? null);
          }}
        />
        <Button type="submit" variant="default">
          {t('carbon-checkout.desk.find')}
        </Button>
      </form>
      {error && <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!orders && !error && <PageSkeleton />}
      {orders && (
        <>
          <p role="status" className={classes.soft}>
            {t('carbon-checkout.desk.count', { count: formats.number(orders.totalCount) })}
          </p>
          {orders.nodes.length === 0 && <EmptyState title={t('carbon-checkout.desk.none')}>{null}</EmptyState>}
          <ul className={classes.list}>
            {orders.nodes.map((order) => (
              <li key={order.id}>
                <DeskOrder order={order} onDone={() => ask({ requestPolicy: 'network-only' })} />
              </li>
            ))}
          </ul>
          <div className={classes.actions}>
            {pages.length > 1 && (
              <Button variant="default" onClick={() => setPages(pages.slice(0, -1))}>
                {t('carbon-checkout.desk.newer')}
              </Button>
            )}
            {orders.pageInfo.hasNextPage && (
              <Button variant="default" onClick={() => setPages([...pages, orders.pageInfo.endCursor])}>
                {t('carbon-checkout.desk.older')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
