import { Button, Textarea, TextInput } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { NEWS_LIMITS as LIMITS } from '@app/contracts';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { useFirstWrong } from '../../ui/use-focus.js';
import { useLeaveGuard } from '../organise/index.js';
import { type Report, SaveReport } from './organise-news.queries.js';
import { type Failure, Problem } from './Problem.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

interface ReportEditorProps {
  summitId: string;
  /** The summit's. */
  zone: string;
  report: Report;
  onSaved: () => void;
}
type Form = Pick<Report, 'title' | 'sections'>;

const sent = ({ title, sections }: Form): Form => ({
  title,
  sections: sections.map(({ heading, body }) => ({ heading, body })),
});

/** A report as people write it on, and as files. */
export function ReportEditor({ summitId, zone, report, onSaved }: ReportEditorProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const refusalText = useRefusalText();
  const [{ fetching }, save] = useMutation(SaveReport);
  const [base, setBase] = useState(report);
  const [form, setForm] = useState<Form>(() => sent(report));
  const [failure, setFailure] = useState<Failure | null>(null);
  const element = useFirstWrong(failure);
  const isDirty = JSON.stringify(sent(form)) !== JSON.stringify(sent(base));
  useLeaveGuard(isDirty, t('organise-news.leave'));
  const { language } = report;
  const own = { lang: language, dir: directionOf(language) };
  const change = (index: number, part: Partial<Form['sections'][number]>): void =>
    setForm((before) => ({
      ...before,
      sections: before.sections.map((each, place) => (place === index ? { ...each, ...part } : each)),
    }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    const { data, error } = await save({ summitId, language, revision: base.revision, input: sent(form) });
    if (error) {
      const problem = problemOf(error);
      return setFailure(problem.kind === 'bad-input' ? { refusal: t('organise-news.press.wrong') } : { problem });
    }
    if (data?.saveClosingReport.__typename !== 'ClosingReportKept')
      return setFailure({ refusal: refusalText(data?.saveClosingReport.code) });
    setBase(data.saveClosingReport.report);
    setForm(sent(data.saveClosingReport.report));
    onSaved();
  };
  const file = (format: 'pdf' | 'html'): string => `/exchange/news/reports/${summitId}/${language}.${format}`;
  return (
    <form ref={element} className={classes.editor} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.soft}>
        {t('organise-news.report.composed', { time: formats.dateTime(base.composedAt, zone) })}
      </p>
      <TextInput
        {...own}
        label={t('organise-news.report.title')}
        required
        maxLength={LIMITS.reportHeading}
        value={form.title}
        onChange={(event) => setForm((before) => ({ ...before, title: event.currentTarget.value }))}
      />
      {form.sections.map((section, index) => (
        <fieldset key={index} className={classes.text}>
          <legend>{t('organise-news.report.section', { number: index + 1 })}</legend>
          <TextInput
            {...own}
            label={t('organise-news.report.heading')}
            required
            maxLength={LIMITS.reportHeading}
            value={section.heading}
            error={
              section.heading.trim() === '' && failure !== null ? t('organise-news.report.heading.wrong') : undefined
            }
            onChange={(event) => change(index, { heading: event.currentTarget.value })}
          />
          <Textarea
            {...own}
            label={t('organise-news.body')}
            description={t('organise-news.body.hint')}
            rows={8}
            maxLength={LIMITS.reportBody}
            value={section.body}
            onChange={(event) => change(index, { body: event.currentTarget.value })}
          />
          <div>
            <Button
              variant="subtle"
              color="red"
              onClick={() =>
                setForm((before) => ({ ...before, sections: before.sections.filter((_, place) => place !== index) }))
              }
            >
              {t('organise-news.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {form.sections.length < LIMITS.reportSections && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() =>
              setForm((before) => ({ ...before, sections: [...before.sections, { heading: '', body: '' }] }))
            }
          >
            {t('organise-news.report.add')}
          </Button>
        </div>
      )}
      <Problem failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" loading={fetching} disabled={!isDirty}>
          {t('organise-news.save')}
        </Button>
        <p role="status" className={classes.soft}>
          {isDirty ? t('organise-news.unsaved') : t('organise-news.saved')}
        </p>
      </div>
      {!isDirty && (
        <div className={classes.buttons}>
          <Button
            component="a"
            href={file('pdf')}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('organise-news.report.pdf')}
          </Button>
          <Button
            component="a"
            href={file('html')}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('organise-news.report.html')}
          </Button>
        </div>
      )}
    </form>
  );
}
