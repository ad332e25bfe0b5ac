import { Button } from '@mantine/core';
import { IconTicket } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { useViewer } from '../../app/viewer.js';

interface RegisterActionProps {
  summitSlug: string;
  /** Of `Summit.registration`; `null` where nobody registers. */
  state: string | null;
  /** What stands there when there is nothing to register for. */
  otherwise: ReactNode;
}

/** The one thing to do before a summit: register, or look at one's ticket. */
export function RegisterAction({ summitSlug, state, otherwise }: RegisterActionProps): ReactNode {
  const t = useText();
  const { viewer } = useViewer();
  const isRegistered = viewer?.roles.some((grant) => grant.role === 'ATTENDEE' && grant.summitSlug === summitSlug);
  if (!isRegistered && state !== 'OPEN' && state !== 'FULL') return otherwise;
  return (
    <Button
      component={Link}
      href={`/s/${summitSlug}/${isRegistered ? 'ticket' : 'register'}`}
      size="lg"
      leftSection={<IconTicket size={22} aria-hidden />}
    >
      {isRegistered
        ? t('registration.action.ticket')
        : state === 'FULL'
          ? t('registration.action.waiting-list')
          : t('registration.action.register')}
    </Button>
  );
}
