import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame } from '../organise/index.js';
import { SettingsEditor } from './SettingsEditor.js';
import classes from './settings.module.css';
import { SummitSettings } from './settings.queries.js';

// Comes with what belongs to the live room.
const SummitModeration = lazy(async () => ({ default: (await import('../moderation/index.js')).SummitModeration }));
const SummitMessaging = lazy(async () => ({ default: (await import('../messaging/index.js')).SummitMessaging }));

/** `/organise/<summit>/settings`: what the summit says of itself. */
export function SettingsPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="settings">
      {(summit) => (
        <>
          <Settings summitSlug={summit.slug} />
          <div className={classes.page}>
            <div className={classes.beside}>
              <Suspense fallback={null}>
                <SummitModeration summitId={summit.id} />
                <SummitMessaging summitId={summit.id} />
              </Suspense>
            </div>
          </div>
        </>
      )}
    </OrganiserFrame>
  );
}

function Settings({ summitSlug }: { summitSlug: string }): ReactNode {
  const [, navigate] = useLocation();
  const { refresh } = useViewer();
  // What was read when the page opened: a form isn't filled anew under the hands of who fills it.
  const [slug] = useState(summitSlug);
  const [result, ask] = useQuery({ query: SummitSettings, variables: { slug }, requestPolicy: 'network-only' });
  const [loaded, setLoaded] = useState<NonNullable<NonNullable<typeof result.data>['draftSummit']> | null>(null);
  if (loaded === null && result.data?.draftSummit && !result.fetching && !result.stale)
    setLoaded(result.data.draftSummit);
  if (result.error && loaded === null)
    return <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (loaded === null) return <PageSkeleton />;
  return (
    <SettingsEditor
      summit={loaded}
      subForums={loaded.subForums}
      onSaved={(saved) => {
        setLoaded((before) => before && { ...before, ...saved });
        if (saved.slug === loaded.slug) return;
        // Roles are named by the summit's address.
        refresh();
        navigate(`/organise/${saved.slug}/settings`, { replace: true });
      }}
    />
  );
}
