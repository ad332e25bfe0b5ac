import { IconMoodSmile } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { REACTIONS, type RefusalCode } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import { keyOf, useLiveRoom, useShortcuts } from '../stage/index.js';
import { ReactionIcon } from './ReactionIcon.js';
import classes from './reactions.module.css';
import { ReactionSwitch } from './ReactionSwitch.js';
import { reactionsOf, useReactions } from './use-reactions.js';

/** Reactions to choose from, and for who presides their switch. They stay open: who means it more presses again. */
export function ReactionTool(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { chat, chatProps, stage, isModerator } = useLiveRoom();
  const { areOn, heard, refusal } = useReactions(chatProps.client);
  const tool = useRef<HTMLDivElement>(null);
  const mayReact = areOn && (chat.viewer?.rights.includes('chat') ?? false);
  const isOffered = stage.status === 'live' && (mayReact || isModerator);
  const open = (): void => {
    tool.current?.querySelector<HTMLButtonElement>('button[popovertarget]')?.click();
    tool.current?.querySelector<HTMLButtonElement>('[data-reaction]')?.focus();
  };
  useShortcuts(isOffered ? { 'show-reactions': open } : {});
  if (!isOffered) return null;
  return (
    <div ref={tool} className={classes.tool}>
      <PopoverMenu
        variant="compact"
        icon={<IconMoodSmile size={20} aria-hidden />}
        label={
          <span className={classes.toolLabel} data-testid="reaction-tool">
            {t('reactions.title')}
          </span>
        }
        accessibleLabel={`${t('reactions.title')} (${keyOf('show-reactions')})`}
      >
        {mayReact && (
          <li>
            <ul className={classes.choices} aria-label={t('reactions.title')}>
              {REACTIONS.map((kind) => (
                <li key={kind}>
                  <button
                    type="button"
                    data-reaction={kind}
                    data-testid={`react-${kind}`}
                    className={classes.choice}
                    title={t(`reactions.${kind}`)}
                    onClick={() => void reactionsOf(chatProps.client).send(kind)}
                  >
                    <ReactionIcon kind={kind} size={28} />
                    <span className={classes.unseen}>{t(`reactions.${kind}`)}</span>
                    <bdi className={classes.heard}>{formats.number(heard[kind] ?? 0)}</bdi>
                  </button>
                </li>
              ))}
            </ul>
            <p className={classes.refusal} role="status">
              {refusal === null ? '' : t(wordsOf(refusal))}
            </p>
          </li>
        )}
        {isModerator && (
          <li>
            <ReactionSwitch areOn={areOn} />
          </li>
        )}
      </PopoverMenu>
    </div>
  );
}

function wordsOf(refusal: RefusalCode): MessageId {
  return refusal === 'rate-limited' ? 'reactions.refused-fast' : 'reactions.refused';
}
