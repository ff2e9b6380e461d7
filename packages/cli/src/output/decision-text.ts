import { type Bilingual, type Decision, labelOf, showDate } from '@xueji/core';
import { dutyText, type World } from './duty-text.ts';
import { inOneLine } from './language.ts';
import { joined, labelled, lines, type Style } from './lines.ts';
import { outstandingText } from './outstanding-text.ts';
import { readingsText } from './reading-text.ts';
import { reasonText } from './reason-text.ts';
import { words } from './words.ts';

export interface DecisionStyle extends Style {
  /** Without the readings and the note on the text: where many decisions are printed, these stand once at the end. */
  readonly short?: boolean;
}

/** A decision as a person reads it: verdict, reasons with their articles, what is missing, what helps, and by when. */
export function decisionText(style: DecisionStyle, decision: Decision, world: World): string {
  const { regulation } = world;
  const text = [...headText(style, decision), ...bodyText(style, decision)];
  // The next step of a case stands with the approvals already, with its day.
  const duties = decision.duties.filter(duty => duty.act !== 'case.approve');
  if (duties.length > 0) {
    text.push(...lines(style, words.duties, '  ').map(style.paint.bold));
    for (const duty of duties) text.push(...dutyText(style, duty, world, '  · '));
  }
  if (style.short) return text.join('\n');
  if (decision.trace.readings.length > 0) {
    text.push(...lines(style, words.readings, '  ').map(style.paint.bold));
    text.push(...readingsText(style, decision.trace.readings, regulation, '  · '));
  }
  return [...text, ...regulationNote(style, decision.trace, world)].join('\n');
}

function headText({ lang, paint }: Style, { verdict, trace }: Decision): string[] {
  const colour = { granted: paint.green, pending: paint.yellow, refused: paint.red }[verdict];
  const act = inOneLine(labelOf(trace.command), lang);
  const day = inOneLine(showDate(trace.on), lang === 'both' ? 'zh' : lang);
  return [`${colour(paint.bold(`【${inOneLine(labelOf(verdict), lang)}】`))} ${paint.bold(act)}  ${day}`];
}

function bodyText(style: Style, decision: Decision): string[] {
  switch (decision.verdict) {
    case 'refused':
      return [
        ...lines(style, words.refusedSays, '  '),
        ...decision.refusals.flatMap(refusal => reasonText(style, refusal, '  · ')),
      ];
    case 'pending':
      return [...lines(style, words.pendingSays, '  '), ...outstandingText(style, decision.outstanding)];
    case 'granted': {
      const cites = joined(decision.citations.map(({ label }) => label));
      return [
        ...lines(style, words.grantedSays, '  '),
        ...(decision.citations.length === 0 ? [] : labelled(style, words.cites, cites, '  ')),
      ];
    }
  }
}

/** Which text was applied, and that it is a draft: said with every decision. */
export function regulationNote(style: Style, trace: Decision['trace'], { regulation }: World): string[] {
  const { title, status } = regulation.header;
  const local: readonly Bilingual[] = regulation.overlays
    .filter(({ id }) => trace.regulation.overlays.includes(id))
    .map(overlay => overlay.title);
  const names = joined(local, '、', ', ');
  const digest = regulation.digest.slice(0, 12);
  const says = {
    zh: `《${title.zh}》（${digest}）${names.zh && `，${words.overlays.zh}：${names.zh}`}。${status.zh}。`,
    en: `${title.en} (${digest})${names.en && `, ${words.overlays.en}: ${names.en}`}. ${status.en}.`,
  };
  return labelled(style, words.text, says, '  ').map(style.paint.dim);
}
