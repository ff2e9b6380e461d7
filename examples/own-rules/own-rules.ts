/** A county’s own rules over the regulation: what they change, said by the law itself. */
import { join } from 'node:path';
import { isXuejiError } from '@xueji/core';
import { parameterValues } from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { withLocalRules } from './local-law.ts';

const law = withLocalRules(join(import.meta.dirname, 'jinjiang'));
const window = (regulation: typeof law) =>
  parameterValues(regulation, '2026-09-01')['transfer.window-after-opening'];
const rules = (regulation: typeof law) => regulation.ruleSets['transfer.request']!.rules.length;

console.log(law.overlays.map(({ title }) => title.zh).join('、'));
console.log(`开学后可以申请转学的工作日：${window(sichuan2017Draft)} → ${window(law)}`);
console.log(`转学申请所问的规则：${rules(sichuan2017Draft)} → ${rules(law)}`);

try {
  withLocalRules(join(import.meta.dirname, 'too-lax'));
} catch (error) {
  if (!isXuejiError(error)) throw error;
  console.log(`放宽的细则不予载入（${error.code}）：${error.where.file} ${error.where.path}`);
}
