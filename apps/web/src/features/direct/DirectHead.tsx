import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { directOf } from './use-direct.js';

interface DirectHeadProps {
  name: string;
  badge?: ReactNode;
  children?: ReactNode;
}

/** Whom one writes with, and the way back to the list. The focus starts here: what was pressed to come here is gone. */
export function DirectHead({ name, badge, children }: DirectHeadProps): ReactNode {
  const t = useText();
  const { desk } = directOf(useLiveRoom().chatProps.client);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <header className={classes.head}>
      <button
        type="button"
        className={classes.iconButton}
        aria-label={t('direct.back')}
        onClick={() => desk.showList()}
      >
        <IconArrowLeft size={20} aria-hidden className={classes.back} />
      </button>
      <h2 ref={title} tabIndex={-1} className={classes.title}>
        <bdi>{name}</bdi>
      </h2>
      {badge}
      {children && <div className={classes.atEnd}>{children}</div>}
    </header>
  );
}
