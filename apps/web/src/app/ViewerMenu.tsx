import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
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

const DraftsOfViewer = graphql(`
  query DraftsOfViewer {
    draftsToSpeakTo {
      id
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
  // Asked once somebody goes to the menu: very few speak for a delegation, and who came by its link has no other way back.
  const [isNear, setIsNear] = useState(false);
  const [{ data: drafts }] = useQuery({
    query: DraftsOfViewer,
    pause: !isNear,
    requestPolicy: 'cache-and-network',
  });
  const come = (): void => setIsNear(true);
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
    <details className={classes.menu} ref={menu} onPointerEnter={come} onFocus={come}>
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
        {drafts !== undefined && drafts.draftsToSpeakTo.length > 0 && (
          <li>
            <Link href="/initiatives">{t('app.delegation-texts')}</Link>
          </li>
        )}
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
