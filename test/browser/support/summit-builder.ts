import type { LanguageTexts } from '@app/domain';
import type { Locator, Page } from 'playwright-core';
import type { DemoPerson, DemoSession, DemoSummit } from '../../../apps/api/src/demo/demo-summit.js';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en-GB'], { type: 'language' });
const nameOf = (language: string): string => LANGUAGE_NAMES.of(language) ?? language;
/** `sub-forum-session` → `SUB_FORUM_SESSION`. */
const enumValue = (word: string): string => word.toUpperCase().replaceAll('-', '_');
const exact = { exact: true } as const;

/** Types a summit into the organisers' pages, field by field, as somebody would who has its programme on paper. The interface is English. */
export class SummitBuilder {
  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  /** The slug that the new summit got. */
  async build(summit: DemoSummit): Promise<string> {
    const slug = await this.found(summit);
    await this.describe(summit);
    await this.page.getByRole('link', { name: 'Programme', ...exact }).click();
    for (const session of summit.sessions) await this.addSession(summit, session);
    return slug;
  }

  private async found({ languages, title, date, format, timeZone }: DemoSummit): Promise<string> {
    const { page } = this;
    await page.goto(`${this.origin}/organise`);
    await page.getByRole('link', { name: 'New summit' }).click();
    for (const language of languages.slice(1)) await page.getByLabel('Add a language').selectOption(language);
    await write(page, 'Title', title);
    await page.getByLabel('Held').selectOption(enumValue(format));
    await page.getByLabel('First day').fill(date);
    await page.getByLabel('Time zone').fill(timeZone);
    await page.getByRole('button', { name: 'Create the summit' }).click();
    await page.getByRole('heading', { name: 'Basics' }).waitFor();
    return new URL(page.url()).pathname.split('/')[2] ?? '';
  }

  /** Everything on the settings page. */
  private async describe(summit: DemoSummit): Promise<void> {
    const { page } = this;
    const { initiatives, outcomes, carbon, participants, news } = summit.record;
    for (const subForum of summit.subForums) await this.addSubForum(subForum);
    await write(this.section('Basics'), 'Theme', summit.theme);
    await write(this.section('Basics'), 'Place', summit.place);
    await write(this.section('Days and time zone'), 'Note about the date', summit.dateNote);
    const organisers = this.section('Organisers');
    for (const [index, { name, country }] of summit.organisers.entries()) {
      const entry = await added(organisers, 'Add an organiser', index);
      await write(entry, `Organiser ${index + 1}`, name);
      if (country !== null) await entry.getByLabel('Country').fill(country);
    }
    if (summit.guestOfHonour !== null) {
      const guest = this.section('Guest of honour');
      await guest.getByLabel('Country').fill(summit.guestOfHonour.country);
      await write(guest, 'Why this country', summit.guestOfHonour.reason);
    }
    for (const [index, initiative] of initiatives.entries()) {
      const entry = await added(this.section('Initiatives'), 'Add an initiative', index);
      await write(entry, `Initiative ${index + 1}`, initiative.title);
      await entry.getByLabel('Address').fill(initiative.slug);
      await entry.getByLabel('Signatories, about').fill(String(initiative.signatoriesAbout ?? ''));
      await entry.getByLabel('Countries named').fill(initiative.countriesNamed.join(' '));
      await write(entry, 'Who signed', initiative.signatoriesNote);
      await writeList(entry, 'Add a call', 'It calls for', initiative.callsFor);
    }
    for (const [index, { kind, title }] of outcomes.entries()) {
      const entry = await added(this.section('Outcomes'), 'Add an outcome', index);
      await write(entry, `Outcome ${index + 1}`, title);
      await entry.getByLabel('Kind').selectOption(enumValue(kind));
    }
    if (carbon !== null) {
      const section = this.section('Carbon programme');
      await section.getByRole('button', { name: 'Describe a carbon programme' }).click();
      await section.getByLabel('Name of the platform').fill(carbon.platform);
      await write(section, 'How people get in', carbon.entry);
      await writeList(section, 'Add a scene', 'Scene', carbon.scenes);
      await writeList(section, 'Add a step', 'Step', carbon.steps);
      await writeList(section, 'Add a rule', 'Rule', carbon.rules);
      await writeList(section, 'Add a function', 'Function', carbon.functions);
    }
    await writeList(this.section('Participants'), 'Add a group', 'Group', participants);
    for (const [index, { language, date }] of news.entries()) {
      const entry = await added(this.section('News'), 'Add an article', index);
      await entry.getByLabel('Language').selectOption(language);
      await entry.getByLabel('Date').fill(date);
    }
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Saved. The public sees it with the next release.').waitFor();
  }

