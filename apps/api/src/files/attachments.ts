/**
 * Headers of a file that somebody sent: to be kept, never to be opened in our origin. `plainName` is for programs that do not read
 * the title. Cache headers are the caller's.
 */
export const attachmentHeaders = (title: string, plainName: string): Record<string, string> => ({
  'content-disposition': `attachment; filename="${plainName}.pdf"; filename*=UTF-8''${fileName(title)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
});

/** A title as the name of a file. @source RFC 8187, section 3.2 */
const fileName = (title: string): string =>
  `${encodeURIComponent(title.replace(/[/\\:*?"<>|]/g, '-')).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)}.pdf`;
