import type { CommandInput } from '../procedures/command.ts';
import type { DirectoryDocument } from '../record/directory.ts';

/** A record of a made-up register, and whose second record it is. */
export interface RegisteredStudent {
  readonly command: Extract<CommandInput, { type: 'record.import' }>;
  /** Id of the first record of the same person; absent: a person of their own. */
  readonly sameAs?: string;
  /** What is different in a second record. */
  readonly how?: string;
}

/** Second forms of a character come behind the first: a duplicate is written with another one. */
const characters = [
  ...'国國 华華 丽麗 东東 龙龍 云雲 伟偉 兰蘭 军軍 刚剛 兴興 凤鳳 张張 陈陳 杨楊 刘劉 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 韩韓 冯馮 邓鄧 许許 苏蘇 卢盧 蒋蔣 贾賈'.split(
    ' ',
  ),
  ...'明浩宇轩子涵梓雨欣怡佳琪思雅晨辰博文俊昊天泽瑞霖安宁若溪一诺可心悦然艺嘉航奕铭皓月星河山川林森松柏青禾田园春夏秋冬晴',
];

const hows = [
  'another number',
  'variant characters',
  'the family name last',
  'a birth date with month or day mistyped',
  'month and day of the birth date swapped',
  'another sex',
  'another guardian',
  'another county',
  'one character of the name',
  'variant characters, another county',
  'another guardian, another county',
] as const;

type How = (typeof hows)[number];

/**
 * A register whose duplicates are known: one record in fifty is a second one of a person before it, one in a hundred a twin of the
 * one before. The same seed gives the same. All of it is made up, and the names say so.
 */
export function* syntheticRegister(
  directory: DirectoryDocument,
  { count, seed = 1 }: { readonly count: number; readonly seed?: number },
): Generator<RegisteredStudent> {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const schools = directory.schools.filter(({ open }) => open);
  let [duplicates, kept] = [0, 0];
  const earlier: Sketch[] = [];
  for (let n = 0; n < count; n++) {
    // A few characters are common, most are not.
    const character = () => characters[Math.floor(random() ** 1.5 * characters.length)]!;
    const fresh: Sketch = {
      n,
      name: [character(), character(), character()],
      form: 0,
      familyNameLast: false,
      birthDate: day(2008 + below(12), below(365)),
      sex: below(2) === 0 ? 'female' : 'male',
      guardian: below(1e9),
      school: below(schools.length),
    };
    let [sketch, sameAs, how]: [Sketch, string?, How?] = [fresh];
    if (n > 25 && n % 100 === 10) {
      const twin = earlier[(kept - 1) % 1000]!;
      sketch = { ...twin, n, name: anotherLast(twin.name, fresh.name) };
    } else if (n > 25 && n % 50 === 25) {
      const first = earlier[below(earlier.length)]!;
      how = hows[duplicates++ % hows.length]!;
      sameAs = idOf(first.n);
      sketch = changed(first, fresh, how, schools.length);
    }
    // Of those before, a thousand can come again: memory doesn’t grow.
    if (sameAs === undefined) earlier[kept++ % 1000] = sketch;
    const command = commandOf(sketch, schools[sketch.school]!);
    yield { command, ...(sameAs === undefined ? {} : { sameAs, how: how! }) };
  }
}

interface Sketch {
  readonly n: number;
  readonly name: readonly string[];
  readonly form: number;
  readonly familyNameLast: boolean;
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  readonly guardian: number;
  /** Position among the schools. */
  readonly school: number;
}

function changed(first: Sketch, fresh: Sketch, how: How, schools: number): Sketch {
  const same = { ...first, n: fresh.n };
  switch (how) {
    case 'variant characters':
      return { ...same, form: 1 };
    case 'the family name last':
      return { ...same, familyNameLast: true };
    case 'a birth date with month or day mistyped': {
      const last = Number(first.birthDate.at(-1));
      return { ...same, birthDate: `${first.birthDate.slice(0, -1)}${last === 1 ? 2 : 1}` };
    }
    case 'month and day of the birth date swapped': {
      const [year, month, dayOfMonth] = first.birthDate.split('-');
      // Where there is no such date, another day.
      const swapped =
        Number(dayOfMonth) <= 12 && dayOfMonth !== month
          ? `${dayOfMonth}-${month}`
          : `${month}-${String(1 + (Number(dayOfMonth) % 28)).padStart(2, '0')}`;
      return { ...same, birthDate: `${year}-${swapped}` };
    }
    case 'another sex':
      return { ...same, sex: first.sex === 'male' ? 'female' : 'male' };
    case 'another guardian':
      return { ...same, guardian: fresh.guardian };
    case 'another guardian, another county':
      return { ...same, guardian: fresh.guardian, school: (first.school + 1) % schools };
    case 'another county':
      return { ...same, school: (first.school + 1) % schools };
    case 'one character of the name':
      return { ...same, name: anotherLast(first.name, fresh.name) };
    case 'variant characters, another county':
      return { ...same, form: 1, school: (first.school + 1) % schools };
    default:
      return same;
  }
}

/** The name with another last character: no two twins have one name. */
function anotherLast(name: readonly string[], fresh: readonly string[]): readonly string[] {
  const last =
    [...fresh].reverse().find(character => character !== name[2]) ?? characters.find(c => c !== name[2])!;
  return [...name.slice(0, 2), last];
}

const idOf = (n: number) => `student-${String(n).padStart(8, '0')}`;

function commandOf(
  sketch: Sketch,
  school: DirectoryDocument['schools'][number],
): RegisteredStudent['command'] {
  const { n, form, guardian, birthDate, sex } = sketch;
  const own = sketch.name.map(forms => [...forms][form] ?? [...forms][0]!).join('');
  const name = sketch.familyNameLast ? `${own.slice(1)}${own[0]}` : own;
  const stage = school.stages[0];
  const serial = String(n).padStart(8, '0');
  return {
    type: 'record.import',
    id: `import-${serial}`,
    record: idOf(n),
    by: { kind: 'school', id: school.id },
    content: {
      identity: {
        name: `示例${name}`,
        sex,
        birthDate,
        ethnicGroup: '汉族',
        document: { type: 'passport', number: `E${serial}` },
      },
      household: { division: school.division, address: `示例路${n}号` },
      guardians: [{ name: `示例${guardian}`, phone: `1${String(guardian).padStart(10, '0')}` }],
      studentNumbers: [{ value: `J${serial.padStart(18, '0')}`, since: '2024-09-01' }],
      disability: 'none',
      enrolments: [
        {
          school: school.id,
          stage: stage!,
          grade: 1,
          cohort: '2024',
          status: 'enrolled',
          since: '2024-09-01',
        },
      ],
    },
  };
}

/** The nth day of a year, as if every month had 28. */
function day(year: number, n: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}`;
}

/** Mulberry32: small, fast, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
