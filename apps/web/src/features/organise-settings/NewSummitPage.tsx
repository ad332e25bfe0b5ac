import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { readerZone } from '../../app/i18n/formats.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText, draftTextFor, LocalizedField, SignInFirst, useLeaveGuard } from '../organise/index.js';
import { FORMATS } from './BasicsSection.js';
import { ZoneField } from './fields.js';
import { LanguagesField } from './LanguagesField.js';
import { LIMITS, useSay } from './parts.js';
import { type NewSummitForm, newSummitInputOf, newSummitProblems, noSummit } from './new-summit-form.js';
import { CopySources, CopySummit, CreateSummit, type CopyAnswer, type SummitFormat } from './settings.queries.js';
import { useRefusalText } from './SettingsRefusal.js';
import type { Problems } from './settings-form.js';
import classes from './settings.module.css';

type LeftOut = Extract<CopyAnswer, { __typename: 'SummitCopied' }>['leftOut'];

/** `/organise/new`: a summit from nothing or from an earlier one. */
export function NewSummitPage(): ReactNode {
  const t = useText();
  usePageTitle(t('organise-settings.new'));
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({ query: CopySources, pause: viewer === null, requestPolicy: 'cache-and-network' });
  if (isLoading) return <PageSkeleton />;
  if (viewer === null) return <SignInFirst returnTo="/organise/new" />;
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!result.data) return <PageSkeleton />;
  return <NewSummit sources={result.data.organisedSummits} />;
}

interface Source {
  id: string;
  timeZone: string;
  languages: readonly string[];
  titles: Parameters<typeof draftTextFor>[0];
}

