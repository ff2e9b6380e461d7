import type { Privacy } from '../cells/mask.ts';

/** Where the column is known from. Nobody could open the Sichuan form itself: most columns are those of related forms. */
export type ColumnSource =
  /** Named by the regulation or by a source of Sichuan. */
  | 'sichuan'
  /** On the national base form of a student. */
  | 'national'
  /** On the roster of another province. */
  | 'borrowed'
  /** On none that was seen: proposed here. */
  | 'proposed';

export interface RosterColumn {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Other headings that stand for it. */
  readonly aliases?: readonly string[];
  /** The file must have the column; whether a cell may be blank is said with the rows. */
  readonly required?: true;
  readonly source: ColumnSource;
  /** Characters. */
  readonly width: number;
  readonly privacy?: Privacy;
  /** How a writer stores the value; text unless said. */
  readonly kind?: 'number' | 'date';
}

/** In the order in which the form is written. A reader takes any order. */
export const rosterColumns = [
  { key: 'index', zh: '序号', en: 'no.', aliases: ['编号'], source: 'proposed', width: 5, kind: 'number' },
  {
    key: 'name',
    zh: '姓名',
    en: 'name',
    aliases: ['学生姓名'],
    required: true,
    source: 'national',
    width: 9,
    privacy: 'name',
  },
  { key: 'sex', zh: '性别', en: 'sex', required: true, source: 'national', width: 5 },
  { key: 'ethnicGroup', zh: '民族', en: 'ethnic group', required: true, source: 'national', width: 7 },
  {
    key: 'birthDate',
    zh: '出生日期',
    en: 'birth date',
    aliases: ['出生年月日'],
    required: true,
    source: 'national',
    width: 11,
    kind: 'date',
  },
  {
    key: 'documentType',
    zh: '身份证件类型',
    en: 'identity document',
    aliases: ['证件类型', '身份证类型'],
    required: true,
    source: 'national',
    width: 12,
  },
  {
    key: 'documentNumber',
    zh: '身份证件号',
    en: 'document number',
    aliases: ['身份证件号码', '身份证号', '身份证号码', '证件号码', '公民身份号码'],
    required: true,
    source: 'national',
    width: 20,
    privacy: 'identity-number',
  },
  {
    key: 'studentNumber',
    zh: '学籍号',
    en: 'student number',
    aliases: ['全国学籍号', '国网学籍号', '学籍号码'],
    source: 'proposed',
    width: 21,
    privacy: 'student-number',
  },
  {
    key: 'examNumber',
    zh: '考籍号',
    en: 'exam number',
    aliases: ['考籍号码'],
    source: 'sichuan',
    width: 13,
    privacy: 'exam-number',
  },
  {
    key: 'household',
    zh: '户籍所在地',
    en: 'household registration',
    aliases: ['户口所在地', '户籍地', '户籍地址'],
    source: 'borrowed',
    width: 20,
    privacy: 'address',
  },
  {
    key: 'address',
    zh: '现住址',
    en: 'present address',
    aliases: ['家庭住址', '家庭地址', '现家庭住址'],
    source: 'borrowed',
    width: 22,
    privacy: 'address',
  },
  {
    key: 'guardianName',
    zh: '监护人姓名',
    en: 'guardian',
    aliases: ['监护人', '家长姓名'],
    source: 'borrowed',
    width: 10,
    privacy: 'name',
  },
  {
    key: 'guardianRelation',
    zh: '与学生关系',
    en: 'relation',
    aliases: ['关系', '监护人关系'],
    source: 'national',
    width: 10,
  },
  {
    key: 'guardianPhone',
    zh: '联系电话',
    en: 'telephone',
    aliases: ['监护人电话', '监护人联系电话', '家长电话', '电话'],
    source: 'borrowed',
    width: 13,
    privacy: 'phone',
  },
  {
    key: 'grade',
    zh: '年级',
    en: 'grade',
    aliases: ['所在年级'],
    required: true,
    source: 'national',
    width: 9,
  },
  {
    key: 'class',
    zh: '班级',
    en: 'class',
    aliases: ['班', '所在班级'],
    required: true,
    source: 'national',
    width: 6,
  },
  {
    key: 'entered',
    zh: '入学年月',
    en: 'month of entry',
    aliases: ['入学时间', '入学日期'],
    required: true,
    source: 'national',
    width: 9,
  },
  { key: 'status', zh: '学籍状态', en: 'status', aliases: ['在籍状态'], source: 'proposed', width: 8 },
  {
    key: 'migrantWorkerChild',
    zh: '随迁子女',
    en: 'migrant worker’s child',
    aliases: ['是否随迁子女', '进城务工人员随迁子女', '是否进城务工人员随迁子女'],
    source: 'national',
    width: 8,
  },
  {
    key: 'disability',
    zh: '残疾类型',
    en: 'disability',
    aliases: ['残疾类别'],
    source: 'national',
    width: 9,
  },
  { key: 'remark', zh: '备注', en: 'remarks', aliases: ['说明'], source: 'proposed', width: 12 },
] as const satisfies readonly RosterColumn[];

export type RosterColumnKey = (typeof rosterColumns)[number]['key'];

const byKey = new Map<RosterColumnKey, RosterColumn>(rosterColumns.map(column => [column.key, column]));

export function rosterColumn(key: RosterColumnKey): RosterColumn {
  return byKey.get(key)!;
}
