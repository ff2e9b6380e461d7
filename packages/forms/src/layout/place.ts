import { fieldsOf } from '../definition/define-form.ts';
import type { Bilingual, Block, Form } from '../definition/form-file.ts';

/** Where a field stands on the paper: the block by its band or label, the row in it, the words beside the box. */
export function placeOf(form: Form, path: readonly (string | number)[]): Bilingual {
  const [key, entry, column] = path as [string?, number?, string?];
  const field = key === undefined ? undefined : form.fields[key];
  if (key === undefined || field === undefined) return { zh: `《${form.title.zh}》`, en: form.title.en };
  const block = form.blocks.find(each => fieldsOf(each).includes(key));
  if (!block) return { zh: `“${field.zh}”（不印在表上）`, en: `“${field.en}” (not printed)` };
  const section = sectionOf(form, block);
  if (field.type === 'list') {
    const cell = column === undefined ? undefined : field.columns?.[column];
    const row =
      entry === undefined ? { zh: '', en: '' } : { zh: `第 ${entry + 1} 行`, en: `, row ${entry + 1}` };
    return {
      zh: `“${field.zh}”${row.zh}${cell ? `“${cell.zh}”` : ''}`,
      en: `${field.en}${row.en}${cell ? `, “${cell.en}”` : ''}`,
    };
  }
  const at = rowOf(block, key);
  return {
    zh: `${section.zh}${at ? `第 ${at} 行` : ''}“${field.zh}”`,
    en: `${section.en}${at ? `, row ${at}` : ''}, “${field.en}”`,
  };
}

function sectionOf(form: Form, block: Block): Bilingual {
  if ('band' in block && block.band) return { zh: `“${block.band.zh}”栏`, en: block.band.en };
  if ('line' in block) return { zh: '表头', en: 'above the table' };
  if ('rows' in block || 'opinion' in block) return { zh: '表中', en: 'in the table' };
  return { zh: `《${form.title.zh}》`, en: form.title.en };
}

function rowOf(block: Block, key: string): number | undefined {
  if (!('rows' in block)) return undefined;
  return (
    block.rows.findIndex(row => row.some(cell => (typeof cell === 'string' ? cell : cell.field) === key)) + 1
  );
}
