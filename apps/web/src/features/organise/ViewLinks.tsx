import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './view-links.module.css';

interface ViewLinksProps<View extends string> {
  label: string;
  views: readonly View[];
  current: View | undefined;
  hrefOf: (view: View) => string;
  nameOf: (view: View) => string;
}

/** The views of one of the organisers' pages, each with an address of its own. */
export function ViewLinks<View extends string>(props: ViewLinksProps<View>): ReactNode {
  const { label, views, current, hrefOf, nameOf } = props;
  return (
    <nav aria-label={label} className={classes.views}>
      {views.map((each) => (
        <Link key={each} href={hrefOf(each)} aria-current={each === current ? 'page' : undefined}>
          {nameOf(each)}
        </Link>
      ))}
    </nav>
  );
}
