import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { WithdrawInvitation, type Invitation } from './organise.queries.js';
import classes from './organise.module.css';

/** Takes an invitation back, in two steps: its link then opens nothing, and whom it had signed in is signed out. */
export function WithdrawButton({
  invitation,
  onInvitation,
}: {
  invitation: Invitation;
  onInvitation: (invitation: Invitation) => void;
}): ReactNode {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [result, withdraw] = useMutation(WithdrawInvitation);
  const answer = result.data?.withdrawInvitation;
  const withdrawNow = async (): Promise<void> => {
    const { data } = await withdraw({ id: invitation.id });
    if (data?.withdrawInvitation.__typename === 'InvitationWithdrawn') onInvitation(data.withdrawInvitation.invitation);
  };
  if (!isAsking) {
    return (
      <Button type="button" size="compact-sm" variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        {t('organise.invite.withdraw')}
      </Button>
    );
  }
  return (
    <div role="group" className={classes.cancelAsk}>
      <p>{t('organise.invite.withdraw-sure')}</p>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      {answer && answer.__typename !== 'InvitationWithdrawn' && (
        <p role="alert">{t('organise.refused.other', { message: `\u2068${answer.message}\u2069` })}</p>
      )}
      <div className={classes.actions}>
        <Button
          type="button"
          size="compact-sm"
          color="red"
          loading={result.fetching}
          onClick={() => void withdrawNow()}
        >
          {t('organise.invite.withdraw')}
        </Button>
        <Button type="button" size="compact-sm" variant="default" onClick={() => setIsAsking(false)}>
          {t('organise.close')}
        </Button>
      </div>
    </div>
  );
}
