import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { CreateWebhook, type Endpoint, EVENT_TYPES, type EventType, UpdateWebhook } from './webhooks.queries.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './webhooks.module.css';

interface EndpointFormProps {
  summitId: string;
  /** The one to change; without it a new one. */
  endpoint?: Endpoint;
  /** With the secret of a new one, which is shown this once. */
  onDone: (created?: { id: string; secret: string }) => void;
  onCancel: () => void;
}

/** Where to send what. */
export function EndpointForm({ summitId, endpoint, onDone, onCancel }: EndpointFormProps): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const [created, create] = useMutation(CreateWebhook);
  const [updated, update] = useMutation(UpdateWebhook);
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [description, setDescription] = useState(endpoint?.description ?? '');
  const [events, setEvents] = useState<readonly EventType[]>(endpoint?.events ?? ['PROGRAMME_RELEASED']);
  const [isEnabled, setIsEnabled] = useState(endpoint?.isEnabled ?? true);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const fields = problem?.kind === 'bad-input' ? problem.fields : {};
  const isBusy = created.fetching || updated.fetching;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    setRefusal(null);
    const input = { url, description, events: [...events], isEnabled };
    if (endpoint === undefined) {
      const { data, error } = await create({ summitId, input });
      if (error) return setProblem(problemOf(error));
      if (data?.createWebhook.__typename === 'WebhookWithSecret')
        return onDone({ id: data.createWebhook.endpoint.id, secret: data.createWebhook.secret });
      return setRefusal(refusalText(data?.createWebhook.code));
    }
    const { data, error } = await update({ id: endpoint.id, input });
    if (error) return setProblem(problemOf(error));
    if (data?.updateWebhook.__typename === 'WebhookSaved') return onDone();
    return setRefusal(refusalText(data?.updateWebhook.code));
  };
  const toggle = (type: EventType, isWanted: boolean): void =>
    setEvents((before) => (isWanted ? [...before, type] : before.filter((other) => other !== type)));
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('organise-webhooks.url')}
        description={t('organise-webhooks.url.help')}
        type="url"
        required
        dir="ltr"
        maxLength={2_000}
        placeholder="https://example.org/canopy"
        value={url}
        error={urlError(fields['input.url']?.code, t)}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        label={t('organise-webhooks.description')}
        maxLength={200}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <fieldset className={classes.events}>
        <legend>{t('organise-webhooks.events')}</legend>
        {EVENT_TYPES.map((type) => (
          <Checkbox
            key={type}
            label={t(`organise-webhooks.event.${type}`)}
            checked={events.includes(type)}
            onChange={(event) => toggle(type, event.currentTarget.checked)}
          />
        ))}
        {events.length === 0 && <p className={classes.wrong}>{t('organise-webhooks.events.none')}</p>}
      </fieldset>
      <Switch
        label={t('organise-webhooks.enabled')}
        checked={isEnabled}
        onChange={(event) => setIsEnabled(event.currentTarget.checked)}
      />
      {problem !== null && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
      {refusal !== null && (
        <p role="alert" className={classes.wrong}>
          {refusal}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy} disabled={events.length === 0}>
          {t(endpoint === undefined ? 'organise-webhooks.create' : 'organise-webhooks.save')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('organise-webhooks.cancel')}
        </Button>
      </div>
    </form>
  );
}

function urlError(code: string | undefined, t: ReturnType<typeof useText>): string | undefined {
  if (code === undefined) return undefined;
  if (code === 'not-https') return t('organise-webhooks.url.not-https');
  if (code === 'address-not-public') return t('organise-webhooks.url.not-public');
  return t('organise-webhooks.url.wrong');
}