  private async addSubForum({ title, colour }: DemoSummit['subForums'][number]): Promise<void> {
    const section = this.section('Sub-forums');
    await section.getByRole('button', { name: 'Add a sub-forum' }).click();
    await write(section, 'Title', title);
    await section.getByRole('radio').nth(colour).check();
    await section.getByRole('button', { name: 'Save the sub-forum' }).click();
    await section.getByRole('button', { name: 'Add a sub-forum' }).waitFor();
  }

  private async addSession(summit: DemoSummit, session: DemoSession): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Add a session' }).click();
    const form = page.getByRole('complementary');
    for (const language of summit.languages) {
      await form.getByRole('tab', { name: nameOf(language) }).click();
      await form.getByLabel(`Title in ${nameOf(language)}`).fill(session.title[language] ?? '');
      await form.getByLabel(`Description in ${nameOf(language)}`).fill(session.description?.[language] ?? '');
    }
    await form.getByLabel('Kind').selectOption(enumValue(session.kind));
    const subForum = summit.subForums.find(({ slug }) => slug === session.subForumSlug);
    if (subForum) await form.getByLabel('Plenary or sub-forum').selectOption(subForum.title['en'] ?? '');
    const initiative = summit.record.initiatives.find(({ slug }) => slug === session.initiativeSlug);
    if (initiative) await form.getByLabel('Initiative signed here').selectOption(initiative.slug);
    await form.getByLabel('Starts').fill(`${summit.date}T${session.startsAt}`);
    await form.getByLabel('Ends').fill(`${summit.date}T${session.endsAt}`);
    // A new session begins with the main language; the reports of the demo name none.
    if (session.languages.length === 0)
      await form.getByRole('combobox', { name: 'Languages spoken or interpreted' }).press('Backspace');
    for (const { personSlug, role } of session.cast) {
      const person = summit.people.find(({ slug }) => slug === personSlug);
      if (person) await this.addPerson(form, summit, person, role);
    }
    await form.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Only organisers see this until you publish it.').waitFor();
    await form.getByRole('button', { name: 'Close' }).click();
  }

  /** Into the directory and into the session that is open. */
  private async addPerson(form: Locator, { languages }: DemoSummit, person: DemoPerson, role: string): Promise<void> {
    await form.getByRole('button', { name: 'New person' }).click();
    const fields = form.getByRole('group', { name: 'New person' });
    for (const language of languages) {
      await fields.getByLabel(`Name in ${nameOf(language)}`).fill(person.name[language] ?? '');
      await fields.getByLabel(`Title in ${nameOf(language)}`).fill(person.title?.[language] ?? '');
    }
    await fields.getByLabel(/^Country/).fill(person.country ?? '');
    await fields.getByRole('button', { name: 'Add to the directory' }).click();
    await form.getByLabel(`Role of \u2068${person.name['en']}\u2069`).selectOption(enumValue(role));
  }

  private section(name: string): Locator {
    return this.page.getByRole('region', { name, ...exact });
  }
}

/** Types a text in each of its languages into the field of this name. */
async function write(place: Page | Locator, field: string, texts: LanguageTexts | null): Promise<void> {
  for (const [language, text] of Object.entries(texts ?? {}))
    await place
      .getByRole('group', { name: field, ...exact })
      .getByLabel(nameOf(language), exact)
      .fill(text);
}

async function writeList(place: Locator, add: string, entry: string, list: readonly LanguageTexts[]): Promise<void> {
  for (const [index, texts] of list.entries()) {
    await place.getByRole('button', { name: add }).click();
    await write(place, `${entry} ${index + 1}`, texts);
  }
}

/** Adds an entry to the list of a section and gives its place. */
async function added(section: Locator, button: string, index: number): Promise<Locator> {
  await section.getByRole('button', { name: button, ...exact }).click();
  return section.locator(':scope > div > ol > li').nth(index);
}
