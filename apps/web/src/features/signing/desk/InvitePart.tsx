import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import type { OrganisedSummit } from '../../organise/index.js';
import { InviteForm } from './InviteForm.js';
import { InviteTable } from './InviteTable.js';
import classes from '../signing.module.css';

interface InvitePartProps {
  summit: OrganisedSummit;
  initiativeId: string;
  onInvited: () => void;
}

/** Signatories are invited one by one, or by a table that is pasted. */
export function InvitePart({ summit, initiativeId, onInvited }: InvitePartProps): ReactNode {
  const t = useText();
  const [shown, setShown] = useState<'one' | 'table' | null>(null);
  return (
    <section className={classes.part} aria-labelledby="invite">
      <h3 id="invite">{t('signing.invite.title')}</h3>
      <p className={classes.soft}>{t('signing.invite.lead')}</p>
      <div className={classes.actions}>
        {(['one', 'table'] as const).map((each) => (
          <Button
            key={each}
            variant={shown === each ? 'light' : 'default'}
            aria-expanded={shown === each}
            onClick={() => setShown(shown === each ? null : each)}
          >
            {t(`signing.invite.${each}`)}
          </Button>
        ))}
      </div>
      {shown === 'one' && <InviteForm summit={summit} initiativeId={initiativeId} onInvited={onInvited} />}
      {shown === 'table' && <InviteTable summit={summit} initiativeId={initiativeId} onInvited={onInvited} />}
    </section>
  );
}
