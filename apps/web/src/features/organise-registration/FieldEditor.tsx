import { ActionIcon, Button, Checkbox, NativeSelect, Tabs, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { isChoice, type EditedField } from './draft-form.js';
import type { FieldKind } from './organise-registration.queries.js';
import classes from './organise-registration.module.css';

const KINDS: readonly FieldKind[] = [
  'TEXT',
  'LONG_TEXT',
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'COUNTRY',
  'ORGANISATION',
  'LANGUAGE',
  'ARRIVAL_CITY',
  'ACCOMMODATION_NIGHTS',
  'CONSENT',
];
/** Same limits as the server's (`REGISTRATION_LIMITS`), which has the last word. */
const LABEL_LENGTH = 300;
const HELP_LENGTH = 1_000;
const MOST_OPTIONS = 60;

interface FieldEditorProps {
  field: EditedField;
  number: number;
  /** The summit's, the main one first. */
  languages: readonly string[];
  error: string | undefined;
  isFirst: boolean;
  isLast: boolean;
  newId: () => string;
  onChange: (part: Partial<EditedField>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One question: its kind, its words in each of the summit's languages, whether it must be answered. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const { field, number, error, isFirst, isLast, onChange, onMove, onRemove } = props;
  const t = useText();
  const formats = useFormats();
  const languages = [...new Set([...props.languages, ...Object.keys(field.labels)])];
  const [shown, setShown] = useState(languages[0] ?? 'en');
  const title = t('organise-registration.field', { number });
  return (
    <li className={classes.field}>
      <div className={classes.fieldHead}>
        <NativeSelect
          label={title}
          value={field.kind}
          data={KINDS.map((kind) => ({ value: kind, label: t(`organise-registration.kind.${kind}`) }))}
          onChange={(event) => {
            const kind = KINDS.find((each) => each === event.currentTarget.value) ?? 'TEXT';
            onChange({ kind });
          }}
        />
        <div className={classes.icons}>
          <ActionIcon
            variant="subtle"
            size={44}
            disabled={isFirst}
            aria-label={t('organise-registration.move-up', { number })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size={44}
            disabled={isLast}
            aria-label={t('organise-registration.move-down', { number })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            size={44}
            aria-label={t('organise-registration.remove', { number })}
            onClick={onRemove}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <Tabs value={shown} onChange={(value) => value && setShown(value)} keepMounted={false}>
        <Tabs.List>
          {languages.map((language) => (
            <Tabs.Tab key={language} value={language}>
              {formats.language(language)}
              {field.labels[language]?.trim() ? ' ✓' : ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((language) => (
          <Tabs.Panel key={language} value={language} className={classes.texts}>
            <Words {...props} language={language} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
      <Checkbox
        label={t('organise-registration.required')}
        checked={field.isRequired}
        onChange={(event) => onChange({ isRequired: event.currentTarget.checked })}
      />
    </li>
  );
}

function Words({ field, language, number, newId, onChange }: FieldEditorProps & { language: string }): ReactNode {
  const t = useText();
  const name = useFormats().language(language);
  const written = { lang: language, dir: directionOf(language) };
  const option = (id: string, text: string): void =>
    onChange({
      options: field.options.map((each) =>
        each.id === id ? { ...each, labels: { ...each.labels, [language]: text } } : each,
      ),
    });
  return (
    <>
      <TextInput
        {...written}
        label={t('organise-registration.label', { language: name })}
        maxLength={LABEL_LENGTH}
        value={field.labels[language] ?? ''}
        onChange={(event) => onChange({ labels: { ...field.labels, [language]: event.currentTarget.value } })}
      />
      <TextInput
        {...written}
        label={t('organise-registration.help', { language: name })}
        maxLength={HELP_LENGTH}
        value={field.helps[language] ?? ''}
        onChange={(event) => onChange({ helps: { ...field.helps, [language]: event.currentTarget.value } })}
      />
      {isChoice(field.kind) && (
        <fieldset className={classes.options}>
          <legend>{t('organise-registration.options')}</legend>
          {field.options.map(({ id, labels }, index) => (
            <div key={id} className={classes.option}>
              <TextInput
                {...written}
                aria-label={t('organise-registration.option', { number: index + 1, field: number, language: name })}
                maxLength={LABEL_LENGTH}
                value={labels[language] ?? ''}
                onChange={(event) => option(id, event.currentTarget.value)}
              />
              <ActionIcon
                variant="subtle"
                color="red"
                size={44}
                aria-label={t('organise-registration.remove-option', { number: index + 1, field: number })}
                onClick={() => onChange({ options: field.options.filter((each) => each.id !== id) })}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={field.options.length >= MOST_OPTIONS}
            onClick={() => onChange({ options: [...field.options, { id: newId(), labels: {} }] })}
          >
            {t('organise-registration.add-option')}
          </Button>
        </fieldset>
      )}
    </>
  );
}
