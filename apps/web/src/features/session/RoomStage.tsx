import { useEffect, type ReactNode } from 'react';
import { shownLayout, Stage, useLiveRoom, useViewingChoice } from '../stage/index.js';
import { CONTENTS, NOTICES, OVERLAYS, PICTURE_OVERLAYS } from './live-room-slots.js';
import classes from './Session.module.css';

/** The picture of the room: the stage as this viewer sees it, what is being shown on it, and what lies over it. */
export function RoomStage({ children }: { children?: ReactNode }): ReactNode {
  const view = useLiveRoom();
  const { stage, room, own } = view;
  const { layout } = useViewingChoice();
  const { isLowBandwidth } = own.devices.choices;
  useEffect(() => room?.lowBandwidth(isLowBandwidth), [room, isLowBandwidth]);
  const content = CONTENTS.find(({ isShown }) => isShown(view));
  return (
    <div className={classes.stageArea}>
      <Stage
        layout={shownLayout(layout, stage.layout, content !== undefined)}
        content={content ? <content.Content /> : null}
        over={
          <>
            {PICTURE_OVERLAYS.map((Overlay, index) => (
              <Overlay key={index} />
            ))}
            {/* The counter of who signs stands at the top of its wall. */}
            <div className={classes.notices} data-at={view.rollCall ? 'end' : undefined}>
              {NOTICES.map((Notice, index) => (
                <Notice key={index} />
              ))}
            </div>
          </>
        }
      />
      {children}
      {OVERLAYS.map((Overlay, index) => (
        <Overlay key={index} />
      ))}
    </div>
  );
}
