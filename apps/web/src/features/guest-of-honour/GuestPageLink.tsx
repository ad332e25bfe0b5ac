import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import classes from './guest-link.module.css';

/** On the summit's page: where the guest speaks for itself. */
export function GuestPageLink({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  return (
    <Link href={`/s/${summitSlug}/guest-of-honour`} className={classes.link}>
      {t('guest-of-honour.read')}
      <IconArrowRight size={18} aria-hidden className={classes.onward} />
    </Link>
  );
}
