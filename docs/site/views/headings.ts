/** The headings of a page for its table of contents. */
export function headingsOf(html: string): { depth: number; slug: string; text: string }[] {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(([, slug, text]) => ({
    depth: 2,
    slug: slug!,
    text: unescaped(text!.replaceAll(/<[^>]+>/g, '')),
  }));
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescaped = (text: string) => text.replaceAll(/&(amp|lt|gt|quot);/g, entity => entities[entity]!);
