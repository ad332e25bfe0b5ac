import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link, useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { graphql } from '../../clients/graphql/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';

const CompleteSignIn = graphql(`
  mutation CompleteSignIn($token: String!) {
    completeSignIn(token: $token) {
      __typename
      ... on SignedIn {
        viewer {
          userId
          name
          isFounder
          roles {
            role
          }
        }
        returnTo
      }
      ... on Refused {
        code
        message
      }
    }
  }
`);

/** Where the link of the mail leads: signs in at once, then goes on to where the reader was. */
export function CompleteSignInPage({ token }: { token: string }): ReactNode {
  const t = useText();
  usePageTitle(t('sign-in.title'));
  const [, navigate] = useLocation();
  const { refresh } = useViewer();
  const [result, complete] = useMutation(CompleteSignIn);
  // The link works once: an effect that runs twice must not use it up before it is answered.
  const askedFor = useRef<string>(undefined);

  const signIn = useCallback(async () => {
    const { data } = await complete({ token });
    if (data?.completeSignIn.__typename !== 'SignedIn') return;
    const { viewer, returnTo } = data.completeSignIn;
    refresh();
    // Who came from no page in particular goes where their work is.
    const isOrganiser = viewer.isFounder || viewer.roles.some(({ role }) => role === 'ORGANISER');
    navigate(returnTo && returnTo !== '/' ? returnTo : isOrganiser ? '/organise' : '/', { replace: true });
  }, [token, complete, navigate, refresh]);

  useEffect(() => {
    if (askedFor.current === token) return;
    askedFor.current = token;
    void signIn();
  }, [token, signIn]);

  if (result.error) {
    return <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => void signIn()} />;
  }
  const answer = result.data?.completeSignIn;
  if (answer?.__typename === 'Refused') {
    return (
      <EmptyState
        isPage
        title={t('sign-in.refused.title')}
        action={
          <Button component={Link} href="/sign-in">
            {t('sign-in.new-link')}
          </Button>
        }
      >
        {refusalText(answer.code, t)}
      </EmptyState>
    );
  }
  return (
    <div role="status" aria-label={t('sign-in.working')}>
      <PageSkeleton />
    </div>
  );
}

function refusalText(code: string, t: ReturnType<typeof useText>): string {
  switch (code) {
    case 'link-unknown':
    case 'link-expired':
    case 'link-used':
      return t(`sign-in.refused.${code}`);
    default:
      return t('sign-in.refused.other');
  }
}
