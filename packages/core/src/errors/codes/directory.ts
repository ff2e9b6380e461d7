import type { ErrorTable } from '../error-code.ts';

export const directoryErrors = {
  'directory/duplicate': {
    what: { zh: '名录中标识码“{id}”出现了两次', en: 'the directory has `{id}` twice' },
    advice: {
      zh: '一校一码、一机构一码，请删去或更正其中一条',
      en: 'one identifier per school or authority: correct or remove one',
    },
  },
  'directory/unknown-authority': {
    what: { zh: '名录中没有主管部门“{id}”', en: 'the directory has no authority `{id}`' },
    advice: {
      zh: '请先登记该教育行政部门，再填写其下属学校',
      en: 'enter the authority before the schools below it',
    },
  },
} as const satisfies ErrorTable;