function NewSummit({ sources }: { sources: readonly Source[] }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const { refresh } = useViewer();
  const refusalText = useRefusalText();
  const [form, setForm] = useState(() => noSummit(language, readerZone()));
  const [isDirty, setIsDirty] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [leftOut, setLeftOut] = useState<{ slug: string; people: LeftOut } | null>(null);
  const [created, create] = useMutation(CreateSummit);
  const [copied, copy] = useMutation(CopySummit);
  const isBusy = created.fetching || copied.fetching;
  const source = sources.find(({ id }) => id === form.sourceId);
  const error = created.error ?? copied.error;
  const problem = error ? problemOf(error) : null;
  const answer = source === undefined ? created.data?.createSummit : copied.data?.copySummit;
  const say = useSay(problems, problem?.kind === 'bad-input' ? problem.fields : {});
  useLeaveGuard(isDirty, t('organise.editor.leave-sure'));

  const change = (part: Partial<NewSummitForm>): void => {
    setForm((current) => ({ ...current, ...part }));
    setIsDirty(true);
  };
  const choose = (sourceId: string): void => {
    const chosen = sources.find(({ id }) => id === sourceId);
    change(
      chosen
        ? { sourceId, languages: chosen.languages, timeZone: chosen.timeZone }
        : { sourceId: '', languages: [language] },
    );
  };
  const goTo = (slug: string): void => {
    setIsDirty(false);
    refresh();
    navigate(`/organise/${slug}/settings`);
  };
  const submit = async (): Promise<void> => {
    const found = newSummitProblems(form);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (source === undefined) {
      const { data } = await create({ input: newSummitInputOf(form) });
      if (data?.createSummit.__typename === 'SummitSaved') goTo(data.createSummit.summit.slug);
      return;
    }
    const { titles, startsOn, timeZone } = newSummitInputOf(form);
    const { withSessions, withPeople } = form;
    const input = { titles, startsOn, timeZone, withSessions, withPeople: withSessions && withPeople };
    const { data } = await copy({ summitId: source.id, input });
    if (data?.copySummit.__typename !== 'SummitCopied') return;
    const { summit, leftOut: people } = data.copySummit;
    if (people.length === 0) goTo(summit.slug);
    else {
      setIsDirty(false);
      setLeftOut({ slug: summit.slug, people });
    }
  };
  if (leftOut !== null) return <LeftOutNotice {...leftOut} onGoOn={() => goTo(leftOut.slug)} />;
  return (
    <section className={classes.newPage}>
      <header>
        <p>
          <Link href="/organise">{t('organise.title')}</Link>
        </p>
        <h1>{t('organise-settings.new')}</h1>
        <p className={classes.soft}>{t('organise-settings.new-lead')}</p>
      </header>
      <form
        noValidate
        className={classes.fields}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <NativeSelect
          label={t('organise-settings.from')}
          value={form.sourceId}
          data={[
            { value: '', label: t('organise-settings.from-nothing') },
            ...sources.map(({ id, titles }) => ({
              value: id,
              label: t('organise-settings.from-copy', {
                title: `\u2068${draftTextFor(titles, language)?.text ?? ''}\u2069`,
              }),
            })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {source === undefined && (
          <fieldset className={classes.plain}>
            <legend>{t('organise-settings.languages')}</legend>
            <LanguagesField
              languages={form.languages}
              error={say('languages')}
              onChange={(languages) => change({ languages })}
            />
          </fieldset>
        )}
        <LocalizedField
          label={t('organise-settings.title')}
          languages={form.languages}
          texts={form.titles}
          maxLength={LIMITS.title}
          error={say('titles')}
          onChange={(titles) => change({ titles })}
        />
        <div className={classes.pair}>
          {source === undefined && (
            <NativeSelect
              label={t('organise-settings.format')}
              value={form.format}
              data={FORMATS.map((format) => ({ value: format, label: t(`organise-settings.format.${format}`) }))}
              onChange={(event) => change({ format: event.currentTarget.value as SummitFormat })}
            />
          )}
          <TextInput
            type="date"
            label={t('organise-settings.starts-on')}
            value={form.startsOn}
            error={say('startsOn')}
            onChange={(event) => change({ startsOn: event.currentTarget.value })}
          />
          {source === undefined && (
            <TextInput
              type="date"
              label={t('organise-settings.ends-on')}
              value={form.endsOn}
              error={say('endsOn')}
              onChange={(event) => change({ endsOn: event.currentTarget.value })}
            />
          )}
          <ZoneField
            value={form.timeZone}
            day={form.startsOn}
            error={say('timeZone')}
            onChange={(timeZone) => change({ timeZone })}
          />
        </div>
        {source !== undefined && (
          <div className={classes.checks}>
            <p className={classes.soft}>{t('organise-settings.copy-hint')}</p>
            <label>
              <input
                type="checkbox"
                checked={form.withSessions}
                onChange={(event) => change({ withSessions: event.currentTarget.checked })}
              />
              {t('organise-settings.with-sessions')}
            </label>
            <label>
              <input
                type="checkbox"
                checked={form.withSessions && form.withPeople}
                disabled={!form.withSessions}
                onChange={(event) => change({ withPeople: event.currentTarget.checked })}
              />
              {t('organise-settings.with-people')}
            </label>
          </div>
        )}
        <div aria-live="polite" className={classes.notices}>
          {problem && <ErrorNotice problem={problem} />}
          {answer && 'code' in answer && (
            <p role="alert" className={classes.refused}>
              {answer.code === 'not-allowed' ? t('organise-settings.new-not-allowed') : refusalText(answer)}
            </p>
          )}
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={isBusy}>
            {t('organise-settings.create')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Who could not be copied, because they are elsewhere at that time. */
function LeftOutNotice({ people, onGoOn }: { people: LeftOut; onGoOn: () => void }): ReactNode {
  const t = useText();
  return (
    <section className={classes.newPage}>
      <h1>{t('organise-settings.left-out')}</h1>
      <p>{t('organise-settings.left-out-text')}</p>
      <ul>
        {people.map(({ personNames, sessionTitles }, index) => (
          <li key={index}>
            <DraftText texts={personNames} /> · <DraftText texts={sessionTitles} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onGoOn}>{t('organise-settings.go-on')}</Button>
      </div>
    </section>
  );
}
