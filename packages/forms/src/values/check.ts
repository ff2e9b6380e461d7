import type { Bilingual, Form } from '../definition/form-file.ts';
import { placeOf } from '../layout/place.ts';
import { schemaOf } from './schema.ts';
import type { FormValues } from './values.ts';

/** What is wrong with a value, and where it stands on the paper. */
export interface ValueProblem {
  /** `birthDate`, or `guardians.0.phone` in a list. */
  readonly field: string;
  /** 学生信息第 2 行“出生日期” */
  readonly place: Bilingual;
  readonly says: Bilingual;
}

/** Every problem of the values, none of them quoting a value; empty where all is well. */
export function checkValues(form: Form, values: FormValues): readonly ValueProblem[] {
  const parsed = schemaOf(form).safeParse(values);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap(issue => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path];
    return paths.map(path => ({
      field: path.join('.'),
      place: placeOf(form, path as readonly (string | number)[]),
      says: messageOf(issue, at(values, path)),
    }));
  });
}

/** Messages of our own have both languages; those of the library are replaced. */
export function messageOf(
  { code, message }: { readonly code: string; readonly message: string },
  value: unknown,
): Bilingual {
  if (code === 'unrecognized_keys') return { zh: '表中没有这一栏', en: 'the form has no such field' };
  if (value === undefined) return { zh: '没有填写', en: 'is missing' };
  const [zh = '', en] = message.split(' / ');
  if (en !== undefined) return { zh, en };
  return { zh: '不是这一栏的内容', en: 'is of the wrong kind' };
}

function at(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (found as Record<PropertyKey, unknown> | undefined)?.[key],
    values,
  );
}
