import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useLiveRoom, useOrders } from '../stage/index.js';
import { RaisedHands } from './RaisedHands.js';
import { refusalWords } from './refusal-words.js';
import { ReleaseStep } from './ReleaseStep.js';
import {
  type ChairSigning,
  CloseSigningHere,
  HideRollCall,
  type InitiativeToSign,
  OpenSigningHere,
  ShowRollCall,
} from './roll-call.queries.js';
import classes from './roll-call.module.css';
import { useChairSigning } from './use-chair-signing.js';
import { textsOf, usePick } from './use-pick.js';

/** For whoever presides: what is signed, whether it is open, what the hall sees, the hands that went up, and the release. */
export function ChairDesk(): ReactNode {
  const t = useText();
  const id = useId();
  const view = useChairSigning();
  const pick = usePick();
  const { initiatives, chosen, choose, shownId, signing, problem, refresh } = view;
  if (chosen === undefined) return problem && <ErrorNotice problem={problem} onRetry={refresh} />;
  const title = pick(textsOf(chosen.titles));
  return (
    <section className={classes.desk} aria-labelledby={`${id}-title`} data-testid="signing-desk">
      {initiatives.length > 1 && (
        <label className={classes.field}>
          <span>{t('roll-call.which')}</span>
          <select value={chosen.id} onChange={({ target }) => choose(target.value)}>
            {initiatives.map((each) => (
              <option key={each.id} value={each.id}>
                {pick(textsOf(each.titles)).text}
              </option>
            ))}
          </select>
        </label>
      )}
      <h2 id={`${id}-title`} className={classes.deskTitle}>
        <bdi lang={title.language} dir={title.direction}>
          {title.text}
        </bdi>
      </h2>
      {problem && <ErrorNotice problem={problem} onRetry={refresh} />}
      {signing && (
        <Steps key={chosen.id} initiative={chosen} signing={signing} isShown={shownId === chosen.id} onDone={refresh} />
      )}
    </section>
  );
}

interface StepsProps {
  initiative: InitiativeToSign;
  signing: ChairSigning;
  isShown: boolean;
  onDone: () => void;
}

function Steps({ initiative, signing, isShown, onDone }: StepsProps): ReactNode {
  const t = useText();
  const { session } = useLiveRoom();
  const { orderAndWait, isBusy, problem } = useOrders();
  const done = async (order: Promise<unknown>): Promise<void> => {
    await order;
    onDone();
  };
  const line = useRef<HTMLParagraphElement>(null);
  const initiativeId = initiative.id;
  const { state, signatories } = signing;
  const count = (wanted: string): number => signatories.filter((each) => each.state === wanted).length;
  const declined = count('DECLINED');
  const expired = count('EXPIRED');
  return (
    <>
      <p
        ref={line}
        tabIndex={-1}
        className={classes.deskState}
        role="status"
        data-testid="signing-state"
        data-state={state.toLowerCase()}
      >
        {t(`roll-call.state-${stateOf(state)}`)}{' '}
        {t('roll-call.count', { signed: count('SIGNED'), invited: signatories.filter(isAsked).length })}
      </p>
      {declined > 0 && <p className={classes.soft}>{t('roll-call.declined', { count: declined })}</p>}
      {expired > 0 && <p className={classes.soft}>{t('roll-call.expired', { count: expired })}</p>}
      <div className={classes.actions}>
        {(state === 'FROZEN' || state === 'SIGNED') && (
          <button
            type="button"
            className={state === 'FROZEN' ? classes.mainButton : classes.button}
            disabled={isBusy}
            data-testid="open-signing"
            onClick={() => void done(orderAndWait(OpenSigningHere, { initiativeId }))}
          >
            {t(state === 'FROZEN' ? 'roll-call.open' : 'roll-call.reopen')}
          </button>
        )}
        {state === 'SIGNING' && (
          <button
            type="button"
            className={classes.button}
            disabled={isBusy}
            data-testid="close-signing"
            onClick={() => void done(orderAndWait(CloseSigningHere, { initiativeId }))}
          >
            {t('roll-call.close')}
          </button>
        )}
        <button
          type="button"
          className={classes.button}
          disabled={isBusy}
          data-testid={isShown ? 'hide-roll-call' : 'show-roll-call'}
          onClick={() =>
            void done(
              isShown
                ? orderAndWait(HideRollCall, { sessionId: session.id })
                : orderAndWait(ShowRollCall, { sessionId: session.id, initiativeId }),
            )
          }
        >
          {isShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          {t(isShown ? 'roll-call.hide' : 'roll-call.show')}
        </button>
      </div>
      <p className={classes.soft}>{t(isShown ? 'roll-call.is-shown' : 'roll-call.show-hint')}</p>
      {problem && (
        <p className={classes.problem} role="alert">
          {t(refusalWords(problem))}
        </p>
      )}
      {state === 'SIGNING' && <RaisedHands initiativeId={initiativeId} signatories={signatories} onDone={onDone} />}
      {(state === 'SIGNING' || state === 'SIGNED') && (
        <ReleaseStep
          signing={signing}
          onDone={(isReleased) => {
            // The button goes with the release.
            if (isReleased) line.current?.focus();
            onDone();
          }}
        />
      )}
    </>
  );
}

const isAsked = ({ state }: ChairSigning['signatories'][number]): boolean =>
  state !== 'WITHDRAWN' && state !== 'ACCEDED';

function stateOf(state: ChairSigning['state']): 'frozen' | 'signing' | 'signed' | 'released' {
  switch (state) {
    case 'SIGNING':
      return 'signing';
    case 'SIGNED':
      return 'signed';
    case 'RELEASED':
    case 'RECALLED':
      return 'released';
    default:
      return 'frozen';
  }
}
