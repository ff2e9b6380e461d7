import { type Command, type Decision, showDate } from '@xueji/core';
import { type Adjudication, differenceOf, outcomeOf } from '@xueji/core/versions';
import { decisionText } from './decision-text.ts';
import type { World } from './duty-text.ts';
import { eventText } from './event-text.ts';
import { joined, lines, type Style } from './lines.ts';
import { maskEvent } from './mask-event.ts';

/** A decision made again, beside the one that was given: the two answers, the three dates, and what differs. */
export function adjudicationText(
  style: Style,
  before: Decision | undefined,
  { decision, dates, leftOut }: Adjudication,
  world: World,
): string {
  const heading = (zh: string, en: string) => lines(style, { zh, en }).map(style.paint.cyan);
  const [facts, law, known] = [
    showDate(dates.factsAsOf),
    showDate(dates.lawAsOf),
    showDate(dates.knownAsOf),
  ] as const;
  const text = [
    ...heading('▌原答复', '▌as it was decided'),
    ...(before ? [decisionText({ ...style, short: true }, before, world)] : nothingKept(style)),
    '',
    ...heading(
      `▌重新决定：事实截至${facts.zh}，适用${law.zh}的条文，所知截至${known.zh}`,
      `▌decided again: facts as of ${facts.en}, law as of ${law.en}, known as of ${known.en}`,
    ),
    decisionText(style, decision, world),
  ];
  if (leftOut > 0)
    text.push(
      ...lines(
        style,
        {
          zh: `台账中有 ${leftOut} 条以未计入的事项为前提，也未计入`,
          en: `${leftOut} ledger entries rest on what is left out, and are left out, too`,
        },
        '  ',
      ),
    );
  if (before) text.push('', ...comparison(style, before, decision, world));
  return text.join('\n');
}

export function adjudicationJson(
  { id, type, record }: Command,
  before: Decision | undefined,
  { decision, dates, leftOut }: Adjudication,
) {
  const masked = (one: Decision) => ({ ...one, events: one.events.map(maskEvent) });
  return {
    id,
    type,
    record,
    dates,
    leftOut,
    before: before ? masked(before) : null,
    after: masked(decision),
    ...(before && { same: isSame(before, decision), ...differenceOf(before, decision) }),
  };
}

const nothingKept = (style: Style) =>
  lines(style, { zh: '登记簿没有存', en: 'the register keeps none' }, '  ');

function comparison(style: Style, before: Decision, after: Decision, { directory }: World): string[] {
  if (isSame(before, after))
    return lines(style, { zh: '结论相同', en: 'the same outcome' }).map(style.paint.green);
  const { norms, says } = differenceOf(before, after);
  const happens = (one: Decision, other: Decision) =>
    one.events
      .filter(({ type }) => !other.events.some(event => event.type === type))
      .map(event => eventText(maskEvent(event), directory));
  const [was, is] = [joined(happens(before, after)), joined(happens(after, before))];
  return [
    ...lines(style, {
      zh: `结论不同（${norms.join('、')}）`,
      en: `another outcome (${norms.join(', ')})`,
    }).map(style.paint.yellow),
    ...lines(
      style,
      { zh: `${was.zh || '—'} → ${is.zh || '—'}`, en: `${was.en || '—'} → ${is.en || '—'}` },
      '  · ',
    ),
    ...says.flatMap(sentence => lines(style, sentence, '  · ')),
  ];
}

const isSame = (one: Decision, other: Decision) =>
  JSON.stringify(outcomeOf(one)) === JSON.stringify(outcomeOf(other));
