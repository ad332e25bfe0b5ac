import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { ears, heard, microphoneOf, withoutVolume } from './support/heard-sound.js';
import { askToComeUp, situation } from './support/stage-page.js';

const soon = { timeout: 15_000, interval: 100 };
/** Whose voice is which tone, in hertz: none is a harmonic of another. */
const TONES = { floor: 440, urduOne: 700, urduTwo: 1_030, russian: 1_490 } as const;
type Voice = keyof typeof TONES;
const VOICES = Object.keys(TONES) as Voice[];
/** Quieter than this is not there: a tenth of what a ducked floor has. */
const NOTHING = 0.004;

/** Two languages of a live session, as they are heard: each voice is a tone, and what the page plays is measured. */
describe('interpretation', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let moderator: CastMember;
  let speaker: CastMember;
  let urduOne: CastMember;
  let urduTwo: CastMember;
  let russian: CastMember;
  let listener: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start({ MEDIA_WORKERS: '1' }), launchChromium()]);
    cast = new Cast(browser, server);
    const voice = (name: Voice): string => microphoneOf(TONES[name]) + ears;
    moderator = await cast.moderator();
    // Nobody looks here: a picture for every page is what would keep a small machine busy.
    const withoutCamera = `localStorage.setItem('canopy.devices', '{"wantsCamera":false}');`;
    speaker = await cast.speaker(browser, voice('floor') + withoutCamera);
    urduOne = await cast.interpreter(voice('urduOne'));
    urduTwo = await cast.partner(voice('urduTwo'));
    russian = await cast.invitedInterpreter('rehearsal-russian', voice('russian'));
    listener = await cast.attendee({}, browser, ears);
    for (const [name, { page }] of Object.entries({ moderator, speaker, urduOne, urduTwo, russian, listener })) {
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
      });
    }
    await askToComeUp(speaker.page);
    await moderator.page.getByTestId('admit-next').click();
    await situation(speaker.page, 'on-air').waitFor();
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  /** How loud each voice is on a page. */
  const levels = async (page: Page): Promise<Record<Voice, number>> => {
    const found = await heard(page, Object.values(TONES));
    return Object.fromEntries(VOICES.map((voice, index) => [voice, found[index] ?? 0])) as Record<Voice, number>;
  };
  /** Which voices are there on a page, however loud. */
  const voices = async (page: Page): Promise<Voice[]> => {
    const found = await levels(page);
    return VOICES.filter((voice) => found[voice] > NOTHING);
  };
  const hears = async (page: Page, ...expected: Voice[]): Promise<void> => {
    await expect.poll(() => voices(page), soon).toEqual(expected);
  };
  /** How loud the floor is on a page, as a part of what it is on one that hears it alone. */
  const floorLevel = async (page: Page, whole: number): Promise<number> => (await levels(page)).floor / whole;
  const situationOf = ({ page }: Guest, name: string) => page.locator(`[data-testid=booth][data-situation="${name}"]`);
  const chooses = async (page: Page, language: string): Promise<void> => {
    await page.getByRole('button', { name: /^You listen to/ }).click();
    await page.getByTestId('listen-in').locator(`[data-language="${language}"] input`).check();
    await page.keyboard.press('Escape');
  };
  let wholeFloor = 0;

  it('lets everybody hear the floor before anybody interprets', async () => {
    await hears(listener.page, 'floor');
    // The first look may be at half a second of which a part was silent.
    let before = 0;
    const isSteady = async (): Promise<boolean> => {
      before = wholeFloor;
      wholeFloor = (await levels(listener.page)).floor;
      return wholeFloor > 0.1 && Math.abs(wholeFloor - before) < wholeFloor / 20;
    };
    await expect.poll(isSteady, { ...soon, interval: 500 }).toBe(true);
    await hears(urduOne.page, 'floor');
  });

  it('gives who chooses a language its interpreter, over the floor at a sixth', async () => {
    await chooses(listener.page, 'ur');
    await listener.page.getByTestId('hearing').getByText('Nobody is interpreting just now').waitFor();
    await hears(listener.page, 'floor');

    await urduOne.page.getByTestId('take-booth').click();
    await situationOf(urduOne, 'heard').waitFor();
    await hears(listener.page, 'floor', 'urduOne');
    await expect.poll(() => floorLevel(listener.page, wholeFloor), soon).toBeLessThan(0.25);
    expect(await floorLevel(listener.page, wholeFloor)).toBeGreaterThan(0.05);
    expect((await levels(listener.page)).urduOne).toBeGreaterThan(wholeFloor / 2);
    // Who interprets hears the floor, whole, and never themself.
    await hears(urduOne.page, 'floor');
  });

  it('plays the interpreter alone, or the floor alone, as the listener likes', async () => {
    const { page } = listener;
    await page.getByRole('button', { name: /^You listen to/ }).click();
    await page.getByTestId('floor-level').fill('0');
    await hears(page, 'urduOne');
    await page.getByTestId('floor-level').fill('15');
    await page.keyboard.press('Escape');
    await chooses(page, 'floor');
    await hears(page, 'floor');
    await expect.poll(() => floorLevel(page, wholeFloor), soon).toBeGreaterThan(0.7);
    await chooses(page, 'ur');
    await hears(page, 'floor', 'urduOne');
  });

  it('lets an interpreter work from another language by relay', async () => {
    const { page } = russian;
    await page.getByTestId('relay').locator('option', { hasText: 'Urdu · now' }).waitFor({ state: 'attached' });
    await page.getByTestId('relay').selectOption('ur');
    await hears(page, 'urduOne');
    await page.getByTestId('take-booth').click();
    await situationOf(russian, 'heard').waitFor();
    await hears(page, 'urduOne');
    const { page: second } = await cast.attendee({ locale: 'ru-RU' }, browser, ears);
    await hears(second, 'floor', 'russian');
    await second.close();
  });

  it('mutes an interpreter who coughs, at once, and keeps the floor low meanwhile', async () => {
    const { page } = urduOne;
    await page.bringToFront();
    await page.keyboard.down('Space');
    await situationOf(urduOne, 'coughing').waitFor();
    await hears(listener.page, 'floor');
    const floorMeanwhile = await floorLevel(listener.page, wholeFloor);
    await page.keyboard.up('Space');
    expect(floorMeanwhile).toBeLessThan(0.25);
    await situationOf(urduOne, 'heard').waitFor();
    await hears(listener.page, 'floor', 'urduOne');

    await page.getByTestId('cough').hover();
    await page.mouse.down();
    await situationOf(urduOne, 'coughing').waitFor();
    await page.mouse.up();
    await situationOf(urduOne, 'heard').waitFor();
  });

  it('lets the chair wait until both booths have said everything', async () => {
    const awaited = ({ page }: Guest) => page.getByTestId('booth-awaited');
    await cast.command('ruleTurns(waitsForBooths: true, warnSeconds: 15)');
    await cast.command(`giveFloor(participantId: "${speaker.personId}")`);
    await cast.command('endFloor()');
    await cast.command(`planSpeakers(participantIds: ["${speaker.personId}"])`);
    await cast.command('callNextSpeaker()');
    await Promise.all([awaited(urduOne).waitFor(), awaited(russian).waitFor()]);
    await urduOne.page.keyboard.press('y');
    await awaited(urduOne).waitFor({ state: 'detached' });
    await russian.page.getByTestId('caught-up').click();
    await awaited(russian).waitFor({ state: 'detached' });
  });

  it('hands the booth over after a countdown that both see, and that either may call off', async () => {
    await urduTwo.page.getByTestId('booth-device').click();
    const ready = urduOne.page.locator('[data-testid=booth-partner][data-state=ready]');
    await ready.waitFor();
    await urduTwo.page.getByTestId('hand-over').click();
    for (const { page } of [urduOne, urduTwo]) await page.getByTestId('booth-countdown').waitFor();
    await urduOne.page.getByTestId('keep-booth').click();
    for (const { page } of [urduOne, urduTwo]) await page.getByTestId('booth-countdown').waitFor({ state: 'detached' });
    await hears(listener.page, 'floor', 'urduOne');

    await urduOne.page.bringToFront();
    await urduOne.page.keyboard.press('q');
    await urduTwo.page.getByTestId('booth-countdown').waitFor();
    await situationOf(urduTwo, 'heard').waitFor();
    await situationOf(urduOne, 'partner').waitFor();
    await hears(listener.page, 'floor', 'urduTwo');
    expect(await floorLevel(listener.page, wholeFloor)).toBeLessThan(0.25);
  });

  it('shows who signs, in the corner that the viewer likes, and in full screen', async () => {
    const signer = await cast.invitedInterpreter('rehearsal-sign');
    await signer.page.getByTestId('take-booth').click();
    await situationOf(signer, 'heard').waitFor();
    const { page } = listener;
    await page.getByRole('button', { name: /^You listen to/ }).click();
    await page.getByTestId('sign-in').locator('[data-language="ils"] input').check();
    await page.keyboard.press('Escape');
    const tile = page.getByTestId('sign-tile');
    const width = (): Promise<number> =>
      tile.locator('video').evaluate((video: { videoWidth: number }) => video.videoWidth);
    await expect.poll(width, soon).toBeGreaterThan(0);
    const box = async (): Promise<{ x: number; y: number }> => (await tile.boundingBox()) ?? { x: 0, y: 0 };
    const before = await box();
    await tile.getByRole('button', { name: /Move to another corner/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await box()).x, soon).toBeLessThan(before.x);
    expect((await box()).y).toBeLessThan(before.y);
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate('document.fullscreenElement !== null'), soon).toBe(true);
    expect(await tile.isVisible()).toBe(true);
    await page.keyboard.press('f');
    await tile.getByRole('button', { name: 'Take the picture away' }).click();
    await tile.waitFor({ state: 'detached' });
    await signer.context.close();
  });

  it('is heard again without a press after the media worker died, and after a reload', async () => {
    const [worker] = server.workerPids();
    process.kill(worker ?? Number.NaN, 'SIGKILL');
    await expect.poll(() => server.workerPids().includes(worker ?? 0), soon).toBe(false);
    await hears(listener.page, 'floor', 'urduTwo');
    await urduTwo.page.reload({ timeout: 60_000 });
    await situationOf(urduTwo, 'heard').waitFor();
    await hears(listener.page, 'floor', 'urduTwo');
  });

  it('gives the floor back by itself when the interpreter goes, and says so', async () => {
    await urduTwo.page.getByTestId('leave-booth').click();
    await hears(listener.page, 'floor');
    await expect.poll(() => floorLevel(listener.page, wholeFloor), soon).toBeGreaterThan(0.7);
    await listener.page.getByTestId('hearing').getByText('you hear the stage').waitFor();
  });

  it('remembers the language until the next visit, and follows the reader who never chose', async () => {
    await urduOne.page.getByTestId('take-booth').click();
    await listener.page.close();
    listener.page = await listener.context.newPage();
    await listener.page.goto(cast.sessionUrl);
    await hears(listener.page, 'floor', 'urduOne');
    const { page } = await cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 740 } }, browser, ears);
    await hears(page, 'floor', 'urduOne');
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await page.close();
  });

  it('lowers the floor where elements have no volume, too', async () => {
    const { page } = await cast.attendee({ locale: 'ur-PK' }, browser, withoutVolume + ears);
    await hears(page, 'floor', 'urduOne');
    await expect.poll(() => floorLevel(page, wholeFloor), soon).toBeLessThan(0.3);
    await urduOne.page.getByTestId('leave-booth').click();
    await hears(page, 'floor');
    await expect.poll(() => floorLevel(page, wholeFloor), soon).toBeGreaterThan(0.6);
    await page.close();
  });

  it('had no error on any page', () => expect(problems).toEqual([]));
});
