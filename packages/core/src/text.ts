/** The same sentence for two readers. Chinese is the authoritative one. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

type Values = Readonly<Record<string, string | number>>;

/** Puts `values` into the `{name}` places of a template; a place without a value stays visible. */
export function fill(template: string, values: Values): string {
  let text = '';
  partsOf(template).forEach((part, i) => {
    text += i % 2 === 0 ? part : (values[part] ?? `{${part}}`);
  });
  return text;
}

/** Fills both languages of a template with the same values. */
export function fillBoth(template: Bilingual, values: Values): Bilingual {
  return { zh: fill(template.zh, values), en: fill(template.en, values) };
}

/** Names of the places of a template. */
export function placesOf(template: string): readonly string[] {
  return partsOf(template).filter((_, i) => i % 2 === 1);
}

/** Templates are sentences of the law wing and of the messages: there are not many, and each is split once. */
const split = new Map<string, readonly string[]>();

/** Text and names of places in turn: `a {b} c` is `a `, `b`, ` c`. */
function partsOf(template: string): readonly string[] {
  let parts = split.get(template);
  if (!parts) {
    parts = template.split(/\{([^{}]+)\}/);
    split.set(template, parts);
  }
  return parts;
}
