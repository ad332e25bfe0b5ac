import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { NEWS_LIMITS as LIMITS } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useFirstWrong } from '../../ui/use-focus.js';
import { LocalizedField, OrganiserFrame, type OrganisedSummit, useLeaveGuard } from '../organise/index.js';
import { type DraftedKit, DraftedKitQuery, SavePressKit } from './organise-news.queries.js';
import { Pictures } from './Pictures.js';
import { emptyContact, formOfKit, inputOfKit, type KitForm } from './press-form.js';
import { type Failure, Problem } from './Problem.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

/** `/organise/:summit/press`: what the summit gives to newspapers. */
export function PressKitPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="news">
      {(summit) => <Loaded key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Loaded({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: DraftedKitQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const kit = data?.draftedPressKit;
  if (!kit) return error ? <ErrorNotice problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Link href={`/organise/${summit.slug}/news`}>{t('organise-news.back')}</Link>
        <h2>{t('organise-news.press')}</h2>
        <p className={classes.soft}>{t('organise-news.press.lead')}</p>
        {kit.isPublished && <Link href={`/s/${summit.slug}/press`}>{t('organise-news.public-page')}</Link>}
      </header>
      <KitEditor summit={summit} kit={kit} onSaved={refresh} />
      <Pictures
        owner={{ summitId: summit.id }}
        pictures={kit.pictures}
        languages={summit.languages}
        hint={t('organise-news.press.pictures.hint')}
        onChanged={refresh}
      />
    </div>
  );
}

function KitEditor({
  summit,
  kit,
  onSaved,
}: {
  summit: OrganisedSummit;
  kit: DraftedKit;
  onSaved: () => void;
}): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const [{ fetching }, save] = useMutation(SavePressKit);
  const [base, setBase] = useState(kit);
  const [form, setForm] = useState<KitForm>(() => formOfKit(kit));
  const [failure, setFailure] = useState<Failure | null>(null);
  const isDirty = JSON.stringify(inputOfKit(form)) !== JSON.stringify(inputOfKit(formOfKit(base)));
  useLeaveGuard(isDirty, t('organise-news.leave'));
  const problem = failure?.problem;
  const element = useFirstWrong(failure);
  const fields = problem?.kind === 'bad-input' ? problem.fields : {};
  const wrongAt = (path: string, words: string): string | undefined =>
    fields[`input.${path}`] === undefined ? undefined : words;
  const contact = (index: number, part: Partial<KitForm['contacts'][number]>): void =>
    setForm((before) => ({
      ...before,
      contacts: before.contacts.map((each, place) => (place === index ? { ...each, ...part } : each)),
    }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    const { data, error } = await save({ summitId: summit.id, revision: base.revision, input: inputOfKit(form) });
    if (error) return setFailure({ problem: problemOf(error) });
    if (data?.savePressKit.__typename !== 'PressKitSaved')
      return setFailure({ refusal: refusalText(data?.savePressKit.code) });
    setBase(data.savePressKit.kit);
    setForm(formOfKit(data.savePressKit.kit));
    onSaved();
  };
  return (
    <form ref={element} className={classes.editor} onSubmit={(event) => void submit(event)} noValidate>
      <LocalizedField
        label={t('organise-news.press.boilerplate')}
        hint={t('organise-news.press.boilerplate.hint')}
        languages={summit.languages}
        texts={form.boilerplates}
        maxLength={LIMITS.boilerplate}
        isLong
        onChange={(boilerplates) => setForm((before) => ({ ...before, boilerplates }))}
      />
      <section aria-labelledby="contacts" className={classes.part}>
        <h3 id="contacts">{t('organise-news.press.contacts')}</h3>
        <p className={classes.soft}>{t('organise-news.press.contacts.hint')}</p>
        {form.contacts.map((each, index) => (
          <fieldset key={each.key} className={classes.text}>
            <legend>{t('organise-news.press.contact', { number: index + 1 })}</legend>
            <div className={classes.pair}>
              <TextInput
                label={t('organise-news.press.name')}
                required
                dir="auto"
                maxLength={LIMITS.line}
                value={each.name}
                error={wrongAt(`contacts.${index}.name`, t('organise-news.press.name.wrong'))}
                onChange={(event) => contact(index, { name: event.currentTarget.value })}
              />
              <TextInput
                type="email"
                dir="ltr"
                label={t('organise-news.press.email')}
                required
                value={each.email}
                error={wrongAt(`contacts.${index}.email`, t('organise-news.press.email.wrong'))}
                onChange={(event) => contact(index, { email: event.currentTarget.value })}
              />
              <TextInput
                type="tel"
                dir="ltr"
                label={t('organise-news.press.phone')}
                maxLength={60}
                value={each.phone}
                onChange={(event) => contact(index, { phone: event.currentTarget.value })}
              />
            </div>
            <LocalizedField
              label={t('organise-news.press.duty')}
              languages={summit.languages}
              texts={each.duties}
              maxLength={LIMITS.line}
              onChange={(duties) => contact(index, { duties })}
            />
            <div>
              <Button
                variant="subtle"
                color="red"
                onClick={() =>
                  setForm((before) => ({ ...before, contacts: before.contacts.filter((_, place) => place !== index) }))
                }
              >
                {t('organise-news.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        {form.contacts.length < LIMITS.contacts && (
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setForm((before) => ({ ...before, contacts: [...before.contacts, emptyContact()] }))}
            >
              {t('organise-news.press.add-contact')}
            </Button>
          </div>
        )}
      </section>
      <Checkbox
        label={t('organise-news.press.published')}
        description={t('organise-news.press.published.hint')}
        checked={form.isPublished}
        onChange={(event) => {
          const isPublished = event.currentTarget.checked;
          setForm((before) => ({ ...before, isPublished }));
        }}
      />
      {problem?.kind === 'bad-input' ? (
        <p role="alert" className={classes.wrong}>
          {t('organise-news.press.wrong')}
        </p>
      ) : (
        <Problem failure={failure} />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={fetching} disabled={!isDirty}>
          {t('organise-news.save')}
        </Button>
        <p role="status" className={classes.soft}>
          {isDirty ? t('organise-news.unsaved') : t('organise-news.saved')}
        </p>
      </div>
    </form>
  );
}
