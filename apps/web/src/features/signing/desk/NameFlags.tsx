import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import type { Translation } from '../signing.queries.js';
import type { Signatory } from './desk.queries.js';
import classes from '../signing.module.css';

interface NameFlagsProps {
  flags: Signatory['nameFlags'];
  /** In which they are. */
  texts: readonly Translation[];
}

/** What to look at twice in a name: letters that only look like others, and characters that cannot be seen, written out. */
export function NameFlags({ flags, texts }: NameFlagsProps): ReactNode {
  const t = useText();
  if (flags.length === 0) return null;
  const codes = [...new Set(texts.flatMap(({ text }) => [...text].filter(isOdd).map(codeOf)))];
  return (
    <div className={classes.flags}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        {flags.map((flag) => (
          <p key={flag}>{t(`signing.flag.${flag}`)}</p>
        ))}
        {codes.length > 0 && (
          <p>
            <bdi dir="ltr">{codes.join(' ')}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}

/** Not to be seen, or no Latin letter among others: what makes a name look like another. */
const isOdd = (character: string): boolean =>
  /[\p{Cf}\u00ad]|(?=\p{L})[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character);
const codeOf = (character: string): string => {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{L}/u.test(character) ? `${character} ${code}` : code;
};
