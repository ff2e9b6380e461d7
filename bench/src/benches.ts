import type { Bench } from './bench.ts';
import { cohort } from './cohort/cohort-bench.ts';
import { decide } from './decide/decide-bench.ts';
import { forms } from './forms/forms-bench.ts';
import { ledger } from './ledger/ledger-bench.ts';
import { review } from './review/review-bench.ts';
import { rules } from './rules/rules-bench.ts';
import { sealed } from './sealed/sealed-bench.ts';
import { storeBulk } from './store/bulk-bench.ts';
import { storePages } from './store/pages-bench.ts';
import { storeServers } from './store/servers-bench.ts';
import { store } from './store/store-bench.ts';

/** Every bench, in the order of the list. */
export const benches: readonly Bench[] = [
  rules,
  decide,
  ledger,
  store,
  storeServers,
  storeBulk,
  storePages,
  sealed,
  cohort,
  review,
  forms,
];
