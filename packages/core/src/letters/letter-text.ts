import { chineseNumeral } from '../law/chinese-numeral.ts';
import type { Letter, LetterItem, LetterLanguage } from './letter.ts';

/** How a letter is set. */
export type LetterForm = 'plain' | 'markdown';

/**
 * A letter as text, ready to print or to send.
 *
 * @param form - default `plain`; in Markdown the title and the headings are headings
 */
export function letterText(letter: Letter, form: LetterForm = 'plain'): string {
  const { language, title, addressee, opening, sections, closing, signature, date } = letter;
  const indent = language === 'zh' && form === 'plain' ? '　　' : '';
  const heading = (text: string, i: number) => {
    const numbered = language === 'zh' ? `${chineseNumeral(i + 1)}、${text}` : `${i + 1}. ${text}`;
    return form === 'markdown' ? `## ${numbered}` : numbered;
  };
  const blocks = [
    form === 'markdown' ? `# ${title}` : title,
    addressee,
    ...opening.map(text => indent + text),
    ...sections.map((section, i) =>
      [
        heading(section.heading, i),
        ...(form === 'markdown' ? [''] : []),
        ...section.items.map((item, j) => itemText(item, j, language, form, section.items.length > 1)),
      ].join('\n'),
    ),
    ...closing.map(text => indent + text),
    form === 'markdown' ? `${signature}  \n${date}` : `${signature}\n${date}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemText(
  { says, notes }: LetterItem,
  i: number,
  language: LetterLanguage,
  form: LetterForm,
  many: boolean,
): string {
  const [zh, markdown] = [language === 'zh', form === 'markdown'];
  const number = zh ? `（${chineseNumeral(i + 1)}）` : `(${i + 1}) `;
  const first = markdown ? `${i + 1}. ` : many ? number : '';
  const ending = zh ? '。' : '.';
  return [
    first + ended(says, ending),
    ...notes.map(({ label, text }) => {
      const note = ended(`${label}${zh ? '：' : ': '}${text}`, ending);
      return markdown ? `   - ${note}` : `${zh ? '　　' : '    '}${note}`;
    }),
  ].join('\n');
}

/** A full stop where the sentence has no end of its own. */
const ended = (text: string, ending: string) => (/[。？！；.?!]$/.test(text) ? text : text + ending);
