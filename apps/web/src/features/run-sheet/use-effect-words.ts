import { useCallback } from 'react';
import type { RefusalCode } from '@app/contracts';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText, type Translate } from '../../app/i18n/use-text.js';
import { draftTextFor } from '../organise/index.js';
import { refusalMessage } from '../stage/index.js';
import type { RunSheet, SheetEffect } from './run-sheet.queries.js';
import type { OrderProblem } from './use-run-sheet.js';

const LAYOUTS = { ROUNDTABLE: 'roundtable', SPEAKER: 'speaker', SLIDES: 'slides' } as const;

/** What an effect does, as a sentence without an end. */
export function useEffectWords(people: RunSheet['people']): (effect: SheetEffect) => string {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  return useCallback(
    (effect) => {
      const name = people.find(({ personId }) => personId === effect.participantId)?.name.text ?? '…';
      const isNobody = effect.participantId === null;
      switch (effect.kind) {
        case 'LAYOUT':
          return t('run-sheet.does.layout', { layout: t(`console.layout-${LAYOUTS[effect.layout ?? 'SPEAKER']}`) });
        case 'SPOTLIGHT':
          return isNobody ? t('run-sheet.does.spotlight-off') : t('run-sheet.does.spotlight', { name });
        case 'FLOOR':
          return isNobody ? t('run-sheet.does.floor-ends') : t('run-sheet.does.floor', { name });
        case 'SLIDES':
          return effect.deckId === null
            ? t('run-sheet.does.slides-away')
            : t('run-sheet.does.slides', { page: effect.page ?? 1 });
        case 'CAPTIONS':
          return effect.language === null
            ? t('run-sheet.does.captions-off')
            : t('run-sheet.does.captions', { language: formats.language(effect.language) });
        case 'CHAT':
          return chatWords(effect, t);
        case 'ANNOUNCEMENT':
          return t('run-sheet.does.announcement', { text: draftTextFor(effect.texts ?? [], language)?.text ?? '' });
        case 'SIGNING':
          return t(effect.isOpen === true ? 'run-sheet.does.signing-opens' : 'run-sheet.does.signing-closes', {
            label: effect.label ?? '',
          });
        case 'RELEASE':
          return t('run-sheet.does.release', { label: effect.label ?? '' });
      }
    },
    [t, formats, language, people],
  );
}

function chatWords({ isPreModerated, slowModeSeconds }: SheetEffect, t: Translate): string {
  const what = t(isPreModerated === true ? 'run-sheet.does.chat-waits' : 'run-sheet.does.chat-open');
  return slowModeSeconds === null || slowModeSeconds === 0
    ? what
    : t('run-sheet.does.chat-slow', { what, seconds: slowModeSeconds });
}

/** Why an effect is not as its cue says. */
export function whyNot(code: string | null, t: Translate): string | null {
  switch (code) {
    case null:
      return null;
    case 'changed-since':
    case 'language-missing':
    case 'news-not-ready':
    case 'nothing-to-release':
    case 'initiative-closed':
    case 'page-unknown':
    case 'recalled-already':
    case 'unavailable':
      return t(`run-sheet.why.${code}`);
    case 'not-found':
      return t('run-sheet.why.not-found');
    default:
      return t(refusalMessage(code as RefusalCode));
  }
}

/** Why an order was not done. */
export function orderWords(problem: OrderProblem, t: Translate): string {
  if ('kind' in problem)
    return t(
      problem.kind === 'network'
        ? 'stage.refused-network'
        : problem.kind === 'rate-limited'
          ? 'stage.refused-rate-limited'
          : 'run-sheet.problem.other',
    );
  switch (problem.code) {
    case 'stale-revision':
    case 'ceremony-busy':
    case 'cue-missing':
    case 'cue-running':
      return t(`run-sheet.problem.${problem.code}`);
    default:
      return t(refusalMessage(problem.code as RefusalCode));
  }
}
