import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DeliveryLog } from './DeliveryLog.js';
import { EndpointForm } from './EndpointForm.js';
import { useRefusalText } from './use-refusal-text.js';
import { DeleteWebhook, type Endpoint, RotateSecret, SendTest } from './webhooks.queries.js';
import classes from './webhooks.module.css';

interface EndpointItemProps {
  endpoint: Endpoint;
  summitId: string;
  /** The summit's zone. */
  zone: string;
  onChanged: () => void;
  onSecret: (secret: string) => void;
}
type Step = 'rotate' | 'delete' | null;

/** One endpoint: what it is told, how it does, and what can be done with it. */
export function EndpointItem({ endpoint, summitId, zone, onChanged, onSecret }: EndpointItemProps): ReactNode {
  const t = useText();
  const [isEditing, setIsEditing] = useState(false);
  const [isLogOpen, setIsLogOpen] = useState(false);
  const [logTurn, setLogTurn] = useState(0);
  const [step, setStep] = useState<Step>(null);
  const { notice, run, isBusy } = useOperations();

  const test = async (): Promise<void> => {
    if (!(await run.test(endpoint.id))) return;
    setIsLogOpen(true);
    setLogTurn((turn) => turn + 1);
  };
  const confirmed = async (): Promise<void> => {
    if (step === 'rotate') {
      const secret = await run.rotate(endpoint.id);
      if (secret !== undefined) onSecret(secret);
    } else if (await run.remove(endpoint.id)) onChanged();
    setStep(null);
  };
  return (
    <article className={classes.card} aria-labelledby={`endpoint-${endpoint.id}`}>
      <h2 id={`endpoint-${endpoint.id}`} className={classes.url}>
        <bdi dir="ltr">{endpoint.url}</bdi>
      </h2>
      {endpoint.description !== '' && (
        <p>
          <bdi>{endpoint.description}</bdi>
        </p>
      )}
      <State endpoint={endpoint} zone={zone} />
      {isEditing ? (
        <EndpointForm
          summitId={summitId}
          endpoint={endpoint}
          onDone={() => {
            setIsEditing(false);
            onChanged();
          }}
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        <>
          <ul className={classes.told}>
            {endpoint.events.map((type) => (
              <li key={type}>{t(`organise-webhooks.event.${type}`)}</li>
            ))}
          </ul>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {t('organise-webhooks.edit')}
            </Button>
            <Button variant="default" loading={isBusy} disabled={!endpoint.isEnabled} onClick={() => void test()}>
              {t('organise-webhooks.test')}
            </Button>
            <Button variant="default" onClick={() => setStep('rotate')}>
              {t('organise-webhooks.rotate')}
            </Button>
            <Button variant="subtle" color="red" onClick={() => setStep('delete')}>
              {t('organise-webhooks.delete')}
            </Button>
          </div>
        </>
      )}
      {step !== null && (
        <div role="group" className={classes.confirm}>
          <p>{t(step === 'rotate' ? 'organise-webhooks.rotate.sure' : 'organise-webhooks.delete.sure')}</p>
          <div className={classes.buttons}>
            <Button
              autoFocus
              loading={isBusy}
              color={step === 'delete' ? 'red' : undefined}
              onClick={() => void confirmed()}
            >
              {t(step === 'rotate' ? 'organise-webhooks.rotate' : 'organise-webhooks.delete')}
            </Button>
            <Button variant="subtle" onClick={() => setStep(null)}>
              {t('organise-webhooks.cancel')}
            </Button>
          </div>
        </div>
      )}
      {notice}
      <Button
        className={classes.start}
        variant="subtle"
        aria-expanded={isLogOpen}
        onClick={() => setIsLogOpen((isOpen) => !isOpen)}
      >
        {t(isLogOpen ? 'organise-webhooks.log.hide' : 'organise-webhooks.log.show')}
      </Button>
      {isLogOpen && (
        <DeliveryLog
          key={logTurn}
          endpointId={endpoint.id}
          isEnabled={endpoint.isEnabled}
          zone={zone}
          onSettled={onChanged}
        />
      )}
    </article>
  );
}

function State({ endpoint, zone }: { endpoint: Endpoint; zone: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { isEnabled, givenUp, failingSince } = endpoint;
  if (givenUp !== null) return <p className={classes.wrong}>{t(`organise-webhooks.given-up.${givenUp}`)}</p>;
  if (!isEnabled) return <p className={classes.soft}>{t('organise-webhooks.off')}</p>;
  if (failingSince !== null)
    return (
      <p className={classes.warning}>
        {t('organise-webhooks.failing', { since: formats.dateTime(failingSince, zone) })}
      </p>
    );
  return <p className={classes.well}>{t('organise-webhooks.on')}</p>;
}

/** What can be done with an endpoint, and what to say when it was not done. */
function useOperations() {
  const refusalText = useRefusalText();
  const [tested, sendTest] = useMutation(SendTest);
  const [rotated, rotate] = useMutation(RotateSecret);
  const [removed, remove] = useMutation(DeleteWebhook);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const begin = (): void => {
    setProblem(null);
    setRefusal(null);
  };
  return {
    isBusy: tested.fetching || rotated.fetching || removed.fetching,
    run: {
      test: async (id: string): Promise<boolean> => {
        begin();
        const { data, error } = await sendTest({ id });
        if (error) setProblem(problemOf(error));
        else if (data?.sendTestWebhook.__typename === 'WebhookSent') return true;
        else setRefusal(refusalText(data?.sendTestWebhook.code));
        return false;
      },
      rotate: async (id: string): Promise<string | undefined> => {
        begin();
        const { data, error } = await rotate({ id });
        if (error) setProblem(problemOf(error));
        else if (data?.rotateWebhookSecret.__typename === 'WebhookWithSecret') return data.rotateWebhookSecret.secret;
        else setRefusal(refusalText(data?.rotateWebhookSecret.code));
        return undefined;
      },
      remove: async (id: string): Promise<boolean> => {
        begin();
        const { data, error } = await remove({ id });
        if (error) setProblem(problemOf(error));
        else if (data?.deleteWebhook.__typename === 'WebhookDeleted') return true;
        else setRefusal(refusalText(data?.deleteWebhook.code));
        return false;
      },
    },
    notice:
      problem !== null ? (
        <ErrorNotice problem={problem} />
      ) : refusal !== null ? (
        <p role="alert" className={classes.wrong}>
          {refusal}
        </p>
      ) : null,
  };
}
