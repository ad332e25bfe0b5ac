import { describe, expect, it } from 'vitest';
import { Viewing } from './viewing.js';

describe('what a page shows', () => {
  it('is nothing until it says so, each picture of a participant by itself', () => {
    const viewing = new Viewing();
    expect(viewing.widthOf('ada', 'camera')).toBe(0);
    expect(viewing.showPicture('ada', 'camera', 0)).toBe(false);
    expect(viewing.showPicture('ada', 'camera', 320)).toBe(true);
    expect(viewing.showPicture('ada', 'camera', 320)).toBe(false);
    expect([viewing.widthOf('ada', 'camera'), viewing.widthOf('ada', 'screen')]).toEqual([320, 0]);
    expect(viewing.showPicture('ada', 'camera', 0)).toBe(true);
    expect(viewing.widthOf('ada', 'camera')).toBe(0);
  });

  it('leaves cameras out at low bandwidth, and finds them again after it', () => {
    const viewing = new Viewing();
    for (const source of ['camera', 'screen', 'sign-language'] as const) viewing.showPicture('ada', source, 320);
    viewing.lowBandwidth(true);
    const widths = () => (['camera', 'screen', 'sign-language'] as const).map((each) => viewing.widthOf('ada', each));
    expect(widths()).toEqual([0, 320, 320]);
    viewing.lowBandwidth(false);
    expect(widths()).toEqual([320, 320, 320]);
  });

  it('hears the languages that were named last', () => {
    const viewing = new Viewing();
    viewing.listenTo(['ru', 'zh']);
    viewing.listenTo(['zh']);
    expect(['ru', 'zh'].map((language) => viewing.hears(language))).toEqual([false, true]);
  });
});
