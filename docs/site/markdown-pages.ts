import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';

const sources = 'https://github.com/xueji-dev/xueji/blob/main';

/** The Markdown files of `docs/` as pages: they stay readable where they lie, and need no front matter. */
export function markdownPages(): Loader {
  return {
    name: 'xueji-markdown',
    async load({ store, config, parseData, renderMarkdown, generateDigest }) {
      const folder = fileURLToPath(config.root);
      store.clear();
      for (const file of markdownFiles(folder)) {
        const text = readFileSync(join(folder, file), 'utf8');
        const [, title, body] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
        if (!title || body === undefined) throw new Error(`docs/${file} does not begin with a title`);
        const id = idOf(file);
        const content = linked(body, file);
        store.set({
          id,
          data: await parseData({ id, data: { title } }),
          body: content,
          filePath: `docs/${file}`,
          digest: generateDigest(text),
          rendered: await renderMarkdown(content),
        });
      }
    },
  };
}

export function markdownFiles(folder: string): readonly string[] {
  const below = (name: string) =>
    readdirSync(join(folder, name), { encoding: 'utf8' })
      .filter(file => file.endsWith('.md'))
      .map(file => (name === '.' ? file : `${name}/${file}`));
  return ['.', 'decisions', 'guides'].filter(name => existsSync(join(folder, name))).flatMap(below).sort();
}

/** `decisions/README.md` is `decisions`; another file is itself. */
export const idOf = (file: string) => file.replace(/\.md$/, '').replace(/(^|\/)README$/, '');

/** Links between the files become links between the pages. */
function linked(body: string, file: string): string {
  return body.replaceAll(/\]\(([^)#:\s]+)(#[^)]*)?\)/g, (whole, path: string, anchor = '') => {
    if (path.startsWith('/')) return whole;
    const target = new URL(path, `file:///docs/${file}`).pathname;
    if (target.startsWith('/docs/') && target.endsWith('.md')) return `](/${idOf(target.slice('/docs/'.length))}/${anchor})`;
    return `](${sources}${target})`;
  });
}
