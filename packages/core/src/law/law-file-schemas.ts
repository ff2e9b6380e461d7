import * as z from 'zod';
import type {
  Chapter,
  Norm,
  NormKind,
  Parameter,
  ParameterValue,
  Reading,
  ReadingOption,
  RegulationHeader,
  RuleUnderOption,
} from './regulation.ts';
import { condition, rootCondition } from './rule-file-schema.ts';
import {
  bilingual,
  date,
  dottedName,
  factType,
  kebabName,
  nonEmpty,
  normId,
  schemaReference,
  text,
} from './vocabulary.ts';

/** The forms of the files beside the rules. `$schema` is read and left behind. */

const norms = nonEmpty(normId);

export const headerSchema = z.strictObject({
  $schema: schemaReference,
  id: kebabName,
  title: bilingual,
  issuer: bilingual,
  source: bilingual,
  status: bilingual,
  effective: z.strictObject({ from: date.nullable(), to: date.nullable() }),
  effectiveCites: norms,
  supervisionCites: norms.optional(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<RegulationHeader>;

export const chapterSchema = z.strictObject({
  $schema: schemaReference,
  ordinal: z.int().min(0),
  printed: z.string(),
  title: bilingual,
  articles: z.array(z.int().min(0)),
}) satisfies z.ZodType<Chapter>;

export const normKinds = [
  'prohibition',
  'presumption',
  'permission',
  'condition',
  'procedure',
  'obligation',
  'deeming',
  'definition',
  'competence',
  'scope',
  'organisational',
] as const satisfies readonly NormKind[];

export const normCarriers = [
  'rule',
  'procedure',
  'obligation',
  'record',
  'machine',
  'review',
  'identifier',
  'form',
  'access',
  'document',
] as const satisfies readonly Norm['via'][number][];

export const normSchema: z.ZodType<Norm> = z
  .strictObject({
    id: normId,
    article: z.int().min(0),
    kind: z.enum(normKinds),
    quote: text,
    gist: bilingual,
    via: nonEmpty(z.enum(normCarriers)),
    bearer: bilingual.exactOptional(),
    commands: z.array(text).exactOptional(),
    parameters: z.array(dottedName).exactOptional(),
    interpretation: bilingual.exactOptional(),
    source: bilingual.exactOptional().describe('title of the text, where it is not this regulation'),
  })
  .meta({ id: 'Norm' });

export const normFileSchema = z.strictObject({
  $schema: schemaReference,
  article: z.int().min(0).exactOptional(),
  norms: z.array(normSchema),
});

const factValue = z.union([z.boolean(), z.int(), z.string(), z.array(z.string())]);

const parameterValue: z.ZodType<ParameterValue> = z
  .strictObject({
    from: date.nullable(),
    value: factValue,
    quote: text.exactOptional(),
    note: bilingual.exactOptional(),
  })
  .refine(value => value.quote !== undefined || value.note !== undefined, {
    error: '请引用原文，或在 note 中说明取值由谁确定 / quote the text, or say in a note whose value it is',
  })
  .meta({ id: 'ParameterValue' });

export const parameterSchema = z.strictObject({
  $schema: schemaReference,
  name: dottedName,
  label: bilingual,
  type: factType,
  cites: norms,
  local: z.enum(['none', 'any', 'lower', 'higher']),
  values: nonEmpty(parameterValue),
  reading: kebabName.exactOptional(),
}) satisfies z.ZodType<Parameter>;

const ruleUnderOption: z.ZodType<RuleUnderOption> = z
  .union(
    [
      z.strictObject({
        rule: kebabName,
        conditions: rootCondition,
        unless: z.array(z.strictObject({ cites: norms, conditions: condition })).exactOptional(),
      }),
      z.strictObject({ rule: kebabName, omitted: z.literal(true) }),
    ],
    {
      error:
        '应写明规则名 rule，以及 conditions 或 omitted / name the rule, and say its `conditions` or that it is `omitted`',
    },
  )
  .meta({ id: 'RuleUnderOption' });

const readingOption: z.ZodType<ReadingOption> = z
  .strictObject({
    id: kebabName,
    text: bilingual,
    rules: nonEmpty(ruleUnderOption).exactOptional().describe('rules as they would be under this option'),
    parameters: z
      .record(dottedName, factValue)
      .exactOptional()
      .describe('parameters as they would be under this option'),
  })
  .meta({ id: 'ReadingOption' });

export const readingSchema = z.strictObject({
  $schema: schemaReference,
  name: kebabName,
  cites: norms,
  question: bilingual,
  options: nonEmpty(readingOption),
  taken: kebabName,
  why: bilingual,
  owner: bilingual,
  silent: z.literal(true).exactOptional().describe('the text says nothing here'),
  closes: nonEmpty(text).exactOptional().describe('commands barred where no ground of theirs holds'),
}) satisfies z.ZodType<Reading>;

/** `overlay.json` of a local rule folder (article 53). */
export const overlayHeaderSchema = z.strictObject({
  $schema: schemaReference,
  id: kebabName,
  title: bilingual,
  issuer: bilingual,
  level: z.enum(['province', 'city', 'county', 'school']),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .describe('GB/T 2260'),
});

/** `parameters/NAME.json` of a local rule folder: new values of a parameter that the regulation has. */
export const overlayParameterSchema = z.strictObject({
  $schema: schemaReference,
  name: dottedName,
  cites: norms,
  values: nonEmpty(parameterValue),
});
