import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { EmbargoAnswerOf } from './embargo.queries.js';
import classes from './embargo.module.css';

/** Words for a refusal; `undefined` for one that has none here. */
export type RefusalText = (code: string) => string | undefined;

interface TakenAnswer {
  /** What went wrong the last time, to be shown. */
  failure: ReactNode;
  /** @returns whether it was done */
  take: (answer: EmbargoAnswerOf | undefined, error: CombinedError | undefined) => boolean;
}

/** What the server said to a release, a schedule or a recall. */
export function useAnswer(refusalText: RefusalText | undefined): TakenAnswer {
  const t = useText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const wordsFor = (code: string): string => {
    switch (code) {
      case 'moment-passed':
      case 'released-already':
      case 'recalled-already':
      case 'not-released':
      case 'language-missing':
      case 'initiative-closed':
      case 'not-found':
      case 'not-signed-in':
        return t(`embargo.refused.${code}`);
      default:
        return t('embargo.refused.other');
    }
  };
  const take: TakenAnswer['take'] = (answer, error) => {
    setProblem(error ? problemOf(error) : null);
    setRefusal(answer && 'code' in answer ? (refusalText?.(answer.code) ?? wordsFor(answer.code)) : null);
    return answer?.__typename === 'EmbargoChanged';
  };
  const failure =
    problem === null && refusal === null ? null : (
      <Failure>
        {problem !== null ? (
          <ErrorNotice problem={problem} />
        ) : (
          <p role="alert" className={classes.refused}>
            {refusal}
          </p>
        )}
      </Failure>
    );
  return { failure, take };
}

/** The button that was pressed let go of the focus while it was busy: here is where it goes on. */
function Failure({ children }: { children: ReactNode }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} tabIndex={-1} className={classes.saying}>
      {children}
    </div>
  );
}
