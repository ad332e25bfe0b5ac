import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { type CertificateKind, CERTIFICATE_LANGUAGES, DESIGN_LIMITS, FIELDS_OF_KIND } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { LANGUAGE_NAMES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalizedField, type OrganisedSummit, useLeaveGuard } from '../organise/index.js';
import { LookFields } from './LookFields.js';
import { type CertificateDesk, SaveTemplate } from './organise-certificates.queries.js';
import { Preview } from './Preview.js';
import {
  type FormProblem,
  formOf,
  formProblems,
  inputOf,
  isAward,
  kindName,
  languagesOf,
  newForm,
  type TemplateForm,
  withLanguage,
} from './template-form.js';
import classes from './organise-certificates.module.css';

interface DesignViewProps {
  summit: OrganisedSummit;
  kind: CertificateKind;
  desk: CertificateDesk;
  onChanged: () => void;
}

/** What a kind of certificate says and how it looks, beside what comes of it. */
export function DesignView({ summit, kind, desk, onChanged }: DesignViewProps): ReactNode {
  const t = useText();
  const kept = desk.templates.find((each) => each.kind === kindName(kind));
  const [form, setForm] = useState<TemplateForm>(() => (kept ? formOf(kept) : newForm(kind, summit.languages)));
  const [isChanged, setIsChanged] = useState(kept === undefined);
  const [isSaved, setIsSaved] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [result, save] = useMutation(SaveTemplate);
  useLeaveGuard(isChanged && kept !== undefined, t('organise-certificates.leave'));
  const answer = result.data?.saveCertificateTemplate;
  const problems = formProblems(kind, form);
  const languages = isAward(kind)
    ? languagesOf(form)
    : CERTIFICATE_LANGUAGES.filter((each) => summit.languages.includes(each));
  const change = (part: Partial<TemplateForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    setIsChanged(true);
    setIsSaved(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (problems.length > 0) return;
    void save({ input: inputOf(summit.id, kind, form) }).then(({ data }) => {
      const saved = data?.saveCertificateTemplate;
      if (saved?.__typename !== 'CertificateTemplateSaved') return;
      setForm((before) => ({ ...before, revision: saved.template.revision }));
      setIsChanged(false);
      setIsSaved(true);
      onChanged();
    });
  };
  return (
    <div className={classes.design}>
      <form className={classes.view} onSubmit={submit} noValidate aria-label={t('organise-certificates.step.design')}>
        <p className={classes.soft}>{t(`organise-certificates.lead.${kind}`)}</p>
        {isAward(kind) && (
          <>
            <fieldset className={classes.fieldset}>
              <legend>{t('organise-certificates.languages')}</legend>
              <p className={classes.soft}>{t('organise-certificates.languages.help')}</p>
              <div className={classes.choices}>
                {CERTIFICATE_LANGUAGES.map((language) => (
                  <Checkbox
                    key={language}
                    label={<span lang={language}>{LANGUAGE_NAMES[language]}</span>}
                    checked={languages.includes(language)}
                    onChange={(event) => {
                      setForm(withLanguage(kind, form, language, event.currentTarget.checked));
                      setIsChanged(true);
                      setIsSaved(false);
                    }}
                  />
                ))}
              </div>
            </fieldset>
            <LocalizedField
              label={t('organise-certificates.title')}
              languages={languages}
              texts={form.titles}
              maxLength={DESIGN_LIMITS.title}
              onChange={(titles) => change({ titles })}
            />
            <LocalizedField
              label={t('organise-certificates.text')}
              hint={t('organise-certificates.text.help')}
              languages={languages}
              texts={form.texts}
              maxLength={DESIGN_LIMITS.text}
              isLong
              onChange={(texts) => change({ texts })}
            />
            <dl className={classes.fields}>
              {FIELDS_OF_KIND[kind].map((field) => (
                <div key={field}>
                  <dt>
                    <code dir="ltr">{`{${field}}`}</code>
                  </dt>
                  <dd>{t(`organise-certificates.field.${field}`)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {kind === 'attendance' && (
          <fieldset className={classes.fieldset}>
            <legend>{t('organise-certificates.presence')}</legend>
            <p className={classes.soft}>{t('organise-certificates.presence.help')}</p>
            <TextInput
              type="number"
              label={t('organise-certificates.presence.least')}
              min={1}
              max={100}
              step={1}
              value={form.leastPercent}
              className={classes.narrow}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                if (Number.isInteger(valueAsNumber))
                  change({ leastPercent: Math.min(100, Math.max(1, valueAsNumber)) });
              }}
            />
            <Switch
              label={t('organise-certificates.presence.door')}
              description={t('organise-certificates.presence.door.help')}
              checked={form.countsDoor}
              onChange={(event) => change({ countsDoor: event.currentTarget.checked })}
            />
          </fieldset>
        )}
        <LookFields
          kind={kind}
          form={form}
          summitSlug={summit.slug}
          languages={languages}
          logos={desk.logos}
          onChange={change}
          onLogo={onChanged}
        />
        {isTried && problems.length > 0 && <Problems problems={problems} />}
        {result.error && <ErrorNotice problem={problemOf(result.error)} />}
        {answer?.__typename === 'StaleCertificateTemplate' && isChanged && (
          <div role="alert" className={classes.refused}>
            <p>{t('organise-certificates.stale')}</p>
            <Button size="compact-sm" variant="default" onClick={() => change(formOf(answer.current))}>
              {t('organise-certificates.stale.load')}
            </Button>
          </div>
        )}
        {(answer?.__typename === 'NotAllowed' ||
          answer?.__typename === 'NotFound' ||
          answer?.__typename === 'CertificateDesignProblems') && (
          <p role="alert" className={classes.wrong}>
            {t('organise-certificates.refused')}
          </p>
        )}
        <div className={classes.line}>
          <Button type="submit" loading={result.fetching}>
            {t('organise-certificates.save')}
          </Button>
          <p role="status">{isSaved ? t('organise-certificates.saved') : ''}</p>
        </div>
      </form>
      <Preview summitId={summit.id} kind={kind} form={form} />
    </div>
  );
}

function Problems({ problems }: { problems: readonly FormProblem[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <ul role="alert" className={classes.problems}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {t(`organise-certificates.problem.${problem.code}`, {
            language: 'language' in problem ? formats.language(problem.language) : '',
            field: 'field' in problem ? `\u2068{${problem.field}}\u2069` : '',
          })}
        </li>
      ))}
    </ul>
  );
}
