/** What is filled in at the counter, as the commands of the register. Who acts is never taken from the form. */
import type { CommandInput, Norm, OpenCase, Party, Regulation } from '@xueji/core';

/** The fields of a posted form; one that comes several times is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const one = (value: Fields[string] | undefined): string => (typeof value === 'string' ? value.trim() : '');
const all = (value: Fields[string] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [value].flat();

/** The number of the form is the id of the command: sent twice, by a second click, it is done once. */
const head = (fields: Fields, record: string, by: Party) => ({ id: one(fields.form), record, by });

export function stepCommand(fields: Fields, record: string, by: Party): unknown {
  const what = one(fields.act);
  const basedOn = Number(one(fields.version));
  const reason = one(fields.reason);
  const content: Readonly<Record<string, object>> = {
    approve: reason === '' ? {} : { note: reason },
    refuse: { norms: all(fields.norms), reason: reason || '不符合办理条件' },
    return: { asksFor: all(fields.asksFor), reason: reason || '请补正' },
    resubmit: { documents: all(fields.documents).map(kind => ({ kind })) },
    recall: reason === '' ? {} : { note: reason },
  };
  return { type: `case.${what}`, ...head(fields, record, by), basedOn, ...content[what] };
}

export function transferCommand(fields: Fields, record: string, by: Party, today: string): CommandInput {
  const [ground, description] = [one(fields.ground), one(fields.description)];
  return {
    type: 'transfer.request',
    ...head(fields, record, by),
    receivingSchool: by.id,
    appliedOn: today,
    ...(ground === '' ? {} : { ground }),
    ...(description === '' ? {} : { groundDescription: description }),
    documents: all(fields.documents).map(kind => ({ kind })),
  } as CommandInput;
}

/** The norms that can bar the request: what a refusal names (35.2). */
export function normsAgainst(open: OpenCase, regulation: Regulation): readonly Norm[] {
  const bars = ['prohibition', 'presumption', 'ground'];
  const rules = regulation.ruleSets[open.openedWith]?.rules ?? [];
  const named = rules
    .filter(({ modality }) => bars.includes(modality))
    .map(({ cites, otherwise }) => (otherwise ?? cites)[0]);
  return Object.values(regulation.norms).filter(({ id }) => named.includes(id));
}
