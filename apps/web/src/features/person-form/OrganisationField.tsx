import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import type { PersonForm } from './person-form.js';
import { FindOrganisations } from './person-form.queries.js';

const TYPING_PAUSE_MS = 200;

interface OrganisationFieldProps {
  form: PersonForm;
  isOffering: boolean;
  onChange: (part: Partial<PersonForm>) => void;
}

/** An organisation by name: one that the directory knows under any of its names, or a new one. */
export function OrganisationField({ form, isOffering, onChange }: OrganisationFieldProps): ReactNode {
  const t = useText();
  const listId = useId();
  const [search] = useDebouncedValue(form.organisationName.trim(), TYPING_PAUSE_MS);
  const [found] = useQuery({
    query: FindOrganisations,
    variables: { search },
    pause: !isOffering || search === '' || form.organisationId !== null,
  });
  const offered = (found.data?.draftOrganisations ?? []).flatMap(({ names }) => names);
  return (
    <>
      <TextInput
        label={t('person-form.organisation')}
        description={isOffering ? t('person-form.organisation-hint') : undefined}
        dir="auto"
        maxLength={200}
        list={listId}
        autoComplete="off"
        value={form.organisationName}
        onChange={(event) => onChange({ organisationName: event.currentTarget.value, organisationId: null })}
      />
      <datalist id={listId}>
        {[...new Set(offered.map(({ text }) => text))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
