/** A start that can't work, in sentences for the person who started it; they say what to do. Not a bug: no stack is shown. */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFailure';
  }
}
