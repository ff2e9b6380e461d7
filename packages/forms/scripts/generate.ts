/**
 * Writes what is made from the data of the forms: a module with every form and the types of its values, the page about them, and
 * the JSON Schema of a form file. Run it after every change in `documents/`: `node packages/forms/scripts/generate.ts`. With `--check`
 * nothing is written, and the exit code is 1 where something should be.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { formFileSchema } from '../src/definition/form-file.ts';
import { documentsModule } from './documents-module.ts';
import { documentsPage } from './documents-page.ts';

const forms = join(import.meta.dirname, '..');
const json = (path: string) => JSON.parse(readFileSync(join(forms, path), 'utf8'));

const folders = readdirSync(join(forms, 'documents'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const files = folders.map(folder => json(`documents/${folder}/form.json`));
const schema = z.toJSONSchema(formFileSchema, { target: 'draft-7', io: 'input' });

const outputs = {
  'src/generated/documents.ts': documentsModule(files, json('documents/common-fields.json')),
  '../../docs/forms.md': documentsPage(byAttachment(files), json('documents/common-fields.json')),
  'schemas/form.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
};

const onlyCheck = process.argv.includes('--check');
for (const [path, text] of Object.entries(outputs)) {
  const file = join(forms, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (onlyCheck) {
    console.error(`stale ${path}: run node packages/forms/scripts/generate.ts`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}

/** Attachments in their order, then the others. */
function byAttachment<T extends { readonly attachment?: number }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.attachment ?? 99) - (b.attachment ?? 99));
}
