/** A script for a page: sound may not play before somebody presses something, as browsers want it on pages they do not know. */
export const silentUntilPressed = `
  let isPressed = false;
  addEventListener('pointerdown', () => { isPressed = true; }, { capture: true });
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (isPressed || this.muted) return play.call(this);
    this.pause();
    return Promise.reject(new DOMException('press first', 'NotAllowedError'));
  };
`;
