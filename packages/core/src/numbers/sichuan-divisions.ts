import table from '../../regulations/divisions/sichuan.json' with { type: 'json' };
import history from '../../regulations/divisions/sichuan-history.json' with { type: 'json' };
import { type DivisionDocument, type DivisionTable, divisionTable } from './divisions.ts';

/**
 * Sichuan: 21 prefectures and 183 counties of the present table, and the codes abolished since 2003 that old records carry.
 */
// Bare identifiers as arguments: with a property access a bundler cannot know that an unused table may go.
export const sichuanDivisions: DivisionTable = /* @__PURE__ */ divisionTable(
  table as DivisionDocument,
  history,
);
