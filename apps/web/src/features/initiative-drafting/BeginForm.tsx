import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalizedField, useLeaveGuard, type OrganisedSummit } from '../organise/index.js';
import { LanguagesField } from '../organise-settings/index.js';
import { BeginInitiative, type Draft } from './drafting.queries.js';
import { TITLE_LENGTH } from './draft-form.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './initiative-drafting.module.css';

interface BeginFormProps {
  summit: OrganisedSummit;
  onBegun: (draft: Draft) => void;
  onCancel: () => void;
}

/** A new text: its languages, the leading one first, and its title. */
export function BeginForm({ summit, onBegun, onCancel }: BeginFormProps): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const [languages, setLanguages] = useState<readonly string[]>(summit.languages);
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const [slug, setSlug] = useState('');
  const [isTried, setIsTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened it is gone.
  useEffect(() => heading.current?.focus(), []);
  const [{ data, error, fetching }, begin] = useMutation(BeginInitiative);
  const named = languages.flatMap((language) => {
    const text = (titles[language] ?? '').trim();
    return text === '' ? [] : [{ language, text }];
  });
  useLeaveGuard(named.length > 0 && !fetching && data === undefined, t('organise.editor.leave-sure'));
  const problem = error ? problemOf(error) : null;
  const isSlugWrong = problem?.kind === 'bad-input' && problem.fields['input.slug'] !== undefined;
  const answer = data?.beginInitiative;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (languages.length === 0 || named.length === 0) return;
    const input = { slug: slug.trim() === '' ? null : slug.trim(), languages: [...languages], titles: named };
    const begun = (await begin({ summitId: summit.id, input })).data?.beginInitiative;
    if (begun?.__typename === 'InitiativeSaved') onBegun(begun.initiative);
  };
  return (
    <form
      className={classes.form}
      noValidate
      aria-labelledby="begin-initiative"
      onSubmit={(event) => void submit(event)}
    >
      <h3 ref={heading} tabIndex={-1} id="begin-initiative">
        {t('initiative-drafting.new')}
      </h3>
      <fieldset className={classes.plain}>
        <legend>{t('initiative-drafting.languages')}</legend>
        <p className={classes.soft}>{t('initiative-drafting.languages-hint')}</p>
        <LanguagesField
          languages={languages}
          error={isTried && languages.length === 0 ? t('initiative-drafting.problem.languages') : undefined}
          onChange={setLanguages}
        />
      </fieldset>
      <LocalizedField
        label={t('initiative-drafting.title')}
        languages={languages}
        texts={titles}
        maxLength={TITLE_LENGTH}
        error={isTried && named.length === 0 ? t('initiative-drafting.problem.title') : undefined}
        onChange={setTitles}
      />
      <TextInput
        label={t('initiative-drafting.slug')}
        description={t('initiative-drafting.slug-hint')}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={slug}
        error={isSlugWrong ? t('initiative-drafting.problem.slug') : undefined}
        onChange={(event) => setSlug(event.currentTarget.value)}
      />
      {problem && !isSlugWrong && <ErrorNotice problem={problem} />}
      {answer && 'code' in answer && (
        <p role="alert" className={classes.refused}>
          {refusalText(answer.code)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={fetching}>
          {t('initiative-drafting.begin')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('initiative-drafting.cancel')}
        </Button>
      </div>
    </form>
  );
}
