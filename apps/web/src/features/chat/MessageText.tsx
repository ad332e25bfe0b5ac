import { useMemo, type ReactNode } from 'react';
import classes from './Chat.module.css';
import { messageLines } from './message-lines.js';

interface MessageTextProps {
  text: string;
  /** Names of those whom it mentions. The array is to stay the same between renderings. */
  names?: readonly string[];
}

/** A message as text, each line in its own direction. React escapes it; only whole addresses become links. */
export function MessageText({ text, names }: MessageTextProps): ReactNode {
  const lines = useMemo(() => messageLines(text, names), [text, names]);
  return (
    <div className={classes.text}>
      {lines.map((parts, index) => (
        <p key={index} dir="auto">
          {parts.map((part, position) => {
            switch (part.kind) {
              case 'text':
                return part.text;
              case 'mention':
                return (
                  <bdi key={position} className={classes.mention}>
                    {part.text}
                  </bdi>
                );
              case 'link':
                return (
                  <bdi key={position}>
                    <a href={part.href} target="_blank" rel="noopener nofollow ugc" dir="ltr">
                      {part.text}
                    </a>
                    {part.host !== null && <span className={classes.host}> ({part.host})</span>}
                  </bdi>
                );
            }
          })}
        </p>
      ))}
    </div>
  );
}
