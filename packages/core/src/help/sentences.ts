import { facts } from '../facts/catalogue.ts';
import type { FactValue } from '../law/condition.ts';
import { cite } from '../messages/cite.ts';
import { labelOf } from '../messages/labels.ts';
import { nameOfParty } from '../messages/party.ts';
import { showDate, showValue } from '../messages/show.ts';
import { type Bilingual, fill } from '../text.ts';
import type { Change } from './change.ts';
import type { Situation } from './situation.ts';

const templates = {
  document: { zh: '补交{document}', en: 'hand in: {document}' },
  application: { zh: '在{day}提出申请', en: 'apply on {day}' },
  act: { zh: '在{day}办理', en: 'act on {day}' },
  ground: { zh: '如果属实，以“{value}”为{label}', en: 'if it is true, give “{value}” as the {label}' },
  request: { zh: '将“{label}”改为“{value}”', en: 'ask for another “{label}”: {value}' },
  norms: { zh: '指明所依据的条款：{value}', en: 'name the norm that it rests on: {value}' },
  determination: {
    zh: '由{party}作出统筹安排，解除{value}的限制',
    en: 'an arrangement by {party} that lifts {value}',
  },
  party: { zh: '改由{party}办理', en: 'let {party} act' },
  fact: {
    zh: '由{by}查明“{label}”，且结果为“{value}”',
    en: '{by} establishes “{label}”, and it is: {value}',
  },
  recall: {
    zh: '先由{party}撤回正在办理的“{value}”',
    en: '{party} first recalls the open case (“{value}”)',
  },
  version: { zh: '重新读取学籍信息后再办理', en: 'read the record again, then act' },
  resubmission: { zh: '由{party}补交{document}后再提交', en: '{party} hands in {document} and resubmits' },
  approval: { zh: '{party}核办同意', en: '{party} approves' },
} as const satisfies Record<string, Bilingual>;

/** A change as a person reads it; what is without its sentence is everything else about it. */
export function saying(situation: Situation, change: Unsaid): Change {
  return { ...change, says: sentenceOf(situation, change) } as Change;
}

type Unsaid = Change extends infer C ? (C extends Change ? Omit<C, 'says'> : never) : never;

function sentenceOf({ context: { directory }, regulation, record }: Situation, change: Unsaid): Bilingual {
  switch (change.kind) {
    case 'document':
      return put(templates.document, { document: labelOf(change.document) });
    case 'day':
      return put(templates[change.of], { day: showDate(change.on) });
    case 'ground':
    case 'request': {
      if (change.field === 'norms') return put(templates.norms, { value: normsOf(regulation, change.value) });
      return put(templates[change.kind], shownValue(change));
    }
    case 'determination':
      return put(templates.determination, {
        party: nameOfParty(change.by, directory),
        value: cite(regulation, [change.norm])[0]!.label,
      });
    case 'party':
      return put(templates.party, { party: nameOfParty(change.by, directory) });
    case 'fact':
      return put(templates.fact, {
        ...shownValue(change),
        by: facts[change.fact]?.knownBy ?? labelOf('unknown'),
      });
    case 'recall':
      return put(templates.recall, {
        party: nameOfParty(change.by, directory),
        value: labelOf(record?.case?.openedWith ?? 'none'),
      });
    case 'version':
      return templates.version;
    case 'resubmission':
      return put(templates.resubmission, {
        party: nameOfParty(change.by, directory),
        document: showValue(change.documents),
      });
    case 'approval':
      return put(templates.approval, { party: nameOfParty(change.by, directory) });
  }
}

function shownValue({ fact, field, value }: { fact: string; field?: string; value: FactValue }) {
  const label = labelled[field ?? ''] ?? facts[fact]?.label ?? labelOf(fact);
  return { label, value: value === 'other' ? otherGround : showValue(value) };
}

const otherGround: Bilingual = { zh: '其他正当理由', en: 'another proper ground' };

/** A fact may say less or more than the field that it is changed by. */
const labelled: Readonly<Record<string, Bilingual>> = {
  from: { zh: '休学起日', en: 'first day' },
  until: { zh: '休学止日', en: 'last day' },
  grade: { zh: '复学年级（本学段内）', en: 'grade within the stage' },
};

function normsOf(regulation: Situation['regulation'], value: FactValue): Bilingual {
  const labels = cite(regulation, value as readonly string[]).map(({ label }) => label);
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

function put(template: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual {
  const of = (language: keyof Bilingual) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[language]]));
  return { zh: fill(template.zh, of('zh')), en: fill(template.en, of('en')) };
}

/** What the search says in one sentence. */
export const verdicts = {
  done: { zh: '已经准予，不需要再补办什么', en: 'granted already: nothing more is needed' },
  found: {
    zh: '下列办法任选一种，即可办理，每一种都已重新审查核实',
    en: 'any one of these sets turns the answer; each was checked by deciding again',
  },
  ahead: { zh: '不需要补办什么，等待核办即可', en: 'nothing is to be done but to wait' },
  none: {
    zh: '没有找到可以改变结论的合法办法',
    en: 'no lawful change was found that turns the answer',
  },
  bounded: {
    zh: '；查找有限度，步骤更多的办法未逐一查找',
    en: '; the search is bounded, and larger sets were not all tried',
  },
} as const satisfies Record<string, Bilingual>;
