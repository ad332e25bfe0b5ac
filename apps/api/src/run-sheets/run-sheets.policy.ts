import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import type { SessionPart } from '../stage/index.js';
import { organises } from '../summits/index.js';

/** What a ceremony is to do is planned by the summit's organisers: its cues release what is theirs. */
export const mayWriteRunSheet = (viewer: Viewer | null, summitId: SummitId): boolean => organises(viewer, summitId);

/** Reading a session's run sheet and pressing next and back: who presides over it, and the organisers. */
export const mayRunCeremony = ({ isOrganiser, presides }: SessionPart): boolean => isOrganiser || presides;
