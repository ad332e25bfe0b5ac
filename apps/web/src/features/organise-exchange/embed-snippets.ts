/** HTML to paste: a script that puts the agenda where it stands, and a frame. `slug` has only letters, digits and hyphens. */
export function embedSnippets(origin: string, slug: string): { script: string; frame: string; frameUrl: string } {
  const frameUrl = `${origin}/embed/${slug}`;
  return {
    script: `<script src="${origin}/embed/agenda.js" data-summit="${slug}" async></script>`,
    frame: `<iframe src="${frameUrl}" title="Agenda" loading="lazy" style="width: 100%; height: 40rem; border: 0"></iframe>`,
    frameUrl,
  };
}
