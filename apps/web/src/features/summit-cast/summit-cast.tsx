import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { graphql } from '../../clients/graphql/graphql.js';
import { TranslationFields } from '../../clients/graphql/fragments.js';
import { draftTextFor } from '../organise/index.js';

const SummitCastQuery = graphql(
  `
    query SummitCast($slug: String!) {
      draftSummit(slug: $slug) {
        id
        sessions(first: 250) {
          nodes {
            id
            status
            titles {
              ...TranslationFields
            }
            appearances {
              person {
                id
                country
                names {
                  ...TranslationFields
                }
              }
            }
          }
        }
        delegations {
          id
          members {
            person {
              id
              country
              names {
                ...TranslationFields
              }
            }
          }
        }
      }
    }
  `,
  [TranslationFields],
);

type Translations = readonly { language: string; text: string; direction: 'LTR' | 'RTL' }[];
/** Who and what there is in a summit's draft, to be chosen from. */
export interface SummitCast {
  readonly sessions: readonly { id: string; titles: Translations }[];
  readonly people: readonly { id: string; country: string | null; names: Translations }[];
}

/** Empty until it is there. */
export function useSummitCast(summitSlug: string): SummitCast {
  const [{ data }] = useQuery({ query: SummitCastQuery, variables: { slug: summitSlug } });
  const sessions = data?.draftSummit?.sessions.nodes ?? [];
  const people = new Map(
    [
      ...sessions.flatMap(({ appearances }) => appearances),
      ...(data?.draftSummit?.delegations ?? []).flatMap(({ members }) => members),
    ].map(({ person }) => [person.id, person]),
  );
  return { sessions: sessions.filter(({ status }) => status !== 'CANCELLED'), people: [...people.values()] };
}

interface SelectProps {
  label: string;
  hint?: string;
  /** What choosing nothing says. */
  none: string;
  cast: SummitCast;
  /** The empty text for nothing. */
  value: string;
  onChange: (id: string) => void;
  error?: string | undefined;
}

/** One of the summit's sessions, or none. */
export function SessionSelect({ cast, ...props }: SelectProps): ReactNode {
  return <TitledSelect {...props} options={cast.sessions.map(({ id, titles }) => ({ id, texts: titles }))} />;
}

/** One of the summit's people, or nobody. */
export function CastSelect({ cast, ...props }: SelectProps): ReactNode {
  return <TitledSelect {...props} options={cast.people.map(({ id, names }) => ({ id, texts: names }))} />;
}

function TitledSelect({
  label,
  hint,
  none,
  value,
  onChange,
  error,
  options,
}: Omit<SelectProps, 'cast'> & { options: readonly { id: string; texts: Translations }[] }): ReactNode {
  const { language } = useLanguage();
  return (
    <NativeSelect
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      error={error}
      data={[
        { value: '', label: none },
        ...options.map(({ id, texts }) => ({ value: id, label: draftTextFor(texts, language)?.text ?? id })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
