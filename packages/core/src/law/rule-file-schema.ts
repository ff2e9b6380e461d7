import * as z from 'zod';
import type { Condition, Operator } from './condition.ts';
import { operatorNames } from './operators.ts';
import type { CaseDefinition, Modality, PartyRole, Rule, RuleFile } from './rule.ts';
import {
  bilingual,
  date,
  dottedName,
  kebabName,
  nonEmpty,
  normId,
  schemaReference,
  text,
} from './vocabulary.ts';

/**
 * The form of `article-NN.rules.json`. What needs the rest of the folder (norms, parameters, fact types) is checked in
 * `check-rules.ts`; an operator or an empty list is refused there too, under a code of its own, though the published
 * schema tells the editor at once.
 */

export const condition: z.ZodType<Condition> = z
  .lazy(() => z.union([...junctions, factCondition], { error: '不是条件 / not a condition' }))
  .meta({ id: 'Condition' });

const parts = z.array(condition).meta({ id: 'Parts', minItems: 1 });

const junctions = [
  z.strictObject({ all: parts }).meta({ id: 'All' }),
  z.strictObject({ any: parts }).meta({ id: 'Any' }),
  z.strictObject({ not: condition }).meta({ id: 'Not' }),
  z
    .strictObject({ condition: kebabName.describe('a shared condition of this file') })
    .meta({ id: 'SharedCondition' }),
] as const;

const factCondition = z
  .strictObject({
    fact: dottedName,
    operator: z.string().meta({ enum: operatorNames }) as unknown as z.ZodType<Operator>,
    value: z.union([z.boolean(), z.string(), z.array(z.string()), z.strictObject({ fact: dottedName })], {
      error:
        '规则里只能写是否、名称或名称列表，数字和日期取自参数 / a literal is true, false, a name or a list of names; a number or a date stands in a parameter',
    }),
  })
  .meta({ id: 'FactCondition' });

/** json-rules-engine wants `all`, `any`, `not` or `condition` at the root, and so does every engine after it. */
export const rootCondition: z.ZodType<Condition> = z
  .union(junctions, {
    error:
      '条件的最外层应为 all、any、not 或 condition / the root of conditions is all, any, not or condition',
  })
  .meta({ id: 'RootCondition' });

export const modalities = [
  'prohibition',
  'presumption',
  'ground',
  'requirement',
  'permission',
  'duty',
  'deeming',
] as const satisfies readonly Modality[];

export const partyRoles = [
  'guardian',
  'student',
  'school',
  'status-authority',
  'receiving-school',
  'receiving-authority',
  'receiving-city',
  'sending-school',
  'sending-authority',
  'sending-city',
  'superior-authority',
  'city-authority',
  'attended-school',
  'township',
  'province',
] as const satisfies readonly PartyRole[];

const party = z.enum(partyRoles).meta({ id: 'PartyRole' });
const norms = nonEmpty(normId);
const command = text.describe('a command, or * for every command');

const ruleSchema: z.ZodType<Rule> = z
  .strictObject({
    name: kebabName,
    title: bilingual,
    cites: norms,
    on: nonEmpty(command),
    modality: z.enum(modalities),
    conditions: rootCondition,
    unless: z.array(z.strictObject({ cites: norms, conditions: condition })).exactOptional(),
    event: z.strictObject({ type: kebabName, params: bilingual }),
    priority: z.int().min(1).exactOptional(),
    remedy: z
      .strictObject({
        kind: z.enum(['document', 'date', 'determination', 'fact', 'party', 'none']),
        zh: text,
        en: text,
      })
      .exactOptional(),
    requires: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('document'), document: text }),
        z.strictObject({ kind: z.literal('determination'), party }),
        z.strictObject({ kind: z.literal('approval'), party }),
      ])
      .exactOptional(),
    liftedBy: z.strictObject({ party, cites: norms }).exactOptional(),
    becomes: kebabName.exactOptional(),
    otherwise: norms.exactOptional(),
    duty: z
      .strictObject({
        bearer: party,
        act: text,
        label: bilingual,
        within: dottedName.exactOptional(),
        until: dottedName.exactOptional(),
      })
      .exactOptional(),
    reading: kebabName.exactOptional(),
    from: date.exactOptional(),
    to: date.exactOptional(),
  })
  .meta({ id: 'Rule' });

const caseSchema: z.ZodType<CaseDefinition> = z
  .strictObject({
    name: kebabName,
    title: bilingual,
    on: nonEmpty(text),
    cites: norms,
    reading: kebabName.exactOptional(),
    steps: nonEmpty(
      z.strictObject({
        id: kebabName,
        title: bilingual,
        party,
        cites: norms,
        within: dottedName.exactOptional(),
        when: condition.exactOptional(),
      }),
    ),
  })
  .meta({ id: 'Case' });

export const ruleFileSchema: z.ZodType<RuleFile> = z.strictObject({
  $schema: schemaReference,
  article: z.int().min(0),
  conditions: z.record(kebabName, rootCondition).exactOptional(),
  rules: z.array(ruleSchema),
  cases: z.array(caseSchema).exactOptional(),
});
