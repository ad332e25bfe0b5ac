import type { ReactNode } from 'react';
import { LocalText } from './LocalText.js';
import classes from './ui.module.css';

interface Name {
  text: string;
  language: string;
  direction: 'LTR' | 'RTL';
  isFallback?: boolean;
}

/** A name in the reader's script; with `names`, the other scripts it is known in stand below. */
export function PersonName({ name, names = [] }: { name: Name; names?: readonly Name[] }): ReactNode {
  const others = names.filter(
    (other, index) => other.text !== name.text && names.findIndex((same) => same.text === other.text) === index,
  );
  return (
    <>
      <LocalText text={name} marksFallback={false} />
      {others.length > 0 && (
        <span className={classes.otherNames}>
          {others.map((other) => (
            <LocalText key={other.language} text={other} />
          ))}
        </span>
      )}
    </>
  );
}
