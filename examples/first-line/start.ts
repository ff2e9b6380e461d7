/**
 * The first line through everything: rosters become records, a day’s requests for transfers are decided, and one
 * transfer is taken through its approvals across National Day. `npm start` runs it; run again, nothing doubles.
 *
 * Read it from top to bottom: each step is a function of a few lines, and the files beside this one hold them.
 */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { XuejiError } from '@xueji/core';
import { verify } from '@xueji/core/registry';
import { actsOf } from './approvals.ts';
import type { DayRequest } from './day-requests.ts';
import { importFile } from './import-files.ts';
import { type MadeFiles, makeFiles } from './make-files.ts';
import { type ExampleRegister, openRegister } from './open-register.ts';
import { printDecision } from './print/decision.ts';
import { printLedger } from './print/ledger.ts';
import { printProblems } from './print/problems.ts';
import { printRecord } from './print/record.ts';
import { heading, line } from './print/text.ts';
import { days, type Places, placesIn } from './settings.ts';

const root = join(import.meta.dirname, '../..');
const places = placesIn(process.argv[2] ?? join(root, 'out/first-line'));
const path = (file: string) => relative(process.cwd(), file) || '.';

heading('一、花名册（合成数据，不涉及真实个人）');
const made = await makeFiles(places);
line(`${made.good.length} 份花名册，${made.students} 名学生 → ${path(places.rosters)}`);

const register = await openRegister(places);
try {
  await importAll(made, register);
  const followed = await decideAll(register, places);
  await followToTheEnd(register, followed);
  await checkLedger(register);
  sayWhatNext(places, followed.record);
} finally {
  await register.close();
}

async function importAll({ good, faulty }: MadeFiles, { options }: ExampleRegister): Promise<void> {
  heading('二、导入：整个文件，或者一行也不导入');
  for (const { path: file } of faulty) {
    const report = await importFile(options(days.rosters), file);
    if (report.ok) throw new Error(`${file} should have been refused`);
    line(`✗ ${basename(file)}：${report.problems.length} 处问题，没有导入`);
    printProblems(report.problems);
  }
  line('  改正后重新导入：');
  let [imported, replayed] = [0, 0];
  for (const file of good) {
    const report = await importFile(options(days.rosters), file);
    if (!report.ok) throw new XuejiError('cli/roster-refused', { count: report.problems.length }, { file });
    imported += report.imported;
    replayed += report.replayed;
  }
  line(
    `✓ ${good.length} 份花名册：导入 ${imported} 人${replayed > 0 ? `，${replayed} 人已导入过，没有写入` : ''}`,
  );
}

/** Decides the requests of the day’s file; gives back the first, which is followed. */
async function decideAll(
  register: ExampleRegister,
  { requests: file }: Places,
): Promise<{ readonly record: string; readonly id: string }> {
  heading('三、一天的转学申请');
  const requests = JSON.parse(readFileSync(file, 'utf8')) as readonly DayRequest[];
  for (const { about, on, command } of requests) {
    const registry = register.on(on);
    printDecision(await registry.submit(command), about, registry.options.directory);
  }
  return requests[0]!.command;
}

async function followToTheEnd(
  register: ExampleRegister,
  request: { readonly record: string; readonly id: string },
): Promise<void> {
  heading('四、第一件申请依次核办，跨国庆假期');
  line('10月1日至7日放假，9月20日（周日）、10月10日（周六）上班：工作日按国务院办公厅通知计算');
  for (const { about, on, command } of actsOf(request.record, await caseOf(register, request))) {
    const registry = register.on(on);
    printDecision(await registry.submit(command), about, registry.options.directory);
  }
  heading('五、转学之后');
  const day = '2026-10-20';
  const registry = register.on(day);
  const { directory } = registry.options;
  printRecord((await registry.show(request.record))!, day, directory);
  await printLedger(registry.history(request.record), directory);
}

/** The case as it was opened: from the ledger, since it is closed when the example is run again. */
async function caseOf(
  register: ExampleRegister,
  { record, id }: { readonly record: string; readonly id: string },
) {
  for await (const { event } of register.on(days.requests).history(record)) {
    if (event.type === 'case-opened' && event.case.id === id) return event.case;
  }
  throw new Error('the followed request opened no case');
}

async function checkLedger({ options }: ExampleRegister): Promise<void> {
  heading('六、核验');
  const { records, entries, faults } = await verify(options(days.requests).store);
  if (faults.length > 0) throw new Error(`${faults.length} faults in the ledger`);
  line(`✓ ${records} 份学籍，${entries} 条台账：哈希链完好，每份学籍都与台账相符`);
}

function sayWhatNext({ folder, register: db }: Places, record: string): void {
  heading('接下来可以试');
  line(`文件都在 ${path(folder)}`);
  for (const command of [
    `show ${record} --ledger --db ${path(db)} --on 2026-10-21`,
    `case list --db ${path(db)} --on 2026-09-30`,
    `verify --db ${path(db)}`,
    'scenarios',
    'coverage',
    '--help',
  ]) {
    console.log(`  npm run -s xueji -- ${command}`);
  }
  line('再运行一次 npm start：同样的事项只办一次。');
}
