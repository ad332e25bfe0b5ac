import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { OUTCOME_LIMITS as LIMITS } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import { EMPTY_MILESTONE, type MilestoneForm } from './outcome-form.js';
import { Rows } from './Rows.js';

interface MilestoneFieldsProps {
  milestones: readonly MilestoneForm[];
  languages: readonly string[];
  /** What is wrong with a field, in words. */
  say: (path: string) => string | undefined;
  onChange: (milestones: readonly MilestoneForm[]) => void;
}

/** What is to be reached on the way, one after the other. */
export function MilestoneFields({ milestones, languages, say, onChange }: MilestoneFieldsProps): ReactNode {
  const t = useText();
  return (
    <Rows
      rows={milestones}
      legend={t('outcomes.milestones')}
      nameOf={(index) => t('outcomes.form.milestone', { number: index + 1 })}
      add={t('outcomes.form.add-milestone')}
      most={LIMITS.milestones}
      empty={EMPTY_MILESTONE}
      onChange={onChange}
    >
      {(milestone, index, change) => (
        <>
          <LocalizedField
            label={t('outcomes.form.titles')}
            languages={languages}
            texts={milestone.titles}
            maxLength={LIMITS.title}
            error={say(`milestones.${index}.titles`)}
            onChange={(titles) => change({ titles })}
          />
          {(['dueOn', 'reachedOn'] as const).map((field) => (
            <TextInput
              key={field}
              type="date"
              label={t(`outcomes.form.${field}`)}
              value={milestone[field]}
              error={say(`milestones.${index}.${field}`)}
              onChange={(event) => change({ [field]: event.currentTarget.value })}
            />
          ))}
        </>
      )}
    </Rows>
  );
}
