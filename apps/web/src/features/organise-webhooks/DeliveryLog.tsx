import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useRefusalText } from './use-refusal-text.js';
import { Deliveries, type Delivery, SendAgain } from './webhooks.queries.js';
import classes from './webhooks.module.css';

const PAGE_SIZE = 20;
const MOST_SHOWN = 200;
/** What was just sent is looked at again this often, for a while. */
const LOOK_MS = 1_000;
const LOOKS = 15;

interface DeliveryLogProps {
  endpointId: string;
  isEnabled: boolean;
  zone: string;
  /** Something that was on its way has come to an end: how the endpoint does may have changed. */
  onSettled: () => void;
}

/** What an endpoint was sent, newest first, and how each attempt went. */
export function DeliveryLog({ endpointId, isEnabled, zone, onSettled }: DeliveryLogProps): ReactNode {
  const t = useText();
  const [first, setFirst] = useState(PAGE_SIZE);
  const [result, ask] = useQuery({
    query: Deliveries,
    variables: { endpointId, first },
    requestPolicy: 'cache-and-network',
  });
  const log = result.data?.webhookDeliveries;
  const newest = log?.nodes.find(({ status, attempts }) => status === 'PENDING' && attempts.length < 2);
  const look = (): void => ask({ requestPolicy: 'network-only' });
  useLooking(newest !== undefined, look, onSettled);
  if (log === undefined) return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={look} /> : null;
  if (log.nodes.length === 0) return <p className={classes.soft}>{t('organise-webhooks.log.empty')}</p>;
  return (
    <>
      <ol className={classes.log}>
        {log.nodes.map((delivery) => (
          <li key={delivery.id}>
            <DeliveryItem delivery={delivery} isEnabled={isEnabled} zone={zone} onSent={look} />
          </li>
        ))}
      </ol>
      {log.totalCount > log.nodes.length && first < MOST_SHOWN && (
        <Button variant="subtle" loading={result.fetching} onClick={() => setFirst((count) => count + PAGE_SIZE)}>
          {t('organise-webhooks.log.more')}
        </Button>
      )}
    </>
  );
}

/** Asks again while something is on its way; tells once when it is not any more. */
function useLooking(isOnItsWay: boolean, look: () => void, onSettled: () => void): void {
  const looks = useRef(0);
  const wasOnItsWay = useRef(false);
  const lookAgain = useEffectEvent(look);
  const settled = useEffectEvent(onSettled);
  useEffect(() => {
    if (wasOnItsWay.current && !isOnItsWay) settled();
    wasOnItsWay.current = isOnItsWay;
    if (!isOnItsWay) {
      looks.current = 0;
      return;
    }
    const timer = setInterval(() => {
      looks.current += 1;
      if (looks.current > LOOKS) clearInterval(timer);
      else lookAgain();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [isOnItsWay]);
}

interface DeliveryItemProps {
  delivery: Delivery;
  isEnabled: boolean;
  zone: string;
  onSent: () => void;
}

function DeliveryItem({ delivery, isEnabled, zone, onSent }: DeliveryItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const refusalText = useRefusalText();
  const [sent, sendAgain] = useMutation(SendAgain);
  const [refusal, setRefusal] = useState<string | null>(null);
  const again = async (): Promise<void> => {
    setRefusal(null);
    const { data, error } = await sendAgain({ deliveryId: delivery.id });
    if (!error && data?.sendWebhookAgain.__typename !== 'WebhookSent')
      setRefusal(refusalText(data?.sendWebhookAgain.code));
    onSent();
  };
  return (
    <article className={classes.delivery} data-status={delivery.status}>
      <h3>
        <span className={classes.status}>{t(`organise-webhooks.status.${delivery.status}`)}</span>{' '}
        <code dir="ltr">{delivery.type}</code>
      </h3>
      <p className={classes.soft}>
        <time dateTime={delivery.createdAt}>{formats.dateTime(delivery.createdAt, zone)}</time>
      </p>
      <ul className={classes.attempts}>
        {delivery.attempts.map((attempt) => (
          <li key={attempt.number}>
            {attempt.failure === null
              ? t('organise-webhooks.attempt.answered', {
                  number: attempt.number,
                  status: String(attempt.statusCode),
                  ms: attempt.durationMs,
                })
              : t('organise-webhooks.attempt.failed', {
                  number: attempt.number,
                  failure: attempt.failure.replaceAll('-', '_'),
                  ms: attempt.durationMs,
                })}
            {attempt.answer !== '' && (
              <details>
                <summary>{t('organise-webhooks.answer')}</summary>
                <pre dir="ltr">{attempt.answer}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('organise-webhooks.message')}</summary>
        <p className={classes.soft}>
          <bdi dir="ltr">webhook-id: {delivery.eventId}</bdi>
        </p>
        <pre dir="ltr">{indented(delivery.body)}</pre>
      </details>
      {delivery.status !== 'PENDING' && isEnabled && (
        <Button variant="default" size="compact-md" loading={sent.fetching} onClick={() => void again()}>
          {t('organise-webhooks.again')}
        </Button>
      )}
      {sent.error && <ErrorNotice problem={problemOf(sent.error)} />}
      {refusal !== null && (
        <p role="alert" className={classes.wrong}>
          {refusal}
        </p>
      )}
    </article>
  );
}

const indented = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);
