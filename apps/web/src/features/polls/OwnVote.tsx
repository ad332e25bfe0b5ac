import { Fragment, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import type { Ballot } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Words } from './Words.js';

/** What the reader voted, in a line. */
export function OwnVote({ poll, own }: { poll: PollFace; own: Ballot }): ReactNode {
  const t = useText();
  return (
    <p>
      <b>{t('polls.your-vote')}:</b> <Chosen poll={poll} own={own} />
    </p>
  );
}

function Chosen({ poll: { options }, own }: { poll: PollFace; own: Ballot }): ReactNode {
  const formats = useFormats();
  const textOf = (id: string): ReactNode => {
    const option = options.find((each) => each.id === id);
    return option && <Words of={option.text} />;
  };
  switch (own.kind) {
    case 'single':
      return textOf(own.optionId);
    case 'rating':
      return formats.number(own.value);
    case 'multiple':
      return <InALine items={own.optionIds.map(textOf)} />;
    case 'ranking':
      return (
        <InALine
          items={own.optionIds.map((id, index) => (
            <Fragment key={id}>
              {formats.number(index + 1)}. {textOf(id)}
            </Fragment>
          ))}
        />
      );
    case 'word-cloud':
      return (
        <InALine
          items={own.words.map((word) => (
            <bdi key={word}>{word}</bdi>
          ))}
        />
      );
  }
}

function InALine({ items }: { items: readonly ReactNode[] }): ReactNode {
  return items.map((item, index) => (
    <Fragment key={index}>
      {index > 0 && ' · '}
      {item}
    </Fragment>
  ));
}
