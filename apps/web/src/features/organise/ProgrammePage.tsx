import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Tabs.layer.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import type { DraftSession } from './organise.queries.js';
import { OrganiserFrame } from './OrganiserFrame.js';
import { ProgrammeList } from './ProgrammeList.js';
import { SessionEditor } from './SessionEditor.js';
import { useDraftProgramme, type Summit } from './use-draft-programme.js';
import type { Done } from './use-session-saving.js';
import classes from './organise.module.css';

const NEW = 'new';

/** The organiser's programme: sessions by day, the chosen one in a panel beside them. Which one is in the address, so a reload keeps it. */
export function ProgrammePage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="programme">
      {(summit) => <DraftOf summitSlug={summit.slug} />}
    </OrganiserFrame>
  );
}

function DraftOf({ summitSlug }: { summitSlug: string }): ReactNode {
  const draft = useDraftProgramme(summitSlug, false);
  if (draft.state === 'failed' && draft.problem)
    return <ErrorNotice isPage problem={draft.problem} onRetry={draft.reload} />;
  if (!draft.summit) return <PageSkeleton />;
  return <Programme summit={draft.summit} sessions={draft.sessions} onSaved={draft.put} />;
}

function Programme({
  summit,
  sessions,
  onSaved,
}: {
  summit: Summit;
  sessions: readonly DraftSession[];
  onSaved: (session: DraftSession) => void;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const [isDirty, setIsDirty] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const chosen = search.get('session');
  const session = sessions.find(({ slug }) => slug === chosen);
  const isOpen = chosen === NEW || session !== undefined;

  const choose = useCallback(
    (slug: string | null) => {
      if (isDirty && !window.confirm(t('organise.editor.leave-sure'))) return;
      setIsDirty(false);
      setDone(null);
      setSearch(slug === null ? {} : { session: slug });
    },
    [isDirty, setSearch, t],
  );
  const saved = (next: DraftSession, what: Done | null): void => {
    setIsDirty(false);
    setDone(what);
    onSaved(next);
    if (next.slug !== chosen) setSearch({ session: next.slug }, { replace: true });
  };
  const last = sessions.at(-1);
  return (
    <section className={classes.programme} data-open={isOpen || undefined}>
      <div className={classes.list}>
        <header className={classes.head}>
          <div>
            <h2>{t('organise.tab.programme')}</h2>
            <p className={classes.soft}>
              {t('organise.zone', {
                zone: `${formats.zoneName(summit.timeZone, summit.startsAt)} (${formats.zoneOffset(summit.timeZone, summit.startsAt)})`,
              })}
            </p>
          </div>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => choose(NEW)}>
            {t('organise.new-session')}
          </Button>
        </header>
        {sessions.length === 0 ? (
          <EmptyState title={t('organise.list.empty.title')}>{t('organise.list.empty.text')}</EmptyState>
        ) : (
          <ProgrammeList summit={summit} sessions={sessions} chosen={chosen} onChoose={choose} />
        )}
      </div>
      {isOpen && (
        <SessionEditor
          // Another session is another form; a saved one keeps what is typed meanwhile.
          key={session?.id ?? NEW}
          summit={summit}
          session={session ?? null}
          lastEnd={last?.endsAt ?? null}
          done={isDirty ? null : done}
          onChanged={setIsDirty}
          onSaved={saved}
          onInvitation={onSaved}
          onClose={() => choose(null)}
        />
      )}
    </section>
  );
}
