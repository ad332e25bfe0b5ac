import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '../../../app/i18n/languages.js';
import { useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { useLeaveGuard, type OrganisedSummit } from '../../organise/index.js';
import { PersonSearch } from '../../organise-people/index.js';
import { emptyWho, whoFromPerson, whoInput, whoProblems } from '../who-form.js';
import { WhoFields } from '../WhoFields.js';
import { InviteSignatory } from './desk.queries.js';
import { OrderProblem } from './OrderProblem.js';
import { useOrder } from './use-order.js';
import classes from '../signing.module.css';

interface InviteFormProps {
  summit: OrganisedSummit;
  initiativeId: string;
  onInvited: () => void;
}

/** One signatory: somebody of the programme, or anybody else. */
export function InviteForm({ summit, initiativeId, onInvited }: InviteFormProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [who, setWho] = useState(() => emptyWho(language));
  const [personId, setPersonId] = useState<string | null>(null);
  const [mailLanguage, setMailLanguage] = useState<string>(language);
  const [hasTried, setHasTried] = useState(false);
  const [invited, setInvited] = useState<string | null>(null);
  const order = useOrder(onInvited);
  const problems = whoProblems(who);
  useLeaveGuard(who.name !== '' && !order.isBusy, t('signing.invite.leave'));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    setInvited(null);
    if (Object.keys(problems).length > 0) return;
    const input = { ...whoInput(who, mailLanguage), initiativeId, personId };
    if (!(await order.send(InviteSignatory, { input }))) return;
    setInvited(who.email.trim());
    setWho(emptyWho(who.language));
    setPersonId(null);
    setHasTried(false);
  };
  return (
    <form noValidate className={`${classes.card} ${classes.form}`} onSubmit={(event) => void submit(event)}>
      <PersonSearch
        label={t('signing.invite.person')}
        hint={t('signing.invite.person.help')}
        taken={[]}
        onPick={(person) => {
          setPersonId(person.id);
          setWho(whoFromPerson(person, who));
        }}
      />
      {personId !== null && (
        <p className={classes.actions}>
          <span>{t('signing.invite.is-person')}</span>
          <button type="button" className={classes.textButton} onClick={() => setPersonId(null)}>
            {t('signing.invite.is-nobody')}
          </button>
        </p>
      )}
      <WhoFields
        form={who}
        languages={[...INTERFACE_LANGUAGES, ...summit.languages]}
        problems={hasTried ? problems : {}}
        emailHelp={t('signing.invite.email.help')}
        onChange={setWho}
      />
      <NativeSelect
        label={t('signing.invite.mail-language')}
        value={mailLanguage}
        data={INTERFACE_LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        onChange={(event) => setMailLanguage(event.currentTarget.value)}
      />
      {hasTried && Object.keys(problems).length > 0 && (
        <p role="alert" className={classes.wrong}>
          {t('signing.who.problem.some')}
        </p>
      )}
      <OrderProblem order={order} />
      <p role="status">{invited !== null && t('signing.invite.done', { email: `\u2068${invited}\u2069` })}</p>
      <div>
        <Button type="submit" loading={order.isBusy}>
          {t('signing.invite.send')}
        </Button>
      </div>
    </form>
  );
}
