import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

/** The code block of the README that its readers try first. */
export function readmeSnippet(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, code] = /<!-- snippet: quickstart -->\n+```\w+\n([\s\S]*?)```/.exec(readme) ?? [];
  if (!code) throw new Error('README.md has no code block behind <!-- snippet: quickstart -->');
  return code;
}

/** The same code for a project without ES modules: imports become requires, and the rest stays as it is. */
export function asCommonJs(code: string): string {
  return code.replace(/^import (\{[\s\S]*?\}) from ('[^']+');$/gm, (_, names: string, from: string) => {
    return `const ${names.replaceAll(' as ', ': ')} = require(${from});`;
  });
}
