import type { Standalone } from './standalone.js';

/** What the person at the terminal sees when Canopy is ready. */
export function welcome({ config, demoLinks }: Pick<Standalone, 'config' | 'demoLinks'>, logFile: string): string {
  const lines = ['', `Canopy is ready: ${config.publicUrl}`, ''];
  if (demoLinks !== undefined) {
    lines.push(
      'A rehearsal is on right now. Open these in different browsers or private windows; every start makes new links:',
      `  Organiser    ${demoLinks.organiser}`,
      `  Moderator    ${demoLinks.moderator}`,
      `  Speaker      ${demoLinks.speaker}`,
      `  Interpreter  ${demoLinks.interpreter}`,
      `  Partner      ${demoLinks.partner}`,
      `  Attendee     ${demoLinks.attendee}`,
      '',
    );
  }
  return [...lines, `Log: ${logFile}`, 'Ctrl-C stops everything; the data stays.', ''].join('\n');
}
