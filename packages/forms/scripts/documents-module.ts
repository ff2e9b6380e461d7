/** As the data have it; what is wrong with them is said when the module is loaded, by `defineForm`. */
interface FieldData {
  readonly zh: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly columns?: Readonly<Record<string, string | FieldData>>;
}
interface FormData {
  readonly id: string;
  readonly title: { readonly zh: string };
  readonly fields: Readonly<Record<string, string | FieldData>>;
}
type Common = Readonly<Record<string, FieldData>>;

/** One constant and one type a form, and the list of all. */
export function documentsModule(files: readonly FormData[], common: Common): string {
  const names = files.map(({ id }) => camel(id));
  return `// Written by packages/forms/scripts/generate.ts from packages/forms/documents; change those.
import { defineForm } from '../definition/define-form.ts';
import type { Form } from '../definition/form-file.ts';

${files.map(file => formSource(file, common)).join('\n')}
/** Every document, attachments first. */
export const documents: readonly Form[] = [
${names.map(name => `  ${name},`).join('\n')}
];
`;
}

function formSource(file: FormData, common: Common): string {
  const name = camel(file.id);
  const { $schema: _, ...data } = file as FormData & { $schema?: string };
  const values = `${name[0]!.toUpperCase()}${name.slice(1)}Values`;
  return `/** 《${file.title.zh}》 */
export const ${name}: Form<${values}> = /* @__PURE__ */ defineForm<${values}>(${JSON.stringify(data)});
/** What 《${file.title.zh}》 holds. */
export type ${values} = {
${membersOf(file.fields, common)}
};
`;
}

function membersOf(fields: FormData['fields'], common: Common, indent = '  '): string {
  return Object.entries(fields)
    .map(([key, given]) => {
      const field = typeof given === 'string' ? common[given] : given;
      if (!field) throw new Error(`no common field ${given}`);
      return `${indent}/** ${field.zh} */\n${indent}readonly ${key}${field.required ? '' : '?'}: ${typeOf(field, common, indent)};`;
    })
    .join('\n');
}

function typeOf({ type = 'text', columns = {} }: FieldData, common: Common, indent: string): string {
  if (type === 'list') return `readonly {\n${membersOf(columns, common, `${indent}  `)}\n${indent}}[]`;
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'yes-no' ? 'boolean' : 'string';
}

const camel = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
