import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { readerZone } from '../../../app/i18n/formats.js';
import { useFormats, useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { usePageTitle } from '../../../app/use-page-title.js';
import { problemOf } from '../../../clients/graphql/errors.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import { LocalText } from '../../../ui/LocalText.js';
import { PageSkeleton } from '../../../ui/PageSkeleton.js';
import { Names } from '../Names.js';
import { textFor } from '../texts.js';
import { TextReader } from '../TextReader.js';
import { useSigningWords } from '../use-signing-words.js';
import { ConfirmDecision } from './ConfirmDecision.js';
import { Decided } from './Decided.js';
import { DecisionForm } from './DecisionForm.js';
import { type Invitation, InvitationQuery } from './sign.queries.js';
import { SigningProblemNotice } from './SigningProblemNotice.js';
import { type Choice, useSigning } from './use-signing.js';
import classes from '../signing.module.css';

/** How often the page looks whether signing was opened, or the text released. */
const LOOK_EVERY_MS = 5_000;
const CLOSED = ['invitation-expired', 'invitation-withdrawn', 'initiative-closed'] as const;

/** `/sign/:token`: the link of a mail, by which somebody who was invited reads the text and decides. Nobody needs an account. */
export function SignPage({ token }: { token: string }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [result, ask] = useQuery({
    query: InvitationQuery,
    variables: { token },
    requestPolicy: 'cache-and-network',
  });
  const answer = result.data?.signingInvitation;
  const invitation = answer?.__typename === 'SigningInvitation' ? answer : undefined;
  const title = invitation && textFor(invitation.text.titles, language)?.text;
  usePageTitle(title ?? t('signing.sign.title'));
  const look = (): void => ask({ requestPolicy: 'network-only' });
  const waits = invitation !== undefined && !invitation.isOpen && invitation.publishedPath === null;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waits, ask]);

  if (!answer)
    return result.error ? <ErrorNotice isPage problem={problemOf(result.error)} onRetry={look} /> : <PageSkeleton />;
  if (!invitation) {
    const code = 'code' in answer ? CLOSED.find((each) => each === answer.code) : undefined;
    return (
      <EmptyState isPage title={t(`signing.link.${code ?? 'unknown'}.title`)}>
        {t(`signing.link.${code ?? 'unknown'}.text`)}
      </EmptyState>
    );
  }
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>
          <LocalizedSummit invitation={invitation} />
        </p>
        <h1>{t('signing.sign.title')}</h1>
        <WhoIAm invitation={invitation} />
      </header>
      <TextReader text={invitation.text} />
      <section className={classes.card} aria-labelledby="decide">
        <h2 id="decide">{t('signing.decide.title')}</h2>
        <DecisionPart token={token} invitation={invitation} onChanged={look} />
      </section>
      <details>
        <summary>{t('signing.sign.about')}</summary>
        <p>{t('signing.sign.about.text')}</p>
        <p className={classes.hash}>
          SHA-256 <bdi dir="ltr">{invitation.text.textHash}</bdi>
        </p>
      </details>
    </article>
  );
}

function LocalizedSummit({ invitation }: { invitation: Invitation }): ReactNode {
  const title = textFor(invitation.summitTitles, useLanguage().language);
  return title ? <LocalText text={title} /> : null;
}

function WhoIAm({ invitation }: { invitation: Invitation }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useSigningWords();
  const { names, titles, capacity, expiresAt, signature } = invitation;
  return (
    <div className={classes.who}>
      <p className={classes.soft}>{t('signing.sign.as')}</p>
      <Names names={names} country={capacity.country} />
      {titles && <p>{words.within(titles)}</p>}
      <p className={classes.strong}>{words.capacity(capacity)}</p>
      {signature === null && (
        <p className={classes.soft}>{t('signing.sign.until', { date: formats.dateTime(expiresAt, readerZone()) })}</p>
      )}
      {signature === null && <p className={classes.soft}>{t('signing.sign.not-you')}</p>}
    </div>
  );
}

interface DecisionPartProps {
  token: string;
  invitation: Invitation;
  onChanged: () => void;
}

function DecisionPart({ token, invitation, onChanged }: DecisionPartProps): ReactNode {
  const t = useText();
  const signing = useSigning(token, invitation.hasPasskey);
  const [choice, setChoice] = useState<Choice | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isDecided = invitation.signature !== null;
  const wasDecided = useRef(isDecided);
  useEffect(() => {
    // The button that decided is gone; what was decided is read. Not where it was decided before they came.
    if (isDecided && !wasDecided.current) place.current?.focus();
    wasDecided.current = isDecided;
  }, [isDecided]);
  if (invitation.signature)
    return (
      <div ref={place} tabIndex={-1} className={classes.part}>
        <Decided signature={invitation.signature} />
        {invitation.publishedPath ? (
          <p>
            <Link href={invitation.publishedPath}>{t('signing.decided.published')}</Link>
          </p>
        ) : (
          <p className={classes.soft}>{t('signing.decided.embargo')}</p>
        )}
      </div>
    );
  if (!invitation.isOpen) return <p role="status">{t('signing.sign.not-open')}</p>;
  const notice = signing.problem && <SigningProblemNotice problem={signing.problem} />;
  if (choice === null || signing.endsAt === null)
    return (
      <DecisionForm
        invitation={invitation}
        isBusy={signing.isBusy}
        onChosen={(chosen) => {
          void signing.open().then((isOpen) => {
            if (isOpen) setChoice(chosen);
            else onChanged();
          });
        }}
      >
        {notice}
      </DecisionForm>
    );
  return (
    <ConfirmDecision
      invitation={invitation}
      choice={choice}
      signing={signing}
      onDecide={(by) => {
        void signing.decide(choice, by).then(onChanged);
      }}
      onBack={() => setChoice(null)}
    >
      {notice}
    </ConfirmDecision>
  );
}
