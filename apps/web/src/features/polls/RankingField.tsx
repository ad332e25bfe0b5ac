import { IconChevronDown, IconChevronUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './polls.module.css';
import { usePick } from './use-polls.js';
import { Words } from './Words.js';

interface RankingFieldProps {
  poll: PollFace;
  /** The most wanted first. */
  chosen: readonly string[];
  onChange: (optionIds: readonly string[]) => void;
}

/** An order of preference, made by buttons or by arrow keys: what is taken stands above what is left. */
export function RankingField({ poll: { options, most }, chosen, onChange }: RankingFieldProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { mainLanguage } = useLiveRoom();
  const pick = usePick(mainLanguage);
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  /** Whose row gets the focus when the order is shown anew: its buttons moved along. */
  const follow = useRef<string | null>(null);
  useEffect(() => {
    if (follow.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(follow.current)}"]`)?.focus();
    follow.current = null;
  }, [chosen]);

  const nameOf = (id: string): string => {
    const option = options.find((each) => each.id === id);
    return option ? pick(option.text).text : '';
  };
  const place = (id: string, to: number): void => {
    const rest = chosen.filter((each) => each !== id);
    const at = Math.max(0, Math.min(to, rest.length));
    onChange([...rest.slice(0, at), id, ...rest.slice(at)]);
    setSaid(t('polls.placed', { name: nameOf(id), place: at + 1 }));
    follow.current = id;
  };
  const remove = (id: string): void => {
    onChange(chosen.filter((each) => each !== id));
    setSaid(t('polls.unplaced', { name: nameOf(id) }));
    follow.current = id;
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const index = chosen.indexOf(id);
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: chosen.length - 1 }[event.key];
    if (to === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (to === undefined) remove(id);
    else place(id, to);
  };
  const left = options.filter(({ id }) => !chosen.includes(id));
  return (
    <div className={classes.ranking} ref={list} role="group" aria-label={t('polls.options')}>
      <ol className={classes.ranked} aria-label={t('polls.your-order')}>
        {chosen.map((id, index) => {
          const option = options.find((each) => each.id === id);
          const words = { name: nameOf(id), place: index + 1, count: chosen.length };
          return (
            <li key={id} data-testid="ranked">
              <button
                type="button"
                className={classes.rankedName}
                data-option={id}
                aria-label={t('polls.rank-handle', words)}
                title={t('polls.rank-hint')}
                onKeyDown={(event) => onKeyDown(event, id)}
              >
                <span className={classes.place}>{formats.number(index + 1)}</span>
                {option && <Words of={option.text} />}
              </button>
              <button
                type="button"
                className={classes.iconButton}
                disabled={index === 0}
                aria-label={t('polls.rank-up', words)}
                onClick={() => place(id, index - 1)}
              >
                <IconChevronUp size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.iconButton}
                disabled={index === chosen.length - 1}
                aria-label={t('polls.rank-down', words)}
                onClick={() => place(id, index + 1)}
              >
                <IconChevronDown size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.iconButton}
                aria-label={t('polls.rank-out', words)}
                onClick={() => remove(id)}
              >
                <IconX size={20} aria-hidden />
              </button>
            </li>
          );
        })}
      </ol>
      {left.length > 0 && (
        <ul className={classes.unranked} aria-label={t('polls.not-ranked')}>
          {left.map(({ id, text }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.rankedName}
                data-option={id}
                disabled={chosen.length >= most}
                aria-label={t('polls.rank-in', { name: nameOf(id), place: chosen.length + 1 })}
                onClick={() => place(id, chosen.length)}
              >
                <IconPlus size={18} aria-hidden />
                <Words of={text} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.unseen} role="status">
        {said}
      </p>
    </div>
  );
}
