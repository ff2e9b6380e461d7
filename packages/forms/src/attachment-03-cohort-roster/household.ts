import { fullDivisionName, sichuanDivisions } from '@xueji/core/numbers';
import { keyOf } from '../cells/text.ts';

export interface Household {
  /** Six digits. */
  readonly division?: string;
  readonly address?: string;
}

const province = '四川省';
/** Present divisions come last, so that a name that was used again means the present one. */
const codes = [...sichuanDivisions.abolished.keys(), ...sichuanDivisions.current.keys()];
const byName = new Map(
  codes.flatMap(code => {
    const name = fullDivisionName(sichuanDivisions, code);
    return name === province
      ? [[name, code]]
      : [
          [name, code],
          [name.slice(province.length), code],
        ];
  }) as [string, string][],
);
const longestName = Math.max(...[...byName.keys()].map(name => name.length));

/**
 * A household’s place: a code of 6 or 12 digits, the full name of a division of Sichuan, an address that begins
 * with one, or any other address. `undefined` for a code that Sichuan does not have.
 *
 * @example
 * readHousehold('四川省成都市锦江区'); //=> { division: '510104' }
 */
export function readHousehold(text: string): Household | undefined {
  const key = keyOf(text);
  if (/^\d+$/.test(key)) return readCode(key);
  const division = byName.get(key);
  if (division !== undefined) return { division };
  const county = countyAtStart(key);
  return county === undefined ? { address: text } : { division: county, address: text };
}

/** What {@link readHousehold} reads back as the same place: the address, else the name, else the code of another province. */
export function writeHousehold({ division, address }: Household): string {
  if (address !== undefined) return address;
  if (division === undefined) return '';
  const name = codes.includes(division) ? fullDivisionName(sichuanDivisions, division) : division;
  return byName.get(name) === division ? name : division;
}

function readCode(digits: string): Household | undefined {
  const division = digits.slice(0, 6);
  if (!/^[1-8]\d{5}(\d{6})?$/.test(digits)) return undefined;
  const known =
    !division.startsWith('51') ||
    sichuanDivisions.current.has(division) ||
    sichuanDivisions.abolished.has(division);
  return known ? { division } : undefined;
}

function countyAtStart(key: string): string | undefined {
  for (let length = Math.min(longestName, key.length); length > 2; length--) {
    const code = byName.get(key.slice(0, length));
    if (code !== undefined && !code.endsWith('00')) return code;
  }
  return undefined;
}
