import { useEffect, type ElementType, type ReactNode } from 'react';
import { useFormats } from '../app/i18n/LanguageProvider.js';
import { useText } from '../app/i18n/use-text.js';
import { loadChineseFont } from './fonts/chinese.js';
import classes from './ui.module.css';

interface Text {
  text: string;
  language: string;
  direction: 'LTR' | 'RTL';
  isFallback?: boolean;
}
interface LocalTextProps {
  text: Text;
  /** The element around it; a `<bdi>` alone when left out. */
  as?: ElementType;
  className?: string;
  /** Whether to say which language this is when it is none of the reader's. Off where a whole list would say it again and again. */
  marksFallback?: boolean;
}

/** A localised text with its own language and direction, kept apart from the text around it. */
export function LocalText({ text, as: Element, className, marksFallback = true }: LocalTextProps): ReactNode {
  const isChinese = text.language.startsWith('zh');
  useEffect(() => {
    if (isChinese) void loadChineseFont();
  }, [isChinese]);
  const dir = text.direction === 'RTL' ? 'rtl' : 'ltr';
  const mark = marksFallback && text.isFallback ? <LanguageMark language={text.language} /> : null;
  if (!Element) {
    return (
      <>
        <bdi lang={text.language} dir={dir} className={className}>
          {text.text}
        </bdi>
        {mark}
      </>
    );
  }
  // The element keeps the page's direction, so that a title of another script stands on the page's own side.
  return (
    <Element className={className}>
      <bdi lang={text.language} dir={dir}>
        {text.text}
      </bdi>
      {mark}
    </Element>
  );
}

/** 'EN' beside a text that the reader's languages do not have. */
function LanguageMark({ language }: { language: string }): ReactNode {
  const t = useText();
  const label = t('ui.in-language', { language: useFormats().language(language) });
  return (
    <>
      {'\u00a0'}
      <span className={classes.languageMark} title={label} aria-label={label} role="img">
        {language.split('-')[0]?.toUpperCase()}
      </span>
    </>
  );
}
