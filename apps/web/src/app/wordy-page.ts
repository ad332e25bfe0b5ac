import { lazy, type ComponentType } from 'react';
import { loadAllMessages } from './i18n/messages.js';

/** A page that says more than the first messages (`i18n/first-messages.ts`): it is there when its words are. */
export const wordyPage = <Props>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadAllMessages()]);
    return page;
  });
