import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from './i18n/use-text.js';
import classes from './Shell.module.css';

/** The way to search: a box where there is room, else a link. `/` leads into the box. On a summit's pages it looks there first. */
export function SearchEntry(): ReactNode {
  const t = useText();
  const [path, navigate] = useLocation();
  const box = useRef<HTMLInputElement>(null);
  useSlash(box);
  const summitSlug = /^\/s\/([^/]+)/.exec(path)?.[1];
  const scope = summitSlug === undefined ? '' : `in=${encodeURIComponent(summitSlug)}`;
  if (path === '/search') return null;
  return (
    <>
      <form
        role="search"
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          const query = box.current?.value.trim() ?? '';
          navigate(`/search?q=${encodeURIComponent(query)}${scope === '' ? '' : `&${scope}`}`);
        }}
      >
        <IconSearch size={18} aria-hidden />
        <input
          ref={box}
          type="search"
          name="q"
          aria-label={t('app.search')}
          placeholder={t('app.search')}
          aria-keyshortcuts="/"
          maxLength={200}
          autoComplete="off"
        />
      </form>
      <Link
        href={`/search${scope === '' ? '' : `?${scope}`}`}
        className={`${classes.tool} ${classes.searchLink}`}
        aria-label={t('app.search')}
        title={t('app.search')}
      >
        <IconSearch size={20} aria-hidden />
      </Link>
    </>
  );
}

function useSlash(box: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // Hidden where there is no room for it; the key means nothing then.
      if (box.current === null || box.current.offsetParent === null) return;
      event.preventDefault();
      box.current.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [box]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
