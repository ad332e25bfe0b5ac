import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import type { AwardKind } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useFocusAlong } from '../../ui/use-focus.js';
import { DraftText, type OrganisedSummit } from '../organise/index.js';
import {
  type Candidates,
  CandidatesQuery,
  type CandidateState,
  type CertificateDesk,
  IssueCertificates,
} from './organise-certificates.queries.js';
import { awardName } from './template-form.js';
import classes from './organise-certificates.module.css';

const STATES = ['WILL_GET', 'HAS_ONE', 'WAS_REVOKED', 'NOT'] as const;
const STEP = 100;
const MOST_SHOWN = 250;
/** Those of one batch. */
const MOST_IN_BATCH = 2_000;

interface IssueViewProps {
  summit: OrganisedSummit;
  kind: AwardKind;
  desk: CertificateDesk;
  onChanged: () => void;
}

/** Who gets one, who has it, who does not and why; then all of them at once. */
export function IssueView({ summit, kind, desk, onChanged }: IssueViewProps): ReactNode {
  const t = useText();
  const [state, setState] = useState<CandidateState | ''>('');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [first, setFirst] = useState(STEP);
  const [result, ask] = useQuery({
    query: CandidatesQuery,
    variables: { slug: summit.slug, kind: awardName(kind), state: state || null, search: search || null, first },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const [leaveOut, setLeaveOut] = useState<ReadonlySet<string>>(new Set());
  const [again, setAgain] = useState<ReadonlySet<string>>(new Set());
  const template = desk.templates.find((each) => each.kind === awardName(kind));
  if (template === undefined)
    return (
      <p>
        {t('organise-certificates.issue.design-first')}{' '}
        <Link href={`/organise/${summit.slug}/certificates/${kind}`}>{t('organise-certificates.step.design')}</Link>
      </p>
    );
  const found = result.data?.draftSummit?.certificateCandidates;
  if (!found)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
    set.has(id) ? new Set([...set].filter((each) => each !== id)) : new Set([...set, id]);
  return (
    <div className={classes.view}>
      <dl className={classes.figures}>
        {(
          [
            ['WILL_GET', found.willGet],
            ['HAS_ONE', found.hasOne],
            ['WAS_REVOKED', found.wasRevoked],
            ['NOT', found.not],
          ] as const
        ).map(([each, count]) => (
          <div key={each}>
            <dt>{t(`organise-certificates.state.${each}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.pair}>
        <NativeSelect
          label={t('organise-certificates.issue.show')}
          value={state}
          data={[
            { value: '', label: t('organise-certificates.issue.everybody') },
            ...STATES.map((value) => ({ value, label: t(`organise-certificates.state.${value}`) })),
          ]}
          onChange={(event) => setState(STATES.find((each) => each === event.currentTarget.value) ?? '')}
        />
        <TextInput
          type="search"
          label={t('organise-certificates.issue.search')}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {found.candidates.length === 0 ? (
        <p>{t(`organise-certificates.issue.nobody.${kind}`)}</p>
      ) : (
        <ul className={classes.list} aria-label={t('organise-certificates.issue.list')}>
          {found.candidates.map((candidate) => (
            <CandidateItem
              key={candidate.id}
              candidate={candidate}
              isChosen={candidate.state === 'WAS_REVOKED' ? again.has(candidate.id) : !leaveOut.has(candidate.id)}
              onToggle={() =>
                candidate.state === 'WAS_REVOKED'
                  ? setAgain(toggled(again, candidate.id))
                  : setLeaveOut(toggled(leaveOut, candidate.id))
              }
            />
          ))}
        </ul>
      )}
      {found.found > found.candidates.length && (
        <div className={classes.line}>
          <p className={classes.soft}>
            {t('organise-certificates.issue.of', { shown: found.candidates.length, found: found.found })}
          </p>
          {first < MOST_SHOWN && (
            <Button size="compact-sm" variant="default" onClick={() => setFirst(Math.min(MOST_SHOWN, first + STEP))}>
              {t('organise-certificates.issue.more')}
            </Button>
          )}
        </div>
      )}
      <IssueForm
        summitId={summit.id}
        kind={kind}
        revision={template.revision}
        count={found.willGet - leaveOut.size + again.size}
        withoutAddress={found.withoutAddress}
        leaveOut={[...leaveOut]}
        again={[...again]}
        onIssued={() => {
          setLeaveOut(new Set());
          setAgain(new Set());
          refresh();
          onChanged();
        }}
      />
    </div>
  );
}

interface CandidateItemProps {
  candidate: Candidates['candidates'][number];
  isChosen: boolean;
  onToggle: () => void;
}

function CandidateItem({ candidate, isChosen, onToggle }: CandidateItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { names, email, state, obstacle, code, minutes, ofMinutes, isByDoor, sessions } = candidate;
  const said = [
    minutes !== null && ofMinutes !== null
      ? t('organise-certificates.minutes', {
          minutes,
          ofMinutes,
          percent: formats.number(Math.floor((minutes / ofMinutes) * 100)),
        })
      : '',
    isByDoor ? t('organise-certificates.by-door') : '',
    sessions > 0 ? t('organise-certificates.sessions', { count: sessions }) : '',
    obstacle === null || state === 'HAS_ONE' ? '' : t(`organise-certificates.obstacle.${obstacle}`),
    email === null ? t('organise-certificates.no-address') : '',
  ].filter((part) => part !== '');
  const name = (
    <>
      <DraftText texts={names} />
      {email !== null && (
        <>
          {' '}
          <bdi dir="ltr" className={classes.soft}>
            {email}
          </bdi>
        </>
      )}
    </>
  );
  return (
    <li className={classes.item} data-state={state} data-testid="certificate-candidate">
      {state === 'WILL_GET' || state === 'WAS_REVOKED' ? (
        <Checkbox label={name} checked={isChosen} onChange={onToggle} />
      ) : (
        <p>{name}</p>
      )}
      <p className={classes.soft}>
        <strong>{t(`organise-certificates.state.${state}`)}</strong>
        {said.length > 0 && ` · ${said.join(' · ')}`}
        {code !== null && (
          <>
            {' · '}
            <Link href={`/verify/${code}`}>{t('organise-certificates.see')}</Link>
          </>
        )}
      </p>
    </li>
  );
}

interface IssueFormProps {
  summitId: string;
  kind: AwardKind;
  revision: number;
  count: number;
  withoutAddress: number;
  leaveOut: readonly string[];
  again: readonly string[];
  onIssued: () => void;
}

/** Two steps, because what is signed is only ever revoked. */
function IssueForm(props: IssueFormProps): ReactNode {
  const { summitId, kind, revision, count, withoutAddress, leaveOut, again, onIssued } = props;
  const t = useText();
  const [isHeld, setIsHeld] = useState(true);
  const [isAsking, setIsAsking] = useState(false);
  const around = useFocusAlong<HTMLElement>(isAsking);
  const [result, issue] = useMutation(IssueCertificates);
  const answer = result.data?.issueCertificates;
  const send = (): void => {
    const input = { summitId, kind: awardName(kind), revision, leaveOut: [...leaveOut], again: [...again], isHeld };
    void issue({ input }).then(({ data }) => {
      setIsAsking(false);
      if (data?.issueCertificates.__typename === 'CertificatesIssued') onIssued();
    });
  };
  return (
    <section ref={around} className={classes.card} aria-labelledby="issue-title">
      <h3 id="issue-title">{t('organise-certificates.issue.title')}</h3>
      <Radio.Group
        label={t('organise-certificates.issue.when')}
        value={isHeld ? 'held' : 'now'}
        onChange={(value) => setIsHeld(value === 'held')}
      >
        <div className={classes.part}>
          <Radio
            value="held"
            label={t('organise-certificates.issue.held')}
            description={t('organise-certificates.issue.held.help')}
          />
          <Radio
            value="now"
            label={t('organise-certificates.issue.now')}
            description={t('organise-certificates.issue.now.help', { count: withoutAddress })}
          />
        </div>
      </Radio.Group>
      {isAsking ? (
        <div role="group" aria-label={t('organise-certificates.issue.sure')} className={classes.part}>
          <p>{t('organise-certificates.issue.sure', { count: Math.min(count, MOST_IN_BATCH) })}</p>
          <div className={classes.line}>
            <Button autoFocus loading={result.fetching} onClick={send}>
              {t('organise-certificates.issue.yes')}
            </Button>
            <Button variant="default" onClick={() => setIsAsking(false)}>
              {t('organise-certificates.issue.no')}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button data-opens disabled={count <= 0} onClick={() => setIsAsking(true)}>
            {t('organise-certificates.issue.do', { count })}
          </Button>
        </div>
      )}
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      <p role="status">
        {answer?.__typename === 'CertificatesIssued' && t('organise-certificates.issue.done', { count: answer.count })}
        {answer?.__typename === 'CertificatesIssued' &&
          answer.leftCount > 0 &&
          ` ${t('organise-certificates.issue.left', { count: answer.leftCount })}`}
        {answer?.__typename === 'Refused' &&
          t(
            answer.code === 'nothing-to-issue' || answer.code === 'stale-revision'
              ? `organise-certificates.issue.refused.${answer.code}`
              : 'organise-certificates.refused',
          )}
        {(answer?.__typename === 'NotAllowed' || answer?.__typename === 'NotFound') &&
          t('organise-certificates.refused')}
      </p>
    </section>
  );
}
