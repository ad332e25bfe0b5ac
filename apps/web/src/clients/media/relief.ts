/** Looks at a strained device before a layer is given up, and at a calm one before it is taken back. A look every 2 s. */
const STRAINED_LOOKS = 3;
const CALM_LOOKS = 15;
const MOST_CALM_LOOKS = 240;
/** Of a camera's three. What is still too much then, the browser scales down by itself. */
const MOST_LAYERS = 1;

/**
 * How many upper layers a device goes without because it can't keep up. Relief comes within seconds and ends after half
 * a minute of calm; each time it was ended too early, calm has to last twice as long.
 */
export class Relief {
  private strained = 0;
  private calm = 0;
  private calmLooks = CALM_LOOKS;
  private layers = 0;

  /** @returns layers to go without from now on */
  look(isStrained: boolean): number {
    this.strained = isStrained ? this.strained + 1 : 0;
    this.calm = isStrained ? 0 : this.calm + 1;
    if (this.strained >= STRAINED_LOOKS && this.layers < MOST_LAYERS) {
      this.strained = 0;
      this.layers += 1;
    } else if (this.calm >= this.calmLooks && this.layers > 0) {
      this.calm = 0;
      this.layers -= 1;
      this.calmLooks = Math.min(MOST_CALM_LOOKS, this.calmLooks * 2);
    }
    return this.layers;
  }
}
