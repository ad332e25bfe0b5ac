import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface EmptyStateProps {
  title: string;
  /** What will be here, and how to put it there. */
  children?: ReactNode;
  action?: ReactNode;
  /** The page's only content: the title is its `<h1>`. */
  isPage?: boolean;
}

/** A place with nothing in it yet, in words. */
export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps): ReactNode {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={isPage ? `${classes.empty} ${classes.emptyPage}` : classes.empty}>
      <Title className={classes.emptyTitle}>{title}</Title>
      {children && <div className={classes.emptyText}>{children}</div>}
      {action && <div className={classes.emptyAction}>{action}</div>}
    </div>
  );
}
