/**
 * What local rules would change, before anyone signs them: every scenario of the regulation is run under both laws, and
 * those that turn are listed. Nothing is stored; the digest names exactly the rules that were looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directorySchema, labelOf, type Regulation } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { runScenario, type Scenario, scenarioFileSchema } from '@xueji/core/scenarios';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { parse } from 'yaml';
import { withLocalRules } from '../own-rules/local-law.ts';

const core = dirname(fileURLToPath(import.meta.resolve('@xueji/core/package.json')));
const folder = join(core, 'regulations/sichuan-2017-draft');
const world = directorySchema.parse(JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8')));
const law = withLocalRules(process.argv[2] ?? join(import.meta.dirname, '../own-rules/jinjiang'));

const scenarios = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.scenarios.yaml'))
  .sort()
  .flatMap(file => scenarioFileSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))).scenarios);

const turned = scenarios.flatMap(scenario => {
  const [before, after] = [verdictUnder(sichuan2017Draft, scenario), verdictUnder(law, scenario)];
  return before === after ? [] : [`${before} → ${after}  ${scenario.name}`];
});

console.log(`${law.overlays.at(-1)!.title.zh}：${scenarios.length} 则情形，${turned.length} 则改变`);
for (const line of turned) console.log(`  ${line}`);
console.log(`所审规则的摘要（签署时写明）：${law.digest}`);

/** The verdict, and what is outstanding or refused: a determination that is newly needed is a change, too. */
function verdictUnder(regulation: Regulation, scenario: Scenario): string {
  try {
    const { got } = runScenario(scenario, { regulation, calendar: chinaCalendar, world });
    const asked = [got.outstanding ?? [], got.refusals ?? []]
      .flat()
      .filter(each => !`${each}`.startsWith('approval'));
    return [labelOf(String(got.verdict)).zh, ...asked].join(' ');
  } catch {
    return '此前的事项已不能办理';
  }
}
