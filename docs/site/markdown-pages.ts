import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Loader } from 'astro/loaders';
import { slugOf } from './law/anchors.ts';

/** The Markdown files of `docs/` as pages: they stay readable where they lie, and need no front matter. */
export function markdownPages(): Loader {
  return {
    name: 'xueji-markdown',
    async load({ store, config, parseData, renderMarkdown, generateDigest }) {
      const folder = fileURLToPath(config.root);
      const rendered = async (content: string) => {
        const page = await renderMarkdown(content);
        return { ...page, html: withScrollableBoxes(page.html) };
      };
      store.clear();
      for (const file of markdownFiles(folder)) {
        const text = readFileSync(join(folder, file), 'utf8');
        const [, title, body] = /^(?:<!--.*-->\n)?# (.+)\n([\s\S]*)$/.exec(text) ?? [];
        if (!title || body === undefined) throw new Error(`docs/${file} does not begin with a title`);
        const id = idOf(file);
        const content = withFiles(linked(withoutDiagrams(body), file), folder);
        store.set({
          id,
          data: await parseData({ id, data: { title } }),
          body: content,
          filePath: `docs/${file}`,
          digest: generateDigest(text),
          rendered: await rendered(content),
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
  return ['.', 'decisions', 'guides', 'en/guides']
    .filter(name => existsSync(join(folder, name)))
    .flatMap(below)
    .sort();
}

/** `decisions/README.md` is `decisions`; another file is itself. */
export const idOf = (file: string) => file.replace(/\.md$/, '').replace(/(^|\/)README$/, '');

/** What a repository draws from Mermaid stands on a page of its own here, drawn when the site is made. */
const withoutDiagrams = (body: string): string =>
  body.replaceAll(/^```mermaid\n[\s\S]*?^```$/gm, '[状态图](/machines/) · [Diagram](/en/machines/)');

/**
 * `<!-- file: examples/… -->` becomes the text of that file: what a page shows is what the tests run.
 *
 * @throws Error where there is no such file
 */
function withFiles(body: string, docs: string): string {
  return body.replaceAll(/^<!-- file: (\S+) -->$/gm, (_, path: string) => {
    const text = readFileSync(join(docs, '..', path), 'utf8').trimEnd();
    return `\`\`\`${extname(path).slice(1)}\n${text}\n\`\`\``;
  });
}

/** Wide tables and long lines of code scroll in boxes of their own, which the keyboard reaches. */
function withScrollableBoxes(html: string): string {
  return html
    .replaceAll('<table>', '<div class="wide-table" role="group" aria-label="表 table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll(/<pre(?![^>]*tabindex)/g, '<pre tabindex="0"');
}

/** Links between the files become links between the pages; what is no page is named by its path in the repository. */
function linked(body: string, file: string): string {
  return body.replaceAll(
    /\[([^\]]*)\]\(([^)#:\s]+)(#[^)]*)?\)/g,
    (whole, text: string, path: string, anchor = '') => {
      if (path.startsWith('/')) return whole;
      const target = new URL(path, `file:///docs/${file}`).pathname;
      if (target.startsWith('/docs/') && target.endsWith('.md')) {
        return `[${text}](/${idOf(target.slice('/docs/'.length))}/${anchor})`;
      }
      const [, reading] = /\/readings\/([\w-]+)\.json$/.exec(target) ?? [];
      const cites = reading && sichuan2017Draft.readings[reading]?.cites[0];
      return cites ? `[${text}](/law/${slugOf(cites)}/#reading-${reading})` : named(text, target.slice(1));
    },
  );
}

const named = (text: string, path: string) =>
  path.startsWith(text) ? `\`${path}\`` : `${text}（\`${path}\`）`;
