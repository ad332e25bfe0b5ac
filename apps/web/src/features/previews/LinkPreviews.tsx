import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { LinkPreview, PostedMessage } from '@app/contracts';
import { linkedPages, type ParseUrl } from '@app/domain';
import { PreviewClient, type ChatClient } from '../../clients/chat/index.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './previews.module.css';

const clients = new WeakMap<ChatClient, PreviewClient>();
function previewsOf(chat: ChatClient): PreviewClient {
  let previews = clients.get(chat);
  if (previews === undefined) {
    previews = new PreviewClient();
    clients.set(chat, previews);
    chat.extend(previews);
  }
  return previews;
}

/** As the server names pages: without what only a browser uses. */
const parse: ParseUrl = (text) => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url;
};

/** What the pages that a message links to say of themselves, where the organisers allow that: their words, and never a picture. */
export function LinkPreviews({ message }: { message: PostedMessage }): ReactNode {
  const previews = previewsOf(useLiveRoom().chatProps.client);
  const { text } = message;
  const urls = useMemo(() => linkedPages(text, null, parse), [text]);
  useEffect(() => previews.want(urls), [previews, urls]);
  const known = useSyncExternalStore(previews.subscribe, previews.getSnapshot);
  return urls.flatMap((url) => known.get(url) ?? []).map((preview) => <Preview key={preview.url} preview={preview} />);
}

function Preview({ preview: { url, title, description, siteName } }: { preview: LinkPreview }): ReactNode {
  return (
    <a className={classes.preview} href={url} target="_blank" rel="noopener nofollow ugc" data-testid="link-preview">
      <span className={classes.site}>
        {siteName !== null && <bdi>{siteName} · </bdi>}
        <bdi dir="ltr">{new URL(url).hostname}</bdi>
      </span>
      <strong dir="auto">{title}</strong>
      {description !== null && <span dir="auto">{description}</span>}
    </a>
  );
}
