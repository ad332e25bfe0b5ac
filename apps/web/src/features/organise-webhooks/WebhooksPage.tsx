import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame } from '../organise/index.js';
import { EndpointForm } from './EndpointForm.js';
import { EndpointItem } from './EndpointItem.js';
import { SecretNotice } from './SecretNotice.js';
import { Endpoints } from './webhooks.queries.js';
import classes from './webhooks.module.css';

/** Where other systems are told what happens in the summit, and how that went. */
export function WebhooksPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="webhooks">
      {(summit) => <Webhooks key={summit.id} summitId={summit.id} zone={summit.timeZone} />}
    </OrganiserFrame>
  );
}

function Webhooks({ summitId, zone }: { summitId: string; zone: string }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: Endpoints,
    variables: { summitId },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const [isAdding, setIsAdding] = useState(false);
  const [secret, setSecret] = useState<{ id: string; secret: string } | null>(null);
  const endpoints = result.data?.webhookEndpoints;
  if (endpoints === undefined)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  return (
    <div className={classes.page}>
      <p className={classes.soft}>{t('organise-webhooks.lead')}</p>
      {endpoints.length === 0 && !isAdding && (
        <EmptyState title={t('organise-webhooks.empty.title')}>{t('organise-webhooks.empty.text')}</EmptyState>
      )}
      <ul className={classes.endpoints}>
        {endpoints.map((endpoint) => (
          <li key={endpoint.id}>
            {secret?.id === endpoint.id && <SecretNotice secret={secret.secret} onClose={() => setSecret(null)} />}
            <EndpointItem
              endpoint={endpoint}
              summitId={summitId}
              zone={zone}
              onChanged={refresh}
              onSecret={(fresh) => setSecret({ id: endpoint.id, secret: fresh })}
            />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <section aria-labelledby="new-endpoint" className={classes.card}>
          <h2 id="new-endpoint">{t('organise-webhooks.add')}</h2>
          <EndpointForm
            summitId={summitId}
            onDone={(created) => {
              setIsAdding(false);
              if (created !== undefined) setSecret(created);
              refresh();
            }}
            onCancel={() => setIsAdding(false)}
          />
        </section>
      ) : (
        <Button
          className={classes.start}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >
          {t('organise-webhooks.add')}
        </Button>
      )}
    </div>
  );
}
