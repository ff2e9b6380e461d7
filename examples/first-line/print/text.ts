const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** Prints a line with Chinese punctuation; what stands in “ ” is a quotation and stays as it is. */
export function line(text = ''): void {
  const parts = text.split(/(“[^”]*”)/);
  console.log(parts.map(part => (part.startsWith('“') ? part : fullWidth(part))).join(''));
}

function fullWidth(text: string): string {
  const brackets = (found: string) => found.replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）');
  // Twice, for brackets in brackets.
  return brackets(brackets(text)).replace(
    /(?<=[\p{Script=Han}》）]|^)[,;:](?! )/gu,
    mark => marks[mark] ?? mark,
  );
}

export function heading(title: string): void {
  line(`\n━━ ${title} ${'━'.repeat(Math.max(2, 36 - title.length))}`);
}
