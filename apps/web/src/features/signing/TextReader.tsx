import { NativeSelect } from '@mantine/core';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { loadChineseFont } from '../../ui/fonts/chinese.js';
import type { SignedText } from './signing.queries.js';
import classes from './signing.module.css';

/** The frozen text: one language, and another beside it for who compares. Every language is authentic. */
export function TextReader({ text, headingLevel = 'h2' }: { text: SignedText; headingLevel?: 'h2' | 'h3' }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const own = useLanguage().language;
  const [chosen, setChosen] = useState<string | null>(null);
  const [beside, setBeside] = useState('');
  const first = chosen ?? text.languages.find((each) => each.split('-')[0] === own) ?? text.languages[0] ?? 'en';
  const shown = beside === '' || beside === first ? [first] : [first, beside];
  const needsChinese = shown.some((language) => language.startsWith('zh'));
  useEffect(() => {
    if (needsChinese) void loadChineseFont();
  }, [needsChinese]);
  const Heading = headingLevel;
  return (
    <div className={classes.reader}>
      <div className={classes.languages}>
        <div role="group" aria-label={t('signing.text.language')} className={classes.tabs}>
          {text.languages.map((language) => (
            <button key={language} type="button" aria-pressed={language === first} onClick={() => setChosen(language)}>
              <bdi lang={language}>{ownNameOf(language)}</bdi>
            </button>
          ))}
        </div>
        {text.languages.length > 1 && (
          <NativeSelect
            label={t('signing.text.beside')}
            value={shown[1] ?? ''}
            data={[
              { value: '', label: t('signing.text.beside.none') },
              ...text.languages
                .filter((language) => language !== first)
                .map((language) => ({ value: language, label: formats.language(language) })),
            ]}
            onChange={(event) => setBeside(event.currentTarget.value)}
          />
        )}
      </div>
      <div className={classes.columns} data-columns={shown.length}>
        {shown.map((language) => (
          <Heading
            key={language}
            id={`${id}-${language}`}
            lang={language}
            dir={directionOf(language)}
            className={classes.textTitle}
          >
            {text.titles.find((title) => title.language === language)?.text}
          </Heading>
        ))}
      </div>
      <ol className={classes.articles}>
        {text.articles.map(({ number, texts }, index) => (
          <li key={number ?? `preamble-${index}`} className={classes.article}>
            <div className={classes.columns} data-columns={shown.length}>
              {shown.map((language) => (
                <div key={language} lang={language} dir={directionOf(language)} className={classes.articleText}>
                  {number !== null && <span className={classes.number}>{number}.</span>}
                  <div>
                    {(texts.find((each) => each.language === language)?.text ?? '').split(/\n+/).map((line, place) => (
                      <p key={place}>{line}</p>
                    ))}
                  </div>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <p className={classes.soft}>
        {t('signing.text.authentic', { languages: formats.list(text.languages.map((each) => formats.language(each))) })}
      </p>
    </div>
  );
}

/** A language as its own speakers call it. */
function ownNameOf(language: string): string {
  const name = new Intl.DisplayNames([language, 'en'], { type: 'language', fallback: 'code' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
