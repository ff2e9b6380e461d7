/** Measures: `npm run -s bench -- NAME [--json] [--quick] [--seed N] [--sizes N,N] [--keep FOLDER]`, or `--list`. */
import { parseArgs } from 'node:util';
import type { Bench, Report } from './bench.ts';
import { benches } from './benches.ts';
import { environment } from './measure/environment.ts';
import { rounded, tableText } from './measure/table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '2017' },
    sizes: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});

if (values.list) list();
else await measure(positionals[0]);

function list(): void {
  const width = Math.max(...benches.map(({ name }) => name.length));
  if (values.json) console.log(JSON.stringify(benches.map(({ name, title }) => ({ name, title }))));
  else for (const { name, title } of benches) console.log(`${name.padEnd(width)}  ${title.zh} · ${title.en}`);
}

async function measure(name: string | undefined): Promise<void> {
  const bench = benches.find(candidate => candidate.name === name);
  if (!bench) {
    console.error(`没有名为“${name ?? ''}”的基准;可选:${benches.map(b => b.name).join('、')}`);
    console.error(
      `no bench “${name ?? ''}”: one of ${benches.map(b => b.name).join(', ')} (--list says what each measures)`,
    );
    process.exitCode = 2;
    return;
  }
  const report = await bench.run({
    quick: values.quick,
    seed: Number(values.seed),
    sizes: values.sizes
      .split(',')
      .map(Number)
      .filter(size => size > 0),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
    progress: text => console.error(`${bench.name}: ${text}`),
  });
  if (values.json) console.log(jsonText(bench, report));
  else console.log(humanText(bench, report));
}

function jsonText({ name }: Bench, { figures }: Report): string {
  const shown = Object.entries(figures).map(([figure, value]) => [figure, rounded(value)]);
  return JSON.stringify({ bench: name, ...Object.fromEntries(shown), quick: values.quick, ...environment() });
}

function humanText({ title }: Bench, { tables, figures }: Report): string {
  const { node, cpus, cpu } = environment();
  const rows = Object.entries(figures);
  return [
    `${title.zh}\n${title.en}`,
    `Node ${node}, ${cpus} × ${cpu}${values.quick ? '，--quick：数字不可引用 (not to be quoted)' : ''}`,
    ...tables.map(tableText),
    tableText({ title: 'figures (--json)', columns: ['', ''], rows }),
  ].join('\n\n');
}
