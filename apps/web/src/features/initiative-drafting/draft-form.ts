/** Same limits as the server's, which has the last word. */
export const TITLE_LENGTH = 300;
