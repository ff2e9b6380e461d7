import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Something that a vendor imports: its docstring and how it is declared. */
export interface Exported {
  readonly name: string;
  readonly doc: string;
  readonly declared: string;
}

const packages = ['core', 'adapters', 'forms'];
const corePackage = dirname(fileURLToPath(import.meta.resolve('@xueji/core/package.json')));

/** What every entry point exports, read from the sources: `@xueji/core` → its exports by name. */
export function entryPoints(): ReadonlyMap<string, readonly Exported[]> {
  return new Map(
    packages.flatMap(name => {
      const folder = join(corePackage, '..', name);
      const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return Object.entries<{ '@xueji/source'?: string }>(exports).flatMap(([path, entry]) => {
        const source = entry['@xueji/source'];
        return source ? [[`@xueji/${name}${path.slice(1)}`, exportsOf(join(folder, source))] as const] : [];
      });
    }),
  );
}

function exportsOf(file: string): readonly Exported[] {
  const found = [...namesIn(file)].map(
    name => declarationOf(file, name) ?? { name, doc: '', declared: name },
  );
  return found.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

const parsed = new Map<string, ts.SourceFile>();

function sourceOf(file: string): ts.SourceFile {
  const source =
    parsed.get(file) ?? ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

const targetOf = (file: string, statement: ts.ExportDeclaration): string =>
  join(dirname(file), (statement.moduleSpecifier as ts.StringLiteral).text);

function namesIn(file: string): ReadonlySet<string> {
  const names = sourceOf(file).statements.flatMap(statement => {
    if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause && ts.isNamedExports(statement.exportClause))
        return statement.exportClause.elements.map(({ name }) => name.text);
      return statement.moduleSpecifier ? [...namesIn(targetOf(file, statement))] : [];
    }
    return namesOf(statement);
  });
  return new Set(names);
}

function namesOf(statement: ts.Statement): readonly string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return 'name' in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
}

/** Follows a name from file to file, to where it is declared. */
function declarationOf(file: string, name: string): Exported | undefined {
  for (const statement of sourceOf(file).statements) {
    if (namesOf(statement).includes(name))
      return { name, doc: docOf(statement), declared: signatureOf(statement) };
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) continue;
    const clause = statement.exportClause;
    if (!clause) {
      const found = declarationOf(targetOf(file, statement), name);
      if (found) return found;
    } else if (ts.isNamedExports(clause)) {
      const element = clause.elements.find(each => each.name.text === name);
      const found =
        element && declarationOf(targetOf(file, statement), (element.propertyName ?? element.name).text);
      if (found) return { ...found, name };
    }
  }
  return undefined;
}

/** The docstring as it is written, without its stars. */
function docOf(statement: ts.Statement): string {
  const ranges = ts.getLeadingCommentRanges(statement.getSourceFile().text, statement.pos) ?? [];
  const last = ranges.at(-1);
  const text = last && statement.getSourceFile().text.slice(last.pos, last.end);
  if (!text?.startsWith('/**')) return '';
  return text
    .slice(3, -2)
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();
}

/** A declaration without what it does: a function without its body, a value without what it is made of. */
function signatureOf(statement: ts.Statement): string {
  const text = statement.getText();
  if (ts.isFunctionDeclaration(statement) && statement.body)
    return text.slice(0, statement.body.getStart() - statement.getStart()).trim();
  if (!ts.isVariableStatement(statement))
    return text.length > 2500 ? `${text.slice(0, text.indexOf('{'))}{ … }` : text;
  const [declaration] = statement.declarationList.declarations;
  return `const ${declaration!.name.getText()}${declaration!.type ? `: ${declaration!.type.getText()}` : ''}`;
}
