import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

const SIZE = { width: 640, height: 360 };
const FRAMES = 24;

/** Colours of a drawn person before a wall. */
export interface Portrait {
  wall: string;
  skin: string;
  hair: string;
  coat: string;
}

/** Draws somebody who talks and nods, and writes it as MJPEG (JPEG frames one after another), which a fake camera can show. */
export async function filmPortrait(browser: Browser, portrait: Portrait, file: string): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  const frames: Buffer[] = [];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await page.setContent(drawing(portrait, (frame / FRAMES) * 2 * Math.PI));
    frames.push(await page.screenshot({ type: 'jpeg', quality: 85 }));
  }
  await context.close();
  await writeFile(file, Buffer.concat(frames));
}

function drawing({ wall, skin, hair, coat }: Portrait, phase: number): string {
  const nod = 3 * Math.sin(phase);
  const mouth = 4 + 3 * Math.abs(Math.sin(3 * phase));
  return `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">
    <defs><linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${wall}"/><stop offset="1" stop-color="#1b2420"/></linearGradient></defs>
    <rect width="640" height="360" fill="url(#wall)"/>
    <rect x="40" y="30" width="130" height="180" rx="4" fill="#ffffff18"/><rect x="470" y="40" width="120" height="90" rx="4" fill="#ffffff12"/>
    <path d="M150 360c5-95 75-135 170-135s165 40 170 135z" fill="${coat}"/>
    <path d="M285 232l35 52 35-52z" fill="#f4f2ec"/><path d="M314 250h12l6 60-12 18-12-18z" fill="#0f5c4a"/>
    <g transform="translate(0 ${nod})">
      <rect x="293" y="190" width="54" height="50" rx="20" fill="${skin}"/>
      <ellipse cx="320" cy="140" rx="66" ry="80" fill="${skin}"/>
      <path d="M252 140c-6-66 34-92 68-92s76 24 68 92c-10-34-26-48-68-48s-58 14-68 48z" fill="${hair}"/>
      <ellipse cx="296" cy="142" rx="6" ry="7" fill="#1d1a18"/><ellipse cx="344" cy="142" rx="6" ry="7" fill="#1d1a18"/>
      <path d="M282 126q14-8 27 0M331 126q14-8 27 0" stroke="${hair}" stroke-width="4" fill="none" stroke-linecap="round"/>
      <path d="M320 148l-6 22h12" stroke="#00000040" stroke-width="3" fill="none"/>
      <ellipse cx="320" cy="190" rx="19" ry="${mouth}" fill="#7d3b3b"/>
    </g></svg></body>`;
}
