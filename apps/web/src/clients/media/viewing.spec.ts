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

  it('is expected to be who speaks, until the page has said what it shows', () => {
    const viewing = new Viewing();
    viewing.expect(640);
    viewing.likely('ada');
    const widths = () => [
      viewing.widthOf('ada', 'camera'),
      viewing.widthOf('bo', 'camera'),
      viewing.widthOf('ada', 'screen'),
    ];
    expect(widths()).toEqual([640, 0, 0]);
    viewing.lowBandwidth(true);
    expect(widths()).toEqual([0, 0, 0]);
    viewing.lowBandwidth(false);
    viewing.showPicture('ada', 'camera', 0);
    expect(widths()).toEqual([640, 0, 0]);
    viewing.showPicture('bo', 'camera', 320);
    expect(widths()).toEqual([0, 320, 0]);
    expect(viewing.forgetExpected()).toBe(false);
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

  it('goes without upper layers of cameras while the device cannot decode them', () => {
    const viewing = new Viewing();
    viewing.showPicture('ada', 'camera', 1_280);
    viewing.showPicture('ada', 'screen', 1_280);
    const layers = () => [viewing.layerOf('ada', 'camera'), viewing.layerOf('ada', 'screen')];
    expect(layers()).toEqual([2, 1]);
    expect([viewing.relieve(1), viewing.relieve(1)]).toEqual([true, false]);
    expect(layers()).toEqual([1, 1]);
    viewing.relieve(2);
    expect(layers()).toEqual([0, 1]);
    viewing.relieve(0);
    expect(layers()).toEqual([2, 1]);
  });

  it('hears the languages that were named last', () => {
    const viewing = new Viewing();
    viewing.listenTo(['ru', 'zh']);
    viewing.listenTo(['zh']);
    expect(['ru', 'zh'].map((language) => viewing.hears(language))).toEqual([false, true]);
  });
});
