import * as z from 'zod';

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const party = z.strictObject({ kind: z.enum(['school', 'authority', 'guardian']), id: z.string() });
const date = z.iso.date();
const citation = z.strictObject({ norm: z.string(), label: bilingual });

const reason = {
  rule: z.string(),
  citations: z.array(citation),
  says: bilingual,
  values: z.array(
    z.strictObject({ fact: z.string(), label: bilingual, value: value.optional(), shown: bilingual }),
  ),
  remedy: bilingual.optional(),
  reading: z.string().optional(),
};

const refusal = z.strictObject({
  kind: z.enum(['prohibition', 'no-ground', 'impossible', 'stale', 'outsider']),
  ...reason,
});

const requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), document: z.string(), ...reason }),
  z.strictObject({ kind: z.literal('fact'), fact: z.string(), ...reason }),
  z.strictObject({ kind: z.literal('determination'), norm: z.string(), by: z.array(party), ...reason }),
  z.strictObject({
    kind: z.literal('approval'),
    step: z.string(),
    by: party,
    due: date.optional(),
    ...reason,
  }),
]);

const duty = z.strictObject({
  id: z.string(),
  cites: z.array(z.string()).min(1),
  bearer: party,
  act: z.string(),
  label: bilingual,
  since: date,
  due: date.optional(),
  provisional: z.boolean(),
});

const trace = z.strictObject({
  regulation: z.strictObject({ id: z.string(), digest: z.string(), overlays: z.array(z.string()) }),
  command: z.string(),
  on: date,
  parameters: z.record(z.string(), value),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      modality: z.string(),
      holds: z.union([z.literal(true), z.literal('unknown')]),
    }),
  ),
  lifted: z.array(z.string()),
  readings: z.array(z.string()),
});

const event = z.looseObject({ type: z.string(), on: date });
const common = { trace, duties: z.array(duty), citations: z.array(citation) };

/** What `xueji decide --json` prints. */
export const decisionSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('granted'), events: z.array(event).min(1), ...common }),
  z.strictObject({
    verdict: z.literal('pending'),
    events: z.array(event),
    outstanding: z.array(requirement).min(1),
    ...common,
  }),
  z.strictObject({
    verdict: z.literal('refused'),
    events: z.array(event).max(0),
    refusals: z.array(refusal).min(1),
    ...common,
  }),
]);
