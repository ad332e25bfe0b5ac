import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Tabs.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { UnreleasedBar } from '../organise-release/index.js';
import { ProgrammeGrid } from './grid/ProgrammeGrid.js';
import { SessionConflicts } from './grid/SessionConflicts.js';
import { useScheduleMoves } from './grid/use-schedule-moves.js';
import type { DraftSession } from './organise.queries.js';
import { OrganiserFrame } from './OrganiserFrame.js';
import { ProgrammeList } from './ProgrammeList.js';
import type { SessionForm } from './session-form.js';
import { SessionEditor } from './SessionEditor.js';
import { useDraftProgramme, type Summit } from './use-draft-programme.js';
import { useLeaveGuard } from './use-leave-guard.js';
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
  const draft = useDraftProgramme(summitSlug);
  if (draft.state === 'failed' && draft.problem)
    return <ErrorNotice isPage problem={draft.problem} onRetry={draft.reload} />;
  if (!draft.summit) return <PageSkeleton />;
  return <Programme summit={draft.summit} sessions={draft.sessions} onPut={draft.put} onRemove={draft.remove} />;
}

interface ProgrammeProps {
  summit: Summit;
  /** As the server has them, as far as this page knows. */
  sessions: readonly DraftSession[];
  onPut: (session: DraftSession) => void;
  onRemove: (sessionId: string) => void;
}

function Programme({ summit, sessions, onPut, onRemove }: ProgrammeProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const [isDirty, setIsDirty] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [initial, setInitial] = useState<SessionForm | null>(null);
  const [isDeleted, setIsDeleted] = useState(false);
  const moves = useScheduleMoves(sessions, onPut);
  const chosen = search.get('session');
  const isList = search.get('view') === 'list';
  const found = sessions.find(({ slug }) => slug === chosen);
  const [held, setHeld] = useState(found);
  if (found !== undefined && found !== held) setHeld(found);
  // Somebody else deleted it while this organiser was writing: the words stay until they close it.
  const session = found ?? (isDirty && held?.slug === chosen ? held : undefined);
  const isOpen = chosen === NEW || session !== undefined;

  const go = useCallback(
    (part: Readonly<Record<string, string | null>>) =>
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(part))
            if (value === null) next.delete(key);
            else next.set(key, value);
          return next;
        },
        { replace: !('session' in part) },
      ),
    [setSearch],
  );
  const choose = useCallback(
    (slug: string | null) => {
      if (isDirty && !window.confirm(t('organise.editor.leave-sure'))) return false;
      setIsDirty(false);
      setDone(null);
      setInitial(null);
      setIsDeleted(false);
      go({ session: slug });
      return true;
    },
    [isDirty, go, t],
  );
  const duplicate = (form: SessionForm): void => {
    if (choose(NEW)) setInitial(form);
  };
  const showDate = useCallback((day: string) => go({ day }), [go]);
  const saved = (next: DraftSession, what: Done): void => {
    setIsDirty(false);
    setDone(what);
    if (session) moves.noteSaved(session, next);
    onPut(next);
    if (next.slug !== chosen) go({ session: next.slug });
  };
  const deleted = (id: string): void => {
    setIsDirty(false);
    setIsDeleted(true);
    moves.forget(id);
    onRemove(id);
    go({ session: null });
  };
  useLeaveGuard(isDirty, t('organise.editor.leave-sure'));
  const last = sessions.findLast(({ endsAt }) => endsAt !== null);
  return (
    <section className={classes.programme} data-open={isOpen || undefined}>
      <div className={classes.list}>
        <header className={classes.head}>
          <div>
            <h2 className={classes.onlyRead}>{t('organise.tab.programme')}</h2>
            <p className={classes.soft}>
              {t('organise.zone', {
                zone: `${formats.zoneName(summit.timeZone, summit.startsAt)} (${formats.zoneOffset(summit.timeZone, summit.startsAt)})`,
              })}
            </p>
          </div>
          <div className={classes.actions}>
            <SegmentedControl
              aria-label={t('organise.grid.view')}
              value={isList ? 'list' : 'grid'}
              data={[
                { value: 'grid', label: t('organise.grid.view-grid') },
                { value: 'list', label: t('organise.grid.view-list') },
              ]}
              onChange={(view) => go({ view: view === 'list' ? 'list' : null })}
            />
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => choose(NEW)}>
              {t('organise.new-session')}
            </Button>
          </div>
        </header>
        <p role="status" className={isDeleted ? classes.done : classes.onlyRead}>
          {isDeleted && t('organise.editor.deleted')}
        </p>
        {sessions.length === 0 && (
          <EmptyState title={t('organise.list.empty.title')}>{t('organise.list.empty.text')}</EmptyState>
        )}
        {isList ? (
          <ProgrammeList summit={summit} sessions={sessions} chosen={chosen} onChoose={choose} />
        ) : (
          <ProgrammeGrid
            summit={summit}
            moves={moves}
            chosen={chosen}
            date={search.get('day')}
            onShowDate={showDate}
            onChoose={choose}
          />
        )}
        <UnreleasedBar summit={summit} draftKey={stateOf(sessions)} />
      </div>
      {isOpen && (
        <SessionEditor
          // Another session is another form; a saved one keeps what is typed meanwhile.
          key={session?.id ?? (initial ? 'copy' : NEW)}
          summit={summit}
          session={session ?? null}
          initial={initial}
          lastEnd={last?.endsAt ?? null}
          done={isDirty ? null : done}
          conflicts={session && <SessionConflicts summit={summit} sessions={sessions} session={session} />}
          isOwn={moves.isOwn}
          onChanged={setIsDirty}
          onSaved={saved}
          onDeleted={deleted}
          onDuplicate={duplicate}
          onInvitation={onPut}
          onClose={() => choose(null)}
        />
      )}
    </section>
  );
}

/** Another text whenever the draft's sessions are. */
function stateOf(sessions: readonly DraftSession[]): string {
  return `${sessions.length} ${sessions.reduce((sum, { revision }) => sum + revision, 0)}`;
}
