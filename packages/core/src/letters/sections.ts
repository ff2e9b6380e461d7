import type { Citation, Reason, Requirement } from '../decision.ts';
import { cite } from '../messages/cite.ts';
import { nameOfParty } from '../messages/party.ts';
import { showDate } from '../messages/show.ts';
import { fill } from '../text.ts';
import type { LetterInput, LetterItem, LetterLanguage, LetterSection } from './letter.ts';
import { words } from './words.ts';

/** Sections of a letter, those with nothing in them left out. */
export function sectionsOf(input: LetterInput, language: LetterLanguage): readonly LetterSection[] {
  const { decision } = input;
  const reasons = reasonSections(input, language);
  const shown = new Set(reasons.flatMap(({ cited }) => cited));
  const others = decision.citations.filter(({ norm }) => !shown.has(norm));
  return [
    ...reasons.map(({ section }) => section),
    helpSection(input, language),
    dutySection(input, language),
    {
      heading: words.norms[language],
      items: others.map(({ label }) => ({ says: label[language], notes: [] })),
    },
    readingSection(input, language),
  ].filter(({ items }) => items.length > 0);
}

interface Cited {
  readonly section: LetterSection;
  readonly cited: readonly string[];
}

const kinds = ['document', 'fact', 'determination', 'approval'] as const;

function reasonSections({ decision }: LetterInput, language: LetterLanguage): readonly Cited[] {
  const section = (heading: keyof typeof words, reasons: readonly Reason[]): Cited => ({
    section: {
      heading: words[heading][language],
      items: reasons.map(reason => itemOf(reason, language)),
    },
    cited: reasons.flatMap(({ citations }) => citations.map(({ norm }) => norm)),
  });
  if (decision.verdict === 'granted') return [];
  if (decision.verdict === 'refused') return [section('reasons', decision.refusals)];
  const of = (kind: Requirement['kind']) => decision.outstanding.filter(each => each.kind === kind);
  const only = decision.outstanding.every(({ kind }) => kind === 'approval');
  return kinds.map(kind => section(kind === 'approval' && !only ? 'approvalAfter' : kind, of(kind)));
}

function itemOf(reason: Reason, language: LetterLanguage): LetterItem {
  const { citations, values, remedy } = reason;
  const facts = values.map(({ label, shown }) =>
    language === 'zh' ? `${label.zh}：${shown.zh}` : `${label.en}: ${shown.en}`,
  );
  const notes = [
    ...(citations.length > 0
      ? [{ label: words.by[language], text: listed(citations.map(labelIn(language)), language) }]
      : []),
    ...(facts.length > 0 ? [{ label: words.on[language], text: listed(facts, language) }] : []),
    ...(remedy ? [{ label: words.remedy[language], text: remedy[language] }] : []),
  ];
  return { says: reason.says[language], notes };
}

const labelIn =
  (language: LetterLanguage) =>
  ({ label }: Citation) =>
    label[language];

const listed = (parts: readonly string[], language: LetterLanguage) =>
  parts.join(language === 'zh' ? '；' : '; ');

function helpSection({ help, decision }: LetterInput, language: LetterLanguage): LetterSection {
  // Where only approvals are ahead, they are listed already.
  if (!help || decision.events.length > 0) return { heading: '', items: [] };
  const ways = help.ways.map(({ changes }) => ({
    says: listed(
      changes.map(({ says }) => says[language]),
      language,
    ),
    notes: [],
  }));
  return ways.length > 0
    ? { heading: words.help[language], items: ways }
    : { heading: words.noHelp[language], items: [{ says: help.says[language], notes: [] }] };
}

/** The step that a case waits for stands with the approvals already. */
function dutySection(
  { decision, directory, regulation }: LetterInput,
  language: LetterLanguage,
): LetterSection {
  const items = decision.duties
    .filter(({ act }) => act !== 'case.approve')
    .map(({ bearer, label, due, provisional, cites }) => ({
      says: fill(words[due === undefined ? 'duty' : 'dutyDated'][language], {
        who: nameOfParty(bearer, directory)[language],
        duty: label[language],
        day: due === undefined ? '' : showDate(due)[language],
      }),
      notes: [
        {
          label: words.by[language],
          text:
            listed(cite(regulation, cites).map(labelIn(language)), language) +
            (provisional ? `${language === 'zh' ? '；' : '; '}${words.provisional[language]}` : ''),
        },
      ],
    }));
  return { heading: words.duties[language], items };
}

function readingSection({ decision, regulation }: LetterInput, language: LetterLanguage): LetterSection {
  const items = decision.trace.readings.flatMap(name => {
    const reading = regulation.readings[name];
    const taken = reading?.options.find(({ id }) => id === reading.taken);
    if (!reading || !taken) return [];
    return {
      says: reading.question[language],
      notes: [
        { label: words.taken[language], text: taken.text[language] },
        { label: words.owner[language], text: reading.owner[language] },
      ],
    };
  });
  return { heading: words.readings[language], items };
}
