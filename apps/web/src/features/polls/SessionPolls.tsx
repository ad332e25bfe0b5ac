import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { pickText } from '@app/domain';
import { useQuery } from 'urql';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { CommandNotice, PollEditor } from './PollEditor.js';
import classes from './polls.module.css';
import { pollKindOf, pollResultsOf, pollStatusOf, type MadePoll } from './poll-form.js';
import { SessionPollsQuery } from './polls.queries.js';
import { usePollCommands } from './use-poll-commands.js';

/** Polls of a session for its organisers: prepared before it begins, and what became of them. */
export function SessionPolls({
  sessionId,
  languages,
}: {
  sessionId: string;
  /** The summit's, the main one first. */
  languages: readonly string[];
}): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [{ data }, refresh] = useQuery({
    query: SessionPollsQuery,
    variables: { sessionId },
    requestPolicy: 'cache-and-network',
  });
  const commands = usePollCommands(
    sessionId,
    useCallback(() => refresh({ requestPolicy: 'network-only' }), [refresh]),
  );
  const [editedId, setEditedId] = useState<string | null>(null);
  const polls = (data?.polls ?? []).map(toMadePoll);
  const edited = polls.find(({ pollId }) => pollId === editedId) ?? null;
  if (data === undefined) return null;
  return (
    <section className={classes.before} aria-labelledby="session-polls" data-testid="session-polls">
      <h2 id="session-polls">{t('polls.title')}</h2>
      {polls.length === 0 && editedId === null && <p className={classes.soft}>{t('polls.none-prepared')}</p>}
      <ul className={classes.prepared}>
        {polls.map((poll) => {
          const { text, language: tag, direction } = pickText(poll.question, [language], languages[0] ?? 'en');
          return (
            <li key={poll.pollId}>
              <p>
                <bdi lang={tag} dir={direction}>
                  {text}
                </bdi>
                <span className={classes.soft}>
                  {t(`polls.kind-${poll.kind}`)} · {t(`polls.status-${poll.status}`)}
                </span>
              </p>
              {poll.status === 'draft' && poll.pollId !== editedId && (
                <span className={classes.actions}>
                  <button type="button" className={classes.button} onClick={() => setEditedId(poll.pollId)}>
                    {t('polls.edit')}
                  </button>
                  <button
                    type="button"
                    className={classes.button}
                    disabled={commands.isBusy}
                    onClick={() => commands.remove(poll.pollId)}
                  >
                    {t('polls.delete')}
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {editedId === null && <CommandNotice commands={commands} />}
      {editedId === null ? (
        <button type="button" className={classes.button} data-testid="new-poll" onClick={() => setEditedId('new')}>
          <IconPlus size={18} aria-hidden /> {t('polls.new')}
        </button>
      ) : (
        <PollEditor
          key={editedId}
          poll={edited}
          languages={languages}
          commands={commands}
          onClose={() => setEditedId(null)}
        />
      )}
    </section>
  );
}

type Texts = readonly { language: string; text: string }[];
const toTexts = (texts: Texts): Record<string, string> =>
  Object.fromEntries(texts.map(({ language, text }) => [language, text]));

type ReadPoll = ResultOf<typeof SessionPollsQuery>['polls'][number];

const toMadePoll = ({ id, kind, question, options, results, status, ...rest }: ReadPoll): MadePoll => ({
  ...rest,
  pollId: id,
  kind: pollKindOf(kind),
  question: toTexts(question),
  options: options.map((option) => ({ id: option.id, text: toTexts(option.text) })),
  results: pollResultsOf(results),
  status: pollStatusOf(status),
});
