import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql } from '../clients/graphql/graphql.js';
import { useText } from './i18n/use-text.js';
import { useViewer, type Viewer } from './viewer.js';
import classes from './Shell.module.css';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      done
    }
  }
`);

/** Who is signed in, and where that person may go. */
export function ViewerMenu({ viewer }: { viewer: Viewer }): ReactNode {
  const t = useText();
  const [path, navigate] = useLocation();
  const { refresh } = useViewer();
  const [, signOut] = useMutation(SignOut);
  const menu = useRef<HTMLDetailsElement>(null);
  const isOrganiser = viewer.isFounder || viewer.roles.some((role) => role.role === 'ORGANISER');

  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  useEffect(close, [path]);
  useEffect(() => {
    const closeOutside = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node))
        close();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeOutside);
    };
  }, []);

  return (
    <details className={classes.menu} ref={menu}>
      <summary className={classes.viewer}>
        <bdi>{viewer.name}</bdi>
        <IconChevronDown size={16} aria-hidden />
      </summary>
      <ul className={classes.menuList}>
        <li>
          <Link href="/my-agenda">{t('calendar.my-agenda')}</Link>
        </li>
        <li>
          <Link href="/my-data">{t('app.my-data')}</Link>
        </li>
        {isOrganiser && (
          <li>
            <Link href="/organise">{t('app.organise')}</Link>
          </li>
        )}
        {viewer.isCarbonSteward && (
          <li>
            <Link href="/carbon/desk">{t('app.carbon-desk')}</Link>
          </li>
        )}
        {viewer.mayReadOutbox && (
          <li>
            <Link href="/organise/outbox">{t('app.outbox')}</Link>
          </li>
        )}
        <li>
          <button
            type="button"
            onClick={() => {
              void signOut({}).then(() => {
                refresh();
                navigate('/');
              });
            }}
          >
            {t('app.sign-out')}
          </button>
        </li>
      </ul>
    </details>
  );
}
