import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { isKnownCountry, PROGRAMME_LIMITS as LIMITS } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { useFirstWrong } from '../../ui/use-focus.js';
import { draftTextFor, LocalizedField, useLeaveGuard } from '../organise/index.js';
import { CastSelect, SessionSelect, type SummitCast } from '../summit-cast/index.js';
import { type GuestForm, guestInputOf, type GuestProblems } from './guest-form.js';
import type { GuestPageInput } from './guest-page.queries.js';
import classes from './guest-desk.module.css';

interface GuestFieldsProps {
  start: GuestForm;
  languages: readonly string[];
  cast: SummitCast;
  isBusy: boolean;
  problem: RequestProblem | null;
  onSave: (input: GuestPageInput) => void;
  onCancel: () => void;
}
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const LINK_LENGTH = 500;

/** All that is said of a guest of honour. */
export function GuestFields(props: GuestFieldsProps): ReactNode {
  const { start, languages, cast, isBusy, problem, onSave, onCancel } = props;
  const t = useText();
  const formats = useFormats();
  const [form, setForm] = useState(start);
  const [isDirty, setIsDirty] = useState(false);
  const [problems, setProblems] = useState<GuestProblems>({});
  useLeaveGuard(isDirty && !isBusy, t('guest-of-honour.leave'));
  const element = useFirstWrong(problems, problem);
  const change = (part: Partial<GuestForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    setIsDirty(true);
  };
  /** Ours for what the form can tell, the server's for the rest. */
  const say = (field: keyof GuestForm): string | undefined => {
    const own = problems[field];
    if (own) return t(`guest-of-honour.problem.${own}`);
    const server = problem?.kind === 'bad-input' ? problem.fields[`input.${field}`] : undefined;
    return server && t('guest-of-honour.problem.field', { reason: `\u2068${server.message}\u2069` });
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const made = guestInputOf(form);
    setProblems('problems' in made ? made.problems : {});
    if ('input' in made) onSave(made.input);
  };
  const texts = (field: 'introductions' | 'messages' | 'invitations', maxLength: number, hint?: string): ReactNode => (
    <LocalizedField
      label={t(`guest-of-honour.form.${field}`)}
      {...(hint === undefined ? {} : { hint })}
      languages={languages}
      texts={form[field]}
      maxLength={maxLength}
      isLong
      error={say(field)}
      onChange={(typed) => change({ [field]: typed })}
    />
  );
  const code = form.country.trim().toUpperCase();
  return (
    <form ref={element} noValidate className={classes.form} onSubmit={save}>
      <div className={classes.pair}>
        <TextInput
          label={t('guest-of-honour.form.country')}
          description={isKnownCountry(code) ? formats.country(code) : t('guest-of-honour.form.country.hint')}
          inputWrapperOrder={BELOW}
          dir="ltr"
          maxLength={2}
          autoCapitalize="characters"
          value={form.country}
          error={say('country')}
          onChange={(event) => change({ country: event.currentTarget.value })}
        />
        <SessionSelect
          label={t('guest-of-honour.session')}
          none={t('guest-of-honour.form.no-session')}
          cast={cast}
          value={form.sessionId}
          error={say('sessionId')}
          onChange={(sessionId) => change({ sessionId })}
        />
      </div>
      {texts('introductions', LIMITS.descriptionLength)}
      <PeopleChoice cast={cast} chosen={form.people} onChange={(people) => change({ people })} />
      {texts('messages', LIMITS.descriptionLength)}
      <CastSelect
        label={t('guest-of-honour.form.message-by')}
        hint={t('guest-of-honour.form.message-by.hint')}
        none={t('guest-of-honour.form.nobody')}
        cast={{ sessions: [], people: cast.people.filter(({ id }) => form.people.includes(id)) }}
        value={form.people.includes(form.messagePersonId) ? form.messagePersonId : ''}
        error={say('messagePersonId')}
        onChange={(messagePersonId) => change({ messagePersonId })}
      />
      {texts('invitations', LIMITS.noteLength, t('guest-of-honour.form.invitations.hint'))}
      <TextInput
        type="url"
        label={t('guest-of-honour.form.link')}
        description={t('guest-of-honour.form.link.hint')}
        inputWrapperOrder={BELOW}
        dir="ltr"
        maxLength={LINK_LENGTH}
        value={form.invitationUrl}
        error={say('invitationUrl')}
        onChange={(event) => change({ invitationUrl: event.currentTarget.value })}
      />
      {Object.keys(problems).length > 0 && (
        <p role="alert" className={classes.wrong}>
          {t('guest-of-honour.problem.some')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {t('guest-of-honour.save')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('guest-of-honour.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** People of the programme who stand on the page, in the programme's order. */
function PeopleChoice({
  cast,
  chosen,
  onChange,
}: {
  cast: SummitCast;
  chosen: readonly string[];
  onChange: (people: readonly string[]) => void;
}): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const choose = (id: string, isChosen: boolean): void => {
    const wanted = new Set(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
    onChange(cast.people.flatMap((person) => (wanted.has(person.id) ? [person.id] : [])));
  };
  return (
    <fieldset className={classes.choices}>
      <legend>{t('guest-of-honour.people')}</legend>
      {cast.people.length === 0 && <p className={classes.soft}>{t('guest-of-honour.form.no-people')}</p>}
      {cast.people.map(({ id, names }) => {
        const name = draftTextFor(names, language);
        return (
          <label key={id} className={classes.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />
            <bdi lang={name?.language}>{name?.text}</bdi>
          </label>
        );
      })}
    </fieldset>
  );
}
