const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const han = /[\u3400-\u9fff“”《》、。，；：？！（）]/;

/**
 * Chinese with full-width punctuation. The regulation’s own words between “ and ” are a quotation and stay as they are printed there.
 *
 * @example fullWidth('该生有一项(转学)正在办理,请稍候') //=> '该生有一项（转学）正在办理，请稍候'
 */
export function fullWidth(text: string): string {
  if (!han.test(text)) return text;
  const characters = [...text];
  let quoted = 0;
  let open: boolean[] = [];
  return characters
    .map((character, i) => {
      if (character === '“') quoted += 1;
      if (character === '”') quoted -= 1;
      if (quoted > 0) return character;
      const [before, after] = [characters[i - 1] ?? '', characters[i + 1] ?? ''];
      if (character === '(') {
        const chinese = han.test(before) || han.test(after);
        open = [...open, chinese];
        return chinese ? '（' : character;
      }
      if (character === ')') {
        const chinese = open.at(-1) ?? false;
        open = open.slice(0, -1);
        return chinese ? '）' : character;
      }
      const mark = marks[character];
      const betweenDigits = /\d/.test(before) && /\d/.test(after);
      return mark && !betweenDigits && after !== ' ' && (han.test(before) || han.test(after))
        ? mark
        : character;
    })
    .join('');
}
