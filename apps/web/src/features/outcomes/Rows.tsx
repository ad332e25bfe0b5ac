import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './desk.module.css';

interface RowsProps<Row> {
  rows: readonly Row[];
  legend: string;
  /** What one is called: 'Party 2'. */
  nameOf: (index: number) => string;
  /** What the button says that adds one. */
  add: string;
  most: number;
  empty: Row;
  onChange: (rows: readonly Row[]) => void;
  children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
}

/** Several of the same kind in a form: each can be taken away, and one more added. */
export function Rows<Row>(props: RowsProps<Row>): ReactNode {
  const { rows, legend, nameOf, add, most, empty, onChange, children } = props;
  const t = useText();
  const list = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  useEffect(() => {
    // Whoever added one goes on in it.
    if (added.current)
      list.current?.querySelector<HTMLElement>(':scope > fieldset:last-of-type :is(select, textarea, input)')?.focus();
    added.current = false;
  }, [rows.length]);
  return (
    <fieldset ref={list} className={classes.rows}>
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        // Rows have no ids: they are what was typed, in their order.
        <fieldset key={index} className={classes.rowFields}>
          <legend>{nameOf(index)}</legend>
          {children(row, index, (part) =>
            onChange(rows.map((each, place) => (place === index ? { ...each, ...part } : each))),
          )}
          <Button
            className={classes.removal}
            variant="subtle"
            color="red"
            aria-label={t('outcomes.form.remove', { what: nameOf(index) })}
            onClick={() => {
              list.current?.querySelector<HTMLElement>('[data-adds]')?.focus();
              onChange(rows.filter((_each, place) => place !== index));
            }}
          >
            {t('outcomes.remove')}
          </Button>
        </fieldset>
      ))}
      {rows.length < most && (
        <Button
          data-adds
          className={classes.start}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            added.current = true;
            onChange([...rows, empty]);
          }}
        >
          {add}
        </Button>
      )}
    </fieldset>
  );
}
