import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isKnownCountry, OUTCOME_LIMITS as LIMITS, PARTY_ROLES } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { enumName } from '../../clients/graphql/enum-name.js';
import { LocalizedField } from '../organise/index.js';
import { EMPTY_PARTY, type PartyForm } from './outcome-form.js';
import { CastSelect, type SummitCast } from '../summit-cast/index.js';
import { Rows } from './Rows.js';

interface PartyFieldsProps {
  parties: readonly PartyForm[];
  languages: readonly string[];
  cast: SummitCast;
  /** What is wrong with a field, in words. */
  say: (path: string) => string | undefined;
  onChange: (parties: readonly PartyForm[]) => void;
}

/** Who is part of an outcome, one after the other. */
export function PartyFields({ parties, languages, cast, say, onChange }: PartyFieldsProps): ReactNode {
  const t = useText();
  return (
    <Rows
      rows={parties}
      legend={t('outcomes.parties')}
      nameOf={(index) => t('outcomes.form.party', { number: index + 1 })}
      add={t('outcomes.form.add-party')}
      most={LIMITS.parties}
      empty={EMPTY_PARTY}
      onChange={onChange}
    >
      {(party, index, change) => (
        <Party
          party={party}
          languages={languages}
          cast={cast}
          say={(field) => say(`parties.${index}.${field}`)}
          onChange={change}
        />
      )}
    </Rows>
  );
}

function Party({
  party,
  languages,
  cast,
  say,
  onChange,
}: Omit<PartyFieldsProps, 'parties' | 'onChange'> & {
  party: PartyForm;
  onChange: (part: Partial<PartyForm>) => void;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const code = party.country.trim().toUpperCase();
  /** Who is somebody of the programme is called as they are there, unless a name was typed. */
  const choose = (personId: string): void => {
    const person = cast.people.find(({ id }) => id === personId);
    const isNamed = Object.values(party.names).some((name) => name.trim() !== '');
    onChange({
      personId,
      ...(person && !isNamed
        ? {
            names: Object.fromEntries(person.names.map(({ language, text }) => [language, text])),
            country: person.country ?? party.country,
          }
        : {}),
    });
  };
  return (
    <>
      <NativeSelect
        label={t('outcomes.form.role')}
        value={party.role}
        error={say('role')}
        data={PARTY_ROLES.map((role) => ({ value: role, label: t(`outcomes.role.${enumName(role)}`) }))}
        onChange={(event) => {
          const chosen = PARTY_ROLES.find((role) => role === event.currentTarget.value);
          if (chosen) onChange({ role: chosen });
        }}
      />
      <CastSelect
        label={t('outcomes.form.person')}
        none={t('outcomes.form.nobody')}
        cast={cast}
        value={party.personId}
        error={say('personId')}
        onChange={choose}
      />
      <LocalizedField
        label={t('outcomes.form.name')}
        languages={languages}
        texts={party.names}
        maxLength={LIMITS.partyName}
        error={say('names')}
        onChange={(names) => onChange({ names })}
      />
      <TextInput
        label={t('outcomes.form.country')}
        description={isKnownCountry(code) ? formats.country(code) : t('outcomes.form.country.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        dir="ltr"
        maxLength={2}
        autoCapitalize="characters"
        value={party.country}
        error={say('country')}
        onChange={(event) => onChange({ country: event.currentTarget.value })}
      />
    </>
  );
}
