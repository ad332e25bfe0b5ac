import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useSearchParams } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { graphql } from '../../clients/graphql/graphql.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import classes from './sign-in.module.css';

const RequestLink = graphql(`
  mutation RequestSignInLink($email: String!, $returnTo: String) {
    requestSignInLink(email: $email, returnTo: $returnTo) {
      email
      lifetimeSeconds
    }
  }
`);

/** Asks for a sign-in link by e-mail. The answer is the same whether the address is known or not. */
export function SignInPage(): ReactNode {
  const t = useText();
  usePageTitle(t('sign-in.title'));
  const [search] = useSearchParams();
  const [email, setEmail] = useState('');
  const [result, requestLink] = useMutation(RequestLink);
  const [isAnswered, setIsAnswered] = useState(false);
  const problem = result.error ? problemOf(result.error) : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void requestLink({ email: email.trim(), returnTo: search.get('returnTo') }).then((answer) =>
      setIsAnswered(!answer.error),
    );
  };

  const sent = result.data?.requestSignInLink;
  if (isAnswered && sent) {
    return (
      <section className={classes.page} aria-live="polite">
        <h1>{t('sign-in.sent.title')}</h1>
        <p>
          {t('sign-in.sent.text', {
            email: `\u2068${sent.email}\u2069`,
            minutes: Math.round(sent.lifetimeSeconds / 60),
          })}
        </p>
        <div>
          <Button variant="subtle" onClick={() => setIsAnswered(false)}>
            {t('sign-in.sent.again')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className={classes.page}>
      <h1>{t('sign-in.title')}</h1>
      <p>{t('sign-in.lead')}</p>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('sign-in.email')}
          type="email"
          name="email"
          autoComplete="email"
          dir="ltr"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={problem?.kind === 'bad-input' ? t('sign-in.email-wrong') : undefined}
        />
        <div>
          <Button type="submit" loading={result.fetching}>
            {t('sign-in.send')}
          </Button>
        </div>
        {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
      </form>
    </section>
  );
}
