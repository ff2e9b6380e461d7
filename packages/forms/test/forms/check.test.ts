import { describe, expect, test } from 'vitest';
import { registrationForm, transferApplication } from '../../src/generated/documents.ts';
import {
  checkValues,
  exampleOf,
  formKitSchemaOf,
  jsonFormsUiSchemaOf,
  jsonSchemaOf,
  rjsfUiSchemaOf,
} from '../../src/index.ts';

const good = exampleOf(transferApplication);
const problemsOf = (values: object) =>
  checkValues(transferApplication, { ...good, ...values }).map(
    ({ place, says }) => `${place.zh}：${says.zh}`,
  );

describe('a wrong value', () => {
  test.each([
    [{ birthDate: '2010-02-30' }, '“学生信息”栏第 1 行“出生日期”：应为日期，如 2026-09-30'],
    [{ examNumber: '2901' }, '“学生信息”栏第 4 行“考籍号”：应为 12 位数字'],
    [{ sex: '女' }, '“学生信息”栏第 1 行“性别”：不在可选范围内：男、女'],
    [{ guardianPhone: '无' }, '“学生信息”栏第 5 行“联系电话”：应为电话号码'],
    [{ recordMoves: '是' }, '“申请事项”栏第 3 行“学籍是否随转”：应为是或者否'],
    [{ name: undefined }, '“学生信息”栏第 1 行“姓名”：没有填写'],
    [{ name: '一\n二' }, '“学生信息”栏第 1 行“姓名”：应写在一行内'],
    [{ hobby: '足球' }, '《四川省中小学生转学申请表》：表中没有这一栏'],
    [{ receivingOpinion: 1 }, '表中“转入学校意见”：不是这一栏的内容'],
  ])('%j is told with its place on the paper', (values, says) => {
    expect(problemsOf(values)).toEqual([says]);
  });

  test('of a number says which part, and never the number itself', () => {
    const number = '510104201009010012';
    const [says] = problemsOf({ documentNumber: number });
    expect(says).toContain('“学生信息”栏第 3 行“身份证件号”');
    expect(says).not.toContain(number);
    expect(problemsOf({ documentNumber: 'E12345678' })).toEqual([]);
  });

  test('in a list has its row', () => {
    const values = { ...exampleOf(registrationForm), guardians: [{ name: '甲' }, { phone: '无' }] };
    const [problem] = checkValues(registrationForm, values);
    expect(problem).toMatchObject({
      field: 'guardians.1.phone',
      place: { zh: '“家庭成员或者监护人”第 2 行“联系电话”' },
    });
  });
});

describe('for the makers of screens', () => {
  test('the schema is draft-07, with titles and the words of the code tables', () => {
    const schema = jsonSchemaOf(transferApplication) as {
      $schema: string;
      required: string[];
      properties: Record<string, unknown>;
    };
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.required).toEqual(['school', 'name', 'sex', 'sendingSchool', 'receivingSchool']);
    expect(schema.properties.sex).toMatchObject({
      title: '性别',
      oneOf: [
        { const: 'male', title: '男' },
        { const: 'female', title: '女' },
      ],
    });
    expect(schema.properties.birthDate).toMatchObject({ type: 'string', format: 'date' });
  });

  test('React JSON Schema Form, JSON Forms and FormKit have the order of the paper', () => {
    expect((rjsfUiSchemaOf(transferApplication)['ui:order'] as string[]).slice(0, 5)).toEqual([
      'school',
      'filledOn',
      'name',
      'sex',
      'birthDate',
    ]);
    const { elements } = jsonFormsUiSchemaOf(transferApplication) as {
      elements: { label: string; elements: unknown[] }[];
    };
    expect(elements[1]).toMatchObject({
      label: '学生信息',
      elements: [
        { type: 'HorizontalLayout', elements: [{ scope: '#/properties/name' }, {}, {}] },
        {},
        {},
        {},
        {},
      ],
    });
    expect(formKitSchemaOf(transferApplication).find(({ name }) => name === 'ground')).toMatchObject({
      $formkit: 'select',
      label: '转学原因',
    });
  });
});
