import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { askedOf, ORDER_FILTERS, stateWords, type DeskReader, type OrderFilter } from './desk-rules.js';
import { OrdersQuery } from './desk.queries.js';
import { DeskOrder } from './DeskOrder.js';
import classes from './checkout.module.css';

interface OrderListProps {
  /** `null`: of everybody, for stewards. */
  summitId: string | null;
  reader: DeskReader;
  /** What is shown first. */
  first: OrderFilter;
}

/** Orders to look through, and what the reader may do with each. */
export function OrderList({ summitId, reader, first }: OrderListProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [filter, setFilter] = useState<OrderFilter>(first);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [done, setDone] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: OrdersQuery,
    variables: { summitId, ...askedOf(filter), search, after: pages.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const orders = data?.carbonOrders;
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const show = (other: OrderFilter): void => {
    setDone(null);
    setPages([null]);
    setFilter(other);
  };
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setDone(null);
    setPages([null]);
    setSearch(typed.trim());
  };
  const written = (reference: string): void => {
    setDone(reference);
    again();
    // The button that was pressed goes away with the order.
    status.current?.focus();
  };
  const words = (each: OrderFilter): string => {
    if (each === 'ALL') return t('carbon-checkout.desk.state.all');
    return each === 'WAITING' ? t('carbon-checkout.desk.waiting') : t(stateWords(each));
  };
  return (
    <>
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
          value={filter}
          data={ORDER_FILTERS.map((value) => ({ value, label: words(value) }))}
          onChange={(event) => show(ORDER_FILTERS.find((each) => each === event.currentTarget.value) ?? first)}
        />
        <Button type="submit" variant="default">
          {t('carbon-checkout.desk.find')}
        </Button>
      </form>
      {error && <ErrorNotice problem={problemOf(error)} onRetry={again} />}
      {orders === undefined && !error && <PageSkeleton />}
      {orders === null && !fetching && !error && (
        <p role="alert" className={classes.problem}>
          {t('carbon-checkout.refused.not-allowed')}
        </p>
      )}
      {orders && (
        <>
          <p ref={status} role="status" tabIndex={-1} className={classes.soft}>
            {done !== null && <>{t('carbon-checkout.desk.done', { reference: done })} · </>}
            {t('carbon-checkout.desk.count', { count: formats.number(orders.totalCount) })}
          </p>
          {orders.nodes.length === 0 && (
            <EmptyState
              title={t(filter === 'WAITING' ? 'carbon-checkout.desk.waiting.none' : 'carbon-checkout.desk.none')}
            >
              {filter === 'ALL' ? null : (
                <Button variant="default" onClick={() => show('ALL')}>
                  {t('carbon-checkout.desk.waiting.all')}
                </Button>
              )}
            </EmptyState>
          )}
          <ul className={classes.list}>
            {orders.nodes.map((order) => (
              <li key={order.id}>
                <DeskOrder order={order} reader={reader} onDone={() => written(order.reference)} />
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
    </>
  );
}
