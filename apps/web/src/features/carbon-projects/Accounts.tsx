import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { type Account, type DeskProject, RemoveAccount, SaveAccount } from './desk.queries.js';
import { OrderNotice } from './OrderNotice.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import { FormButtons } from './FormButtons.js';
import classes from './desk.module.css';

interface AccountsProps {
  project: DeskProject;
  onChanged: () => void;
}
const FIELDS = ['currency', 'holder', 'bank', 'number'] as const;
const EMPTY: Account = { currency: '', holder: '', bank: '', number: '' };

/** Where the project's company is paid, one account for each currency. */
export function Accounts({ project, onChanged }: AccountsProps): ReactNode {
  const t = useText();
  const [edited, setEdited] = useState<Account | null>(null);
  const removal = useOrder(onChanged);
  return (
    <section className={classes.part} aria-labelledby="accounts">
      <h2 id="accounts">{t('carbon-projects.accounts')}</h2>
      <p className={classes.soft}>{t('carbon-projects.accounts.text')}</p>
      <ul className={classes.list}>
        {project.accounts.map((account) => (
          <li key={account.currency} className={classes.line}>
            <p>
              <strong>{account.currency}</strong> · <bdi>{account.holder}</bdi> · <bdi>{account.bank}</bdi> ·{' '}
              <bdi dir="ltr">{account.number}</bdi>
            </p>
            <div className={classes.buttons}>
              <Button variant="default" size="compact-md" onClick={() => setEdited(account)}>
                {t('carbon-projects.edit')}
              </Button>
              <Button
                variant="subtle"
                color="red"
                size="compact-md"
                loading={removal.isBusy}
                onClick={() => void removal.send(RemoveAccount, { projectId: project.id, currency: account.currency })}
              >
                {t('carbon-projects.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <OrderNotice problem={removal.problem} refusal={removal.refusal} />
      {edited === null ? (
        <Button className={classes.start} variant="default" onClick={() => setEdited(EMPTY)}>
          {t('carbon-projects.account.add')}
        </Button>
      ) : (
        <AccountForm
          key={edited.currency}
          projectId={project.id}
          start={edited}
          onDone={() => {
            setEdited(null);
            onChanged();
          }}
          onCancel={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface AccountFormProps {
  projectId: string;
  start: Account;
  onDone: () => void;
  onCancel: () => void;
}

function AccountForm({ projectId, start, onDone, onCancel }: AccountFormProps): ReactNode {
  const t = useText();
  const [account, setAccount] = useState(start);
  const { isBusy, problem, refusal, send } = useOrder(onDone);
  const fields = problem?.kind === 'bad-input' ? problem.fields : {};
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const { currency, holder, bank, number } = account;
    void send(SaveAccount, { projectId, input: { currency: currency.trim().toUpperCase(), holder, bank, number } });
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <div className={classes.pair}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`carbon-projects.account.${field}`)}
            required
            readOnly={field === 'currency' && start.currency !== ''}
            maxLength={field === 'currency' ? 3 : field === 'number' ? 64 : 200}
            autoCapitalize={field === 'currency' ? 'characters' : undefined}
            autoComplete="off"
            value={account[field]}
            error={
              fields[`input.${field}`] &&
              t(field === 'currency' ? 'carbon-projects.problem.currency' : 'carbon-projects.problem.needed')
            }
            onChange={(event) => setAccount({ ...account, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <OrderNotice problem={problem?.kind === 'bad-input' ? null : problem} refusal={refusal} />
      <FormButtons action={t('carbon-projects.account.save')} isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
}
