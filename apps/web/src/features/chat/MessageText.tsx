import { useMemo, type ReactNode } from 'react';
import classes from './Chat.module.css';
import { messageLines } from './message-lines.js';

/** A message as text, each line in its own direction. React escapes it; only whole web addresses become links. */
export function MessageText({ text }: { text: string }): ReactNode {
  const lines = useMemo(() => messageLines(text), [text]);
  return (
    <div className={classes.text}>
      {lines.map((parts, index) => (
        <p key={index} dir="auto">
          {parts.map((part, position) =>
            part.kind === 'text' ? (
              part.text
            ) : (
              <a key={position} href={part.href} target="_blank" rel="noopener nofollow ugc" dir="ltr">
                {part.text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
