// biome-ignore-all lint/suspicious/noAssignInExpressions: a list is made where something first goes into it, which is the speed of the floor

import type { Evaluation, Facts, ParameterValues } from '@xueji/core/law';

/** The rules that {@link handWritten} answers, in its order: what was read when it was written. */
export const handWrittenRules = [
  'receiving-school-closed',
  'school-out-of-scope',
  'stage-not-offered',
  'ground-parent-work-change',
  'ground-household-move',
  'ground-other-proper',
  'transfer-to-the-same-school',
  'transfer-within-county',
  'transfer-to-model-school',
  'transfer-in-graduating-grade',
  'transfer-while-suspended',
  'missing-identity-card',
  'missing-household-register',
  'missing-basic-information-sheet',
  'missing-application-form',
  'missing-reason-proof',
  'application-not-made-yet',
  'not-started-by-receiving-school',
  'transfer-in-mid-term',
  'record-may-move-or-stay',
  'reform-school-record-agreed',
  'reform-school-record-as-agreed',
  'attending-without-transfer',
] as const;

const none: readonly number[] = [];
const nothing: Evaluation = { holds: none, unknown: none };

/**
 * The floor: the rules of a transfer request as a programmer would write them who knows these rules alone, for speed,
 * with the same unknown facts and the same result. Lists are made only where something goes into them; what several
 * rules ask is asked once.
 */
export function handWritten(facts: Facts, parameters: ParameterValues): Evaluation {
  let holds: number[] | undefined;
  let unknown: number[] | undefined;

  const isOpen = facts['receiving-school.is-open'];
  if (isOpen !== true) {
    if (isOpen === false) holds = [0];
    else unknown = [0];
  }

  const isOutOfScope = facts['school.is-out-of-scope'];
  if (isOutOfScope !== false) {
    if (isOutOfScope === true) (holds ??= []).push(1);
    else (unknown ??= []).push(1);
  }

  const offersStage = facts['receiving-school.offers-stage'];
  if (offersStage !== true) {
    if (offersStage === false) (holds ??= []).push(2);
    else (unknown ??= []).push(2);
  }

  const ground = facts['transfer.ground'];
  if (ground === 'parent-work-change') (holds ??= []).push(3);
  else if (ground === 'household-move') (holds ??= []).push(4);
  else if (ground === 'other') (holds ??= []).push(5);
  else if (ground === undefined) (unknown ??= []).push(3, 4, 5);

  const toSameSchool = facts['transfer.to-same-school'];
  if (toSameSchool !== false) {
    if (toSameSchool === true) (holds ??= []).push(6);
    else (unknown ??= []).push(6);
  }

  const stage = facts['student.stage'];
  if (stage === 'senior' || stage === undefined) {
    const isSenior = stage === 'senior';

    const withinCounty = facts['transfer.within-county'];
    if (withinCounty !== false) {
      if (isSenior && withinCounty === true) (holds ??= []).push(7);
      else (unknown ??= []).push(7);
    }

    const fromModel = facts['sending-school.is-provincial-model'];
    const toModel = facts['receiving-school.is-provincial-model'];
    if (fromModel !== true && toModel !== false) {
      if (isSenior && fromModel === false && toModel === true) (holds ??= []).push(8);
      else (unknown ??= []).push(8);
    }

    const grade = facts['student.grade'] as number | undefined;
    const last = parameters['duration.senior'] as number | undefined;
    if (grade === undefined || last === undefined) (unknown ??= []).push(9);
    else if (grade >= last) {
      if (isSenior) (holds ??= []).push(9);
      else (unknown ??= []).push(9);
    }

    const status = facts['student.status'];
    if (status === 'suspended' || status === 'suspension-ran-out') {
      if (isSenior) (holds ??= []).push(10);
      else (unknown ??= []).push(10);
    } else if (status === undefined) (unknown ??= []).push(10);
  }

  const documents = facts['application.documents'] as readonly string[] | undefined;
  if (documents === undefined) (unknown ??= []).push(11, 12, 13, 14, 15);
  else {
    // Five rules look for a document each: one pass over the few that there are is half the time of five searches.
    let seen = 0;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i];
      if (document === 'identity-card') seen |= 1;
      else if (document === 'household-register') seen |= 2;
      else if (document === 'basic-information-sheet') seen |= 4;
      else if (document === 'application-form') seen |= 8;
      else if (document === 'reason-proof') seen |= 16;
    }
    if (seen !== 31) {
      if ((seen & 1) === 0) (holds ??= []).push(11);
      if ((seen & 2) === 0) (holds ??= []).push(12);
      if ((seen & 4) === 0) (holds ??= []).push(13);
      if ((seen & 8) === 0) (holds ??= []).push(14);
      if ((seen & 16) === 0) (holds ??= []).push(15);
    }
  }

  const madeOn = facts['application.made-on'] as string | undefined;
  const today = facts['act.on'] as string | undefined;
  if (madeOn === undefined || today === undefined) (unknown ??= []).push(16);
  else if (madeOn > today) (holds ??= []).push(16);

  const byReceiving = facts['actor.is-receiving-school'];
  if (byReceiving !== true) {
    if (byReceiving === false) (holds ??= []).push(17);
    else (unknown ??= []).push(17);
  }

  const isInTerm = facts['application.is-in-term'];
  if (isInTerm !== false) {
    const sinceOpening = facts['application.working-days-since-opening'] as number | undefined;
    const afterOpening = parameters['transfer.window-after-opening'] as number | undefined;
    const isLate =
      sinceOpening === undefined || afterOpening === undefined ? undefined : sinceOpening > afterOpening;
    if (isLate !== false) {
      const toEnd = facts['application.working-days-to-end'] as number | undefined;
      const beforeEnd = parameters['transfer.window-before-end'] as number | undefined;
      const isEarly = toEnd === undefined || beforeEnd === undefined ? undefined : toEnd > beforeEnd;
      if (isInTerm === true && isLate === true && isEarly === true) (holds ??= []).push(18);
      else if (isEarly !== false) (unknown ??= []).push(18);
    }
  }

  const from = facts['sending-school.kind'];
  const to = facts['receiving-school.kind'];
  const mayStay = between(from, to, facts['student.is-disabled']);
  if (mayStay === true) (holds ??= []).push(19);
  else if (mayStay === undefined) (unknown ??= []).push(19);

  if (to === 'reform' || to === undefined) {
    if (documents === undefined) (unknown ??= []).push(20, 21);
    else {
      const position = documents.includes('record-agreement') ? 21 : 20;
      if (to === 'reform') (holds ??= []).push(position);
      else (unknown ??= []).push(position);
    }
  }

  const recordMoves = facts['transfer.record-moves'];
  if (recordMoves !== true && mayStay !== true && to !== 'reform') {
    if (recordMoves === false && mayStay === false && to !== undefined) (holds ??= []).push(22);
    else (unknown ??= []).push(22);
  }

  return holds || unknown ? { holds: holds ?? none, unknown: unknown ?? none } : nothing;
}

/** Article 34: from a special school to an ordinary one, or back for a disabled student. */
function between(from: unknown, to: unknown, isDisabled: unknown): boolean | undefined {
  if (from === 'special') return to === undefined ? undefined : to === 'ordinary';
  if (from === 'ordinary') {
    if (isDisabled === false || (to !== undefined && to !== 'special')) return false;
    return isDisabled === true && to === 'special' ? true : undefined;
  }
  if (from !== undefined) return false;
  if (to === 'ordinary' || to === undefined) return undefined;
  return to === 'special' && isDisabled !== false ? undefined : false;
}
