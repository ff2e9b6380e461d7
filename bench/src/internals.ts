/** What is measured by itself and is nobody’s public interface: the only place that reaches into a package. */
export { actOf } from '../../packages/core/src/act.ts';
export { readFacts } from '../../packages/core/src/facts/catalogue.ts';
export { procedureOf } from '../../packages/core/src/procedures/index.ts';
export { recordKey, tagsOf } from '../../packages/core/src/registry/change.ts';
export { chain, genesis, type LedgerBody, linkHash } from '../../packages/core/src/registry/ledger.ts';
