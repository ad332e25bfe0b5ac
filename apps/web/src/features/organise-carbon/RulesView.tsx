import { Button, Checkbox, NativeSelect, Switch } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { FACTOR_EDITIONS } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useCountryChoices } from '../carbon/index.js';
import { SaveRules, type CarbonRules } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

const PARTS = ['TRAVEL', 'NIGHTS', 'ONLINE'] as const;
type Part = (typeof PARTS)[number];

/** What holds for everybody's footprint of this summit alike. */
export function RulesView({
  summitId,
  rules,
  onChanged,
}: {
  summitId: string;
  rules: CarbonRules;
  onChanged: () => void;
}): ReactNode {
  const t = useText();
  const countries = useCountryChoices();
  const [form, setForm] = useState(rules);
  const [result, save] = useMutation(SaveRules);
  const answer = result.data?.saveSummitCarbonRules;
  const [isSaved, setIsSaved] = useState(false);
  const change = (part: Partial<CarbonRules>): void => {
    setForm({ ...form, ...part });
    setIsSaved(false);
  };
  const toggle = (part: Part): void =>
    change({ boundary: PARTS.filter((each) => (each === part) !== form.boundary.includes(each)) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { isOffered, countsNonCo2, countsDevices, boundary, edition, serverCountry, revision } = form;
    const input = { isOffered, countsNonCo2, countsDevices, boundary, edition, serverCountry, revision };
    void save({ summitId, input }).then(({ data }) => {
      const saved = data?.saveSummitCarbonRules;
      if (saved?.__typename !== 'SummitCarbonRulesSaved') return;
      setForm(saved.rules);
      setIsSaved(true);
      onChanged();
    });
  };
  return (
    <form className={classes.view} onSubmit={submit} aria-labelledby="rules-title">
      <h2 id="rules-title">{t('organise-carbon.view.rules')}</h2>
      <p className={classes.soft}>{t('organise-carbon.rules.lead')}</p>
      <Switch
        label={t('organise-carbon.rules.offered')}
        description={t('organise-carbon.rules.offered.help')}
        checked={form.isOffered}
        onChange={(event) => change({ isOffered: event.currentTarget.checked })}
      />
      <Switch
        label={t('organise-carbon.rules.non-co2')}
        description={t('organise-carbon.rules.non-co2.help')}
        checked={form.countsNonCo2}
        onChange={(event) => change({ countsNonCo2: event.currentTarget.checked })}
      />
      <Switch
        label={t('organise-carbon.rules.devices')}
        checked={form.countsDevices}
        onChange={(event) => change({ countsDevices: event.currentTarget.checked })}
      />
      <fieldset className={classes.fieldset}>
        <legend>{t('organise-carbon.rules.boundary')}</legend>
        <p className={classes.soft}>{t('organise-carbon.rules.boundary.help')}</p>
        {PARTS.map((part) => (
          <Checkbox
            key={part}
            label={t(`organise-carbon.part.${part}`)}
            checked={form.boundary.includes(part)}
            // One of them always counts.
            disabled={form.boundary.length === 1 && form.boundary.includes(part)}
            onChange={() => toggle(part)}
          />
        ))}
      </fieldset>
      <div className={classes.pair}>
        <NativeSelect
          label={t('organise-carbon.rules.edition')}
          description={t('organise-carbon.rules.edition.help')}
          value={form.edition}
          data={[...FACTOR_EDITIONS]}
          onChange={(event) => change({ edition: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('organise-carbon.rules.server')}
          description={t('organise-carbon.rules.server.help')}
          value={form.serverCountry ?? ''}
          data={countries}
          onChange={(event) => change({ serverCountry: event.currentTarget.value || null })}
        />
      </div>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      {answer?.__typename === 'StaleSummitCarbonRules' && (
        <div role="alert" className={classes.refused}>
          <p>{t('organise-carbon.stale')}</p>
          <Button size="compact-sm" variant="default" onClick={() => setForm(answer.current)}>
            {t('organise-carbon.stale-load')}
          </Button>
        </div>
      )}
      {(answer?.__typename === 'NotAllowed' || answer?.__typename === 'NotFound') && (
        <p role="alert">{t('organise-carbon.refused')}</p>
      )}
      <p role="status">{isSaved ? t('organise-carbon.saved') : ''}</p>
      <div>
        <Button type="submit" loading={result.fetching}>
          {t('organise-carbon.save')}
        </Button>
      </div>
    </form>
  );
}
