import { Button, Checkbox, TextInput } from '@mantine/core';
import { BALANCE_LIMITS } from '@app/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Calculator, NO_DEFAULTS, problemWords, toFormProblems } from '../carbon/index.js';
import type { PlanProblem } from './organise-carbon.queries.js';
import {
  changedByKey,
  type GroupForm,
  type GroupList as ListName,
  type PlanForm,
  problemsWithin,
  withGroup,
} from './plan-form.js';
import type { SayPlanProblem } from './use-plan-problem.js';
import classes from './organise-carbon.module.css';

interface GroupListProps {
  list: ListName;
  form: PlanForm;
  problems: readonly PlanProblem[];
  say: SayPlanProblem;
  onChange: (part: Partial<PlanForm>) => void;
}

/** Groups of people alike: how many they are, and how each of them came. One of them is open at a time. */
export function GroupList({ list, form, problems, say, onChange }: GroupListProps): ReactNode {
  const t = useText();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const groups = form[list];
  const add = (isStaff: boolean): void => {
    const { plan, key } = withGroup(form, list, isStaff);
    onChange({ [list]: plan[list] });
    setOpenKey(key);
  };
  return (
    <section className={classes.part} aria-labelledby={`${list}-title`}>
      <h3 id={`${list}-title`}>{t(`organise-carbon.${list}`)}</h3>
      <p className={classes.soft}>{t(`organise-carbon.${list}.help`)}</p>
      <ul className={classes.list}>
        {groups.map((group, index) => (
          <GroupItem
            key={group.key}
            list={list}
            group={group}
            at={`${list}.${index}`}
            problems={problems}
            say={say}
            isOpen={openKey === group.key}
            onToggle={() => setOpenKey(openKey === group.key ? null : group.key)}
            onChange={(changes) => onChange({ [list]: changedByKey(groups, group.key, changes) })}
            onRemove={() => onChange({ [list]: groups.filter(({ key }) => key !== group.key) })}
          />
        ))}
      </ul>
      <div className={classes.actions}>
        {groups.length < BALANCE_LIMITS.groups && (
          <>
            <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => add(false)}>
              {t(`organise-carbon.${list}.add`)}
            </Button>
            {list === 'groups' && (
              <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => add(true)}>
                {t('organise-carbon.groups.add-staff')}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

interface GroupItemProps {
  list: ListName;
  group: GroupForm;
  /** Its path in the plan. */
  at: string;
  problems: readonly PlanProblem[];
  say: SayPlanProblem;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (changes: Partial<GroupForm>) => void;
  onRemove: () => void;
}

function GroupItem({
  list,
  group,
  at,
  problems,
  say,
  isOpen,
  onToggle,
  onChange,
  onRemove,
}: GroupItemProps): ReactNode {
  const t = useText();
  const own = problemsWithin(problems, at);
  const name = group.name === '' ? t('organise-carbon.unnamed') : group.name;
  const rows = toFormProblems(own, group.form);
  const parts = list === 'groups' ? (['travel', 'nights', 'online'] as const) : (['travel', 'nights'] as const);
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <h4>
          <bdi>{name}</bdi>
          {group.people !== '' && <span className={classes.soft}> × {group.people}</span>}
          {group.isStaff && <span className={classes.mark}>{t('organise-carbon.staff')}</span>}
        </h4>
        <Button size="compact-sm" variant="light" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? t('organise-carbon.close') : t('organise-carbon.edit')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {t('organise-carbon.remove')}
        </Button>
      </div>
      {!isOpen && own.length > 0 && (
        <p className={classes.wrong}>{t('organise-carbon.problem.any', { count: own.length })}</p>
      )}
      {isOpen && (
        <div className={classes.itemBody}>
          <div className={classes.pair}>
            <TextInput
              label={t('organise-carbon.name')}
              maxLength={BALANCE_LIMITS.name}
              value={group.name}
              error={say(`${at}.name`)}
              onChange={(event) => onChange({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('organise-carbon.people')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={9}
              value={group.people}
              error={say(`${at}.people`)}
              onChange={(event) => onChange({ people: event.currentTarget.value })}
            />
          </div>
          {list === 'groups' && (
            <Checkbox
              label={t('organise-carbon.is-staff')}
              checked={group.isStaff}
              onChange={(event) => onChange({ isStaff: event.currentTarget.checked })}
            />
          )}
          <p className={classes.strong}>{t('organise-carbon.each')}</p>
          {say(`${at}.travel`) && <p className={classes.wrong}>{say(`${at}.travel`)}</p>}
          <Calculator
            form={group.form}
            parts={parts}
            components={[]}
            measured={null}
            defaults={NO_DEFAULTS}
            say={problemWords(rows, true, t)}
            onChange={(parts) => onChange({ form: parts })}
          />
        </div>
      )}
    </li>
  );
}
