/**
 * A process that saves: each line of its stdin is a list of saves. It answers `.` for each that was acknowledged, `=` when
 * it has done them all, `!` and what it was told where one failed; then it waits for more.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isStoreRefusal } from '@xueji/core/store';
import { openPlace, type Place } from './place.ts';
import type { Save } from './saves.ts';

const { store } = await openPlace(JSON.parse(process.argv[2]!) as Place);
// Written at once: an acknowledgement in a buffer would die with the process.
const say = (text: string) => writeSync(1, `${text}\n`);

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  try {
    for (const save of JSON.parse(line) as Save[]) {
      await store.commit(save);
      say('.');
    }
    say('=');
  } catch (error) {
    say(`!${told(error)}`);
  }
}

function told(error: unknown): string {
  if (isStoreRefusal(error)) return error.reason.kind;
  const { errcode, code, message } = error as Readonly<Record<string, unknown>>;
  return errcode === undefined ? String(code ?? message) : `SQLite ${errcode}`;
}
