import * as z from 'zod';
import { commandSchema } from '../procedures/command.ts';
import { enrolmentSchema } from '../record/enrolment.ts';
import { identitySchema } from '../record/identity.ts';
import { studentRecordSchema } from '../record/student-record.ts';
import { dateSchema, disabilities, documentKinds, nonBlank, transferGrounds } from '../record/vocabulary.ts';

const day = dateSchema.describe('日期，如 2026-09-03');
const schoolName = nonBlank.describe('学校名称，须在 world 的名录中');
const norm = z.string().regex(/^([a-z][a-z0-9-]*:)?[A-Z0-9]+(\.[0-9]+)*$/);

/** Who acts: a school or an authority by its name, or its role in the case. */
const actor = nonBlank.describe('学校或教育行政部门的名称');

const documents = z
  .union([z.literal('all'), z.array(z.enum(documentKinds))])
  .describe('all：五样法定材料齐全；或逐一列出');

const transfer = {
  to: schoolName,
  by: actor.optional().describe('缺省：拟转入学校'),
  ground: z.enum(transferGrounds).optional().describe('不写：未说明'),
  documents: documents.default('all'),
  appliedOn: day.optional().describe('缺省：given.on'),
  recordMoves: z.boolean().default(true),
};

const specialActs = [
  z.strictObject({ 'transfer.request': z.strictObject(transfer) }),
  z.strictObject({
    'transfer.arrange': z.strictObject({
      ...transfer,
      by: actor,
      lifts: z.array(norm).min(1).describe('解除哪些条款的限制'),
      reason: nonBlank.default('特殊情况'),
    }),
  }),
  z.strictObject({
    'record.import': z.strictObject({
      by: actor,
      school: schoolName.optional().describe('学籍所在学校；缺省：by'),
    }),
  }),
] as const;

/** Every other act is written as its command is, in the words of a scenario: parties by name, documents by kind. */
const plainActs = commandSchema.options
  .filter(({ shape }) => !specialActs.some(act => shape.type.value in act.shape))
  .map(({ shape: { type, id: _id, record: _record, ...content } }) =>
    z.strictObject({
      [type.value]: z.strictObject({
        ...content,
        by: actor,
        ...('documents' in content ? { documents: z.array(z.enum(documentKinds)).default([]) } : {}),
        ...('appliedOn' in content ? { appliedOn: day.optional().describe('缺省：given.on') } : {}),
        ...('unit' in content ? { unit: actor } : {}),
        ...('reason' in content ? { reason: nonBlank.default('示例') } : {}),
      }),
    }),
  );

/** One act, by its name. */
export const actSchema = z.union([...specialActs, ...plainActs]);
export type ScenarioAct = z.output<typeof actSchema>;

const studentSchema = z.strictObject({
  school: schoolName,
  grade: z.int().optional().describe('本学段内的年级；缺省 1'),
  stage: enrolmentSchema.shape.stage.optional().describe('缺省：学校所设的学段'),
  status: enrolmentSchema.shape.status.optional().describe('缺省 enrolled（在籍）'),
  examNumber: z.string().optional(),
  birthDate: day.optional(),
  suspension: enrolmentSchema.shape.suspension,
  results: enrolmentSchema.shape.results,
  admission: enrolmentSchema.shape.admission,
  attends: schoolName.optional().describe('学籍不转时现就读的学校'),
  earlier: z
    .array(
      z.strictObject({
        school: schoolName,
        stage: enrolmentSchema.shape.stage.optional(),
        status: enrolmentSchema.shape.status.default('graduated'),
      }),
    )
    .default([])
    .describe('此前的就读经历，由早到晚；缺省没有'),
  homeTaughtBy: schoolName.optional().describe('承担送教上门的学校'),
  roster: enrolmentSchema.shape.roster,
  cohort: enrolmentSchema.shape.cohort.optional().describe('入学年份；缺省按年级推算'),
  sex: identitySchema.shape.sex.optional().describe('缺省 female'),
  ethnicGroup: identitySchema.shape.ethnicGroup,
  // A review finds numbers that no command would let in: of those that a register was filled with in another way.
  identityDocument: z
    .strictObject(identitySchema.shape.document.shape)
    .optional()
    .describe('缺省没有证件；号码可以有误'),
  ...studentRecordSchema
    .pick({
      migrantWorkerChild: true,
      studentNumbers: true,
      household: true,
      guardians: true,
      truancy: true,
      contacts: true,
      assessments: true,
      sanctions: true,
      awards: true,
      evidence: true,
      amendments: true,
      file: true,
    })
    .partial().shape,
  disability: z
    .enum([...disabilities, 'unknown'])
    .optional()
    .describe('缺省 none;unknown：不明'),
});

export const scenarioSchema = z.strictObject({
  name: nonBlank.describe('一句话说明情形与结论'),
  bites: z.array(norm).default([]).describe('本情形中起作用的条款'),
  spares: z.array(norm).default([]).describe('本情形中不起作用的条款'),
  given: z.strictObject({
    on: day,
    student: studentSchema.nullable().describe('null：登记簿中没有该生'),
    directory: z
      .record(nonBlank, z.record(z.string(), z.unknown()))
      .optional()
      .describe('改动名录：学校名称 → 要改的项，值为 null 即不明'),
    terms: z.enum(['known', 'unknown']).default('known'),
    parameters: z
      .record(z.string(), z.union([z.boolean(), z.int(), z.string(), z.array(z.string())]))
      .optional()
      .describe('有权机关所定的参数值：参数名 → 值'),
    inForceFrom: day.optional().describe('采用机关确定的施行日期'),
    before: z
      .array(z.strictObject({ on: day, act: actSchema }))
      .default([])
      .describe('此前依次办理的事项'),
  }),
  when: actSchema,
  then: z.strictObject({
    verdict: z.enum(['granted', 'pending', 'refused']),
    refusals: z.array(z.string()).optional().describe('不予办理所依据的规则名，全部列出'),
    outstanding: z
      .array(z.string())
      .optional()
      .describe('待办事项，全部列出：document 材料、fact 事实、determination 条款、approval 环节'),
    cites: z.array(norm).optional().describe('至少引用的条款'),
    readings: z.array(z.string()).optional().describe('所依据的释义'),
    duties: z
      .array(
        z.strictObject({
          act: z.string(),
          bearer: actor,
          due: day.optional(),
          provisional: z.boolean().optional(),
        }),
      )
      .optional()
      .describe('由此产生的义务，至少包括这些'),
    school: schoolName.optional().describe('办理后学籍所在学校'),
    status: enrolmentSchema.shape.status.optional(),
    examNumber: z.string().nullable().optional().describe('办理后的考籍号；null：没有'),
    enrolment: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('办理后学籍的其他项目，如 grade；null：没有'),
    record: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('办理后学籍中不属于就读经历的项目，如 guardians；null：没有'),
    studentNumber: z.string().nullable().optional().describe('办理后的学籍号；null：没有'),
    truancyHours: z.int().optional().describe('办理后所记旷课学时'),
    owes: z.array(z.string()).optional().describe('办理后尚未履行的义务，全部列出'),
    overdue: z.array(z.string()).optional().describe('逾期未办的环节或事项'),
  }),
});
export type Scenario = z.output<typeof scenarioSchema>;

export const scenarioFileSchema = z.strictObject({
  world: z.string().optional().describe('名录文件，相对本文件；缺省：本办法自带的示例名录'),
  scenarios: z.array(scenarioSchema).min(1),
});
export type ScenarioFile = z.output<typeof scenarioFileSchema>;
