/** A kept line: what was said, from when to when it was written. */
export interface TranscriptLine {
  readonly text: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
}
/** A line on a session's own time, in whole milliseconds from its start; `endMs` is later than `startMs`. */
export interface TranscriptCue {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** Nobody reads faster. @source Netflix Timed Text Style Guide, general requirements: 20 characters a second, at least 5/6 of a second, at most 7 seconds */
const MS_PER_CHARACTER = 1_000 / 20;
const SHORTEST_MS = 834;
const LONGEST_MS = 7_000;

/**
 * Lines as cues in the order of their times. Each stays as long as it takes to read, unless the next one comes earlier. What was
 * written before the session began is left out: it was a trial.
 */
export function transcriptCues(lines: readonly TranscriptLine[], startedAt: Date): TranscriptCue[] {
  const cues = lines
    .filter(({ beginsAt }) => beginsAt >= startedAt)
    .map(({ text, beginsAt, endsAt }) => {
      const startMs = beginsAt.getTime() - startedAt.getTime();
      const readingMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, text.length * MS_PER_CHARACTER));
      return {
        text,
        startMs,
        endMs: Math.max(endsAt.getTime() - startedAt.getTime(), startMs + Math.round(readingMs)),
      };
    })
    .sort((a, b) => a.startMs - b.startMs);
  return cues.map((cue, index) => {
    const nextMs = cues[index + 1]?.startMs ?? Infinity;
    return { ...cue, endMs: Math.max(cue.startMs + 1, Math.min(cue.endMs, nextMs)) };
  });
}

/**
 * Cues as a WebVTT file, its language beside the magic word. Whatever a line says is text in it: nothing becomes a tag, a timing or the end of a cue.
 * @source W3C, WebVTT, sections 4.1 (file structure) and 4.2.2 (cue text)
 */
export function webVtt(cues: readonly TranscriptCue[], language: string): string {
  const blocks = cues.map(
    ({ startMs, endMs, text }, index) =>
      `${index + 1}\n${timestamp(startMs)} --> ${timestamp(endMs)}\n${escaped(text)}`,
  );
  return `${[`WEBVTT - ${language}`, ...blocks].join('\n\n')}\n`;
}

/** Cues to read: a paragraph for each pause of more than `pauseMs`. */
export function transcriptText(cues: readonly TranscriptCue[], pauseMs = 4_000): string {
  let text = '';
  let endedMs: number | undefined;
  for (const cue of cues) {
    const separator = endedMs === undefined ? '' : cue.startMs - endedMs > pauseMs ? '\n\n' : '\n';
    text += separator + oneLine(cue.text);
    endedMs = cue.endMs;
  }
  return text === '' ? '' : `${text}\n`;
}

/** Hours have two digits or more, minutes and seconds two, thousandths three. */
function timestamp(ms: number): string {
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0');
  const thousandths = String(ms % 1_000).padStart(3, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)}.${thousandths}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** A cue's text may not hold `-->` nor an empty line; an ampersand or `<` would begin something else. */
const escaped = (text: string): string => oneLine(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
/** U+0000 can't stand in a WebVTT file. */
const oneLine = (text: string): string =>
  text
    .replaceAll('\u0000', '\uFFFD')
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .trim();
