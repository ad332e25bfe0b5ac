import type { Viewer } from '@app/database';

/** Mail is between its sender and its reader. In a demo the demo's organiser reads it in the app, because no server delivers it; nobody else ever does. */
export function mayReadOutbox(viewer: Viewer | null, isDemo: boolean): boolean {
  return isDemo && viewer?.mayReadOutbox === true;
}
