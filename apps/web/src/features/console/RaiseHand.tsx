import { IconHandStop } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NameForm } from '../chat/index.js';
import { Dialog, keyOf, refusalMessage, useLiveRoom, useShortcuts } from '../stage/index.js';
import classes from './console.module.css';

/** One's own hand: raise it, see one's place, lower it. A guest gives the name that the chair will call. */
export function RaiseHand(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { stage, seat, self, isModerator, booths, commands, chatProps } = useLiveRoom();
  const { guestName, mayChooseName, onGuestName } = chatProps;
  const [isNaming, setIsNaming] = useState(false);
  const place = stage.hands.findIndex(({ participantId }) => participantId === self);
  const isRaised = place >= 0;
  const isClosed = stage.isLocked && seat === undefined && !isRaised;
  const toggle = (): void => {
    if (commands.isBusy || isClosed) return;
    if (isRaised) commands.lowerOwnHand();
    else if (mayChooseName && guestName === null) setIsNaming(true);
    else commands.raiseHand(guestName);
  };
  const isOffered =
    self !== null &&
    stage.status === 'live' &&
    !isModerator &&
    booths.length === 0 &&
    seat?.state !== 'removed' &&
    stage.floor?.participantId !== self;
  useShortcuts(isOffered ? { 'raise-hand': toggle } : {});
  if (!isOffered) return null;
  const label = isRaised ? t('console.lower-hand') : t('console.raise-hand');
  return (
    <>
      <button
        type="button"
        className={classes.tool}
        data-on={isRaised || undefined}
        data-testid="raise-hand"
        aria-pressed={isRaised}
        disabled={isClosed}
        title={isClosed ? t('console.hands-closed') : `${label} (${keyOf('raise-hand')})`}
        onClick={toggle}
      >
        <IconHandStop size={20} aria-hidden />
        <span className={classes.wideOnly}>{isClosed ? t('console.hands-closed') : label}</span>
      </button>
      {isRaised && (
        <span className={classes.place} role="status" data-testid="hand-place">
          <span className={classes.wideOnly}>
            {t('console.hand-place', { place: place + 1, count: stage.hands.length })}
          </span>
          <bdi className={classes.narrowOnly} aria-hidden>
            {formats.number(place + 1)}/{formats.number(stage.hands.length)}
          </bdi>
        </span>
      )}
      {commands.problem && seat === undefined && !isNaming && (
        <span className={classes.problem} role="alert">
          {t(refusalMessage(commands.problem))}
        </span>
      )}
      {isNaming && (
        <Dialog title={t('console.raise-hand')} onClose={() => setIsNaming(false)}>
          <NameForm
            initialName=""
            isFirst={false}
            hint={t('console.name-for-hand')}
            action={t('console.raise-hand')}
            onName={async (name) => {
              await onGuestName(name);
              setIsNaming(false);
              commands.raiseHand(name);
            }}
            onCancel={() => setIsNaming(false)}
          />
        </Dialog>
      )}
    </>
  );
}
