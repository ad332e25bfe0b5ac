import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { CloseInitiativeSigning, OpenInitiativeSigning, type SigningDesk } from './desk.queries.js';
import { OrderProblem } from './OrderProblem.js';
import { useOrder } from './use-order.js';
import classes from '../signing.module.css';

const COUNTED = ['SIGNED', 'DECLINED', 'INVITED', 'EXPIRED', 'WITHDRAWN', 'ACCEDED'] as const;

/** Whether somebody can sign now, how many did, and what opens and closes it. */
export function SigningState({ desk, onMoved }: { desk: SigningDesk; onMoved: () => void }): ReactNode {
  const t = useText();
  const order = useOrder(onMoved);
  const { state, signatories, initiativeId: id } = desk;
  const place = useRef<HTMLElement>(null);
  // While it waits the button cannot keep the focus, and then it is another one.
  const moved = (isDone: boolean): void => {
    if (isDone) place.current?.focus();
  };
  const counts = COUNTED.map((each) => ({
    state: each,
    count: signatories.filter((signatory) => signatory.state === each).length,
  })).filter(({ count }) => count > 0);
  const isShut = state === 'RELEASED' || state === 'RECALLED';
  return (
    <section ref={place} tabIndex={-1} className={classes.part} aria-labelledby="signing-state">
      <h3 id="signing-state">{t('signing.desk.state')}</h3>
      {state !== 'DRAFTING' && <p role="status">{t(`signing.desk.state.${state}`)}</p>}
      {counts.length > 0 && (
        <dl className={classes.figures}>
          {counts.map(({ state: its, count }) => (
            <div key={its}>
              <dt>{t(`signing.state.${its}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <OrderProblem order={order} />
      {!isShut && (
        <div className={classes.actions}>
          {state === 'SIGNING' ? (
            <Button
              variant="default"
              loading={order.isBusy}
              onClick={() => void order.send(CloseInitiativeSigning, { id }).then(moved)}
            >
              {t('signing.desk.close')}
            </Button>
          ) : (
            <Button loading={order.isBusy} onClick={() => void order.send(OpenInitiativeSigning, { id }).then(moved)}>
              {t(state === 'SIGNED' ? 'signing.desk.open-again' : 'signing.desk.open')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
