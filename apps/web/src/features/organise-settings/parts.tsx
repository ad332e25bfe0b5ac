import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import type { FormTexts, Problem, Problems, SettingsForm, TextEntry } from './settings-form.js';
import { noText } from './settings-form.js';
import classes from './settings.module.css';

/** Same limits as the server's (`PROGRAMME_LIMITS`), which has the last word. */
export const LIMITS = { title: 300, name: 200, note: 2_000, slug: 80 } as const;

/** What each section of the settings gets. */
export interface SectionProps {
  form: SettingsForm;
  onChange: (part: Partial<SettingsForm>) => void;
  say: Say;
}
/** The words for what is wrong at a place of the form, `undefined` when nothing is. */
export type Say = (at: string) => string | undefined;

/** Ours for what the form can tell, the server's for the rest. */
export function useSay(problems: Problems, serverProblems: Readonly<Record<string, { message: string }>>): Say {
  const t = useText();
  const words = (problem: Problem): string => t(`organise-settings.problem.${problem}`);
  return (at) => {
    const problem = problems[at];
    if (problem) return words(problem);
    const server = Object.entries(serverProblems).find(
      ([path]) => path === `input.${at}` || path.startsWith(`input.${at}.`),
    );
    return server && t('organise.problem.field', { reason: `\u2068${server[1].message}\u2069` });
  };
}

interface SectionFrameProps {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of the page with a heading of its own, which the page's index leads to. */
export function Section({ id, title, hint, children }: SectionFrameProps): ReactNode {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={classes.section}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {hint && <p className={classes.soft}>{hint}</p>}
      </header>
      {children}
    </section>
  );
}

interface ListFieldProps<Entry extends { readonly key: number }> {
  entries: readonly Entry[];
  onChange: (entries: readonly Entry[]) => void;
  create: () => Entry;
  /** 'Organiser'; entries are called by it and their number. */
  entryName: string;
  addLabel: string;
  children: (entry: Entry, change: (part: Partial<Entry>) => void, index: number, name: string) => ReactNode;
}

/** A list whose entries are added, put into order and removed by buttons. */
export function ListField<Entry extends { readonly key: number }>(props: ListFieldProps<Entry>): ReactNode {
  const { entries, onChange, create, entryName, addLabel, children } = props;
  const t = useText();
  const swap = (index: number, by: -1 | 1): void => {
    const [entry, other] = [entries[index], entries[index + by]];
    if (entry && other) onChange(entries.with(index, other).with(index + by, entry));
  };
  return (
    <div className={classes.list}>
      <ol>
        {entries.map((entry, index) => {
          const name = t('organise-settings.entry', { what: entryName, number: index + 1 });
          const change = (part: Partial<Entry>): void => onChange(entries.with(index, { ...entry, ...part }));
          return (
            <li key={entry.key} className={classes.entry}>
              <div className={classes.entryFields}>{children(entry, change, index, name)}</div>
              <EntryButtons
                name={name}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                onMove={(by) => swap(index, by)}
                onRemove={() => onChange(entries.toSpliced(index, 1))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        type="button"
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...entries, create()])}
      >
        {addLabel}
      </Button>
    </div>
  );
}

interface EntryButtonsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Up, down and away, each saying what it does to which entry. */
export function EntryButtons({ name, isFirst, isLast, onMove, onRemove }: EntryButtonsProps): ReactNode {
  const t = useText();
  const isolated = `\u2068${name}\u2069`;
  return (
    <div className={classes.entryButtons}>
      <ActionIcon
        type="button"
        size="xl"
        variant="subtle"
        disabled={isFirst}
        aria-label={t('organise-settings.up', { name: isolated })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        type="button"
        size="xl"
        variant="subtle"
        disabled={isLast}
        aria-label={t('organise-settings.down', { name: isolated })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        type="button"
        size="xl"
        variant="subtle"
        color="red"
        aria-label={t('organise-settings.remove', { name: isolated })}
        onClick={onRemove}
      >
        <IconX size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface TextListFieldProps {
  languages: readonly string[];
  entries: readonly TextEntry[];
  onChange: (entries: readonly TextEntry[]) => void;
  entryName: string;
  addLabel: string;
}

/** A list of sentences, each in the summit's languages. */
export function TextListField({ languages, entries, onChange, entryName, addLabel }: TextListFieldProps): ReactNode {
  return (
    <ListField entries={entries} onChange={onChange} create={noText} entryName={entryName} addLabel={addLabel}>
      {(entry, change, _index, name) => (
        <LocalizedField
          label={name}
          languages={languages}
          texts={entry.texts}
          maxLength={LIMITS.note}
          onChange={(texts: FormTexts) => change({ texts })}
        />
      )}
    </ListField>
  );
}
