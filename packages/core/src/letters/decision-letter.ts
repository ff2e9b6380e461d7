import { type Decision, isOutsider } from '../decision.ts';
import { cite } from '../messages/cite.ts';
import { labelOf } from '../messages/labels.ts';
import { nameOfParty } from '../messages/party.ts';
import { showDate } from '../messages/show.ts';
import { maskStudentNumber } from '../numbers/mask.ts';
import type { Party } from '../record/vocabulary.ts';
import { fill } from '../text.ts';
import { conceal } from './conceal.ts';
import type { Letter, LetterInput, LetterKind, LetterLanguage } from './letter.ts';
import { sectionsOf } from './sections.ts';
import { outcomes, titles, words } from './words.ts';

/**
 * The letter that tells the guardian an answer: a refusal with every reason, its norms, facts and remedy; all that is outstanding, at
 * once; or the grant. It rests on the decision alone and adds no law. It names the student and nobody else, and every number in it
 * is masked, in what people wrote too.
 *
 * Whom one can turn to is what the text says (`supervisionCites`): no remedy and no time limit of another law is invented.
 *
 * @returns data; {@link letterText} sets it as plain text or Markdown
 */
export function decisionLetter(given: LetterInput, language: LetterLanguage = 'zh'): Letter {
  const input = forOutsiders(given);
  const kind = kindOf(input.decision);
  const letter: Letter = {
    kind,
    language,
    title: titles[kind][language],
    addressee: fill(words.addressee[language], { name: nameIn(input, language) }),
    opening: openingOf(input, kind, language),
    sections: sectionsOf(input, language),
    closing: closingOf(input, kind, language),
    signature: nameOfParty(signing(input), input.directory)[language],
    date: showDate(input.on)[language],
  };
  return everyText(letter, text => conceal(text, input.record));
}

/** Who has nothing to do with the record learns nothing of it from the letter either. */
function forOutsiders(input: LetterInput): LetterInput {
  return isOutsider(input.decision) ? { ...input, record: undefined } : input;
}

/** A party that refuses an application acts lawfully, and yet the guardian is refused. */
function kindOf(decision: Decision): LetterKind {
  if (decision.verdict === 'refused' || decision.events.some(({ type }) => type === 'case-refused')) {
    return 'refusal';
  }
  if (decision.verdict === 'granted') return 'grant';
  const kinds = decision.outstanding.map(({ kind }) => kind);
  if (kinds.includes('document') || kinds.includes('fact')) return 'completion';
  return kinds.includes('determination') ? 'determination' : 'progress';
}

function openingOf(input: LetterInput, kind: LetterKind, language: LetterLanguage): readonly string[] {
  const { command, decision } = input;
  const from = nameOfParty(signing(input), input.directory)[language];
  const subject = fill(words.subject[language], { act: actIn(input, language), from });
  const refused = decision.events.some(({ type }) => type === 'case-refused');
  const returned = decision.events.some(({ type }) => type === 'case-returned');
  const outcome = refused
    ? fill(words.refusedBy[language], { from })
    : returned
      ? fill(words.returnedBy[language], { from })
      : fill(outcomes[kind][language], { title: titleIn(input.regulation, language) });
  const stated =
    (refused || returned) && 'reason' in command
      ? [fill(words.statedReason[language], { reason: command.reason })]
      : [];
  const norms =
    refused && command.type === 'case.refuse' && command.norms.length > 0
      ? [
          `${words.by[language]}${language === 'zh' ? '：' : ': '}${cite(input.regulation, command.norms)
            .map(({ label }) => label[language])
            .join(language === 'zh' ? '；' : '; ')}`,
        ]
      : [];
  return [subject, outcome, ...norms, ...stated];
}

function actIn(input: LetterInput, language: LetterLanguage): string {
  const { command, record, decision } = input;
  // A step that went ahead is one of the application that the guardian made.
  const about =
    command.type.startsWith('case.') && command.type !== 'case.recall' && decision.events.length > 0
      ? (record?.case?.openedWith ?? command.type)
      : command.type;
  const act = labelOf(about)[language];
  const isApplication = /申请$/.test(labelOf(about).zh);
  const applied =
    'appliedOn' in command
      ? command.appliedOn
      : about === command.type
        ? undefined
        : record?.case?.terms.appliedOn;
  const number = record?.studentNumbers.at(-1)?.value;
  const notes = [
    ...(number === undefined ? [] : [fill(words.number[language], { number: maskStudentNumber(number) })]),
    ...(applied === undefined ? [] : [fill(words.appliedOn[language], { day: showDate(applied)[language] })]),
  ];
  const says = fill(words[isApplication ? 'application' : 'matter'][language], {
    name: nameIn(input, language),
    act,
  });
  if (notes.length === 0) return says;
  return language === 'zh' ? `${says}（${notes.join('，')}）` : `${says} (${notes.join(', ')})`;
}

function closingOf(
  { regulation, record, directory }: LetterInput,
  kind: LetterKind,
  language: LetterLanguage,
): readonly string[] {
  const { header } = regulation;
  const school = directory.school(record?.enrolments.at(-1)?.school ?? '');
  const authority = school && directory.superiors(school.authority)[0]?.name;
  const [norm] = cite(regulation, header.supervisionCites ?? []);
  const objection =
    norm && kind === 'refusal'
      ? [
          fill(words.objection[language], {
            authority: authority ?? words.higher[language],
            norm: norm.label[language],
          }),
        ]
      : [];
  const title = titleIn(regulation, language);
  const status = header.status[language];
  return [...objection, fill(words.text[language], { title, status })];
}

const titleIn = ({ header }: LetterInput['regulation'], language: LetterLanguage) =>
  language === 'zh' ? `《${header.title.zh}》` : header.title.en;

function signing({ command, record, from }: LetterInput): Party {
  if (from) return from;
  const school = record?.enrolments.at(-1)?.school;
  return command.by.kind === 'guardian' && school !== undefined ? { kind: 'school', id: school } : command.by;
}

function nameIn({ record, command }: LetterInput, language: LetterLanguage): string {
  if (record) return record.identity.name;
  if (command.type === 'admission.admit' && command.person) return command.person.identity.name;
  return command.type === 'record.import' ? command.content.identity.name : words.someStudent[language];
}

function everyText(letter: Letter, change: (text: string) => string): Letter {
  return {
    ...letter,
    addressee: change(letter.addressee),
    opening: letter.opening.map(change),
    closing: letter.closing.map(change),
    signature: change(letter.signature),
    sections: letter.sections.map(({ heading, items }) => ({
      heading,
      items: items.map(({ says, notes }) => ({
        says: change(says),
        notes: notes.map(({ label, text }) => ({ label, text: change(text) })),
      })),
    })),
  };
}
