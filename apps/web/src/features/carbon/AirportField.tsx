import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { AirportsQuery, toAirportChoice } from './carbon.queries.js';
import type { AirportChoice } from './footprint-form.js';
import classes from './airport.module.css';

const TYPING_PAUSE_MS = 150;
const MOST_SHOWN = 7;

interface AirportFieldProps {
  /** Of the field: what an error summary jumps to. */
  id: string;
  label: string;
  value: AirportChoice | null;
  /** What is wrong, in the reader's words. */
  error: string | undefined;
  onChange: (airport: AirportChoice | null) => void;
}

/**
 * An airport by code, city or name, in any script: a combobox with its list below it.
 * Arrows go through the list, Enter takes, Escape leaves what was there.
 */
export function AirportField({ id, label, value, error, onChange }: AirportFieldProps): ReactNode {
  const t = useText();
  const listId = useId();
  /** `null`: nobody types; the field shows what was chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [search] = useDebouncedValue((typed ?? '').trim(), TYPING_PAUSE_MS);
  const [result] = useQuery({
    query: AirportsQuery,
    variables: { search, first: MOST_SHOWN },
    pause: search === '',
  });
  const isAsking = typed !== null && typed.trim() !== '';
  const isCurrent = isAsking && search === typed.trim() && !result.fetching;
  const found = isAsking && search !== '' ? (result.data?.airports ?? []).map(toAirportChoice) : [];
  const shown = typed ?? (value ? shortName(value) : '');
  const isListed = isOpen && found.length > 0;
  const current = Math.min(active, found.length - 1);

  const pick = (airport: AirportChoice): void => {
    setTyped(null);
    setIsOpen(false);
    onChange(airport);
  };
  const leave = (): void => {
    setIsOpen(false);
    if (typed === null) return;
    // An emptied field is meant to be empty; a code that was typed whole is as good as a tap on it.
    if (typed.trim() === '') {
      setTyped(null);
      onChange(null);
    } else {
      const exact = found.find(({ iata }) => iata === typed.trim().toUpperCase());
      if (exact) pick(exact);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0) return;
      event.preventDefault();
      setIsOpen(true);
      setActive((current + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Enter') {
      // Enter in the list must not send the form.
      const airport = isListed ? found[current] : undefined;
      if (typed !== null) event.preventDefault();
      if (airport) pick(airport);
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      setTyped(null);
      setIsOpen(false);
    }
  };
  const own = isCurrent && found.length === 0 && !result.error ? t('carbon.airport.none') : undefined;
  return (
    <div className={classes.combobox}>
      <TextInput
        id={id}
        label={label}
        placeholder={t('carbon.airport.hint')}
        error={own ?? (typed !== null && !isOpen ? t('carbon.problem.choose-airport') : error)}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed ? `${listId}-${current}` : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        dir={directionOfText(shown)}
        maxLength={100}
        value={shown}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setIsOpen(true);
        }}
      />
      <ul id={listId} role="listbox" aria-label={label} hidden={!isListed} className={classes.list}>
        {found.map((airport, index) => (
          <AirportOption
            key={airport.iata}
            id={`${listId}-${index}`}
            airport={airport}
            isActive={index === current}
            onPick={() => pick(airport)}
          />
        ))}
      </ul>
      <p role="status" className={classes.unseen}>
        {isListed && isCurrent ? t('carbon.airport.found', { count: found.length }) : ''}
      </p>
    </div>
  );
}

/** Of its first letter; `undefined` without one: the page's. Mantine lays `dir` around the field, where 'auto' sees no text. */
function directionOfText(text: string): 'rtl' | 'ltr' | undefined {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr';
}

/** 'Chengdu (TFU)'. */
export const shortName = ({ city, name, iata }: AirportChoice): string => `${city || name} (${iata})`;

function AirportOption({
  id,
  airport,
  isActive,
  onPick,
}: {
  id: string;
  airport: AirportChoice;
  isActive: boolean;
  onPick: () => void;
}): ReactNode {
  const formats = useFormats();
  return (
    // The keyboard is the field's: the list has no focus of its own. A press must not take it away before the click comes.
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      data-active={isActive || undefined}
      className={classes.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={classes.city}>
        <bdi>{airport.city || airport.name}</bdi>{' '}
        <span className={classes.country}>{formats.country(airport.country)}</span>
      </span>
      <bdi className={classes.code}>{airport.iata}</bdi>
      <span className={classes.name}>
        <bdi>{airport.name}</bdi>
      </span>
    </li>
  );
}
