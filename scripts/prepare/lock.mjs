import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';
import { fromRoot } from './workspace.mjs';

const lock = fromRoot('.cache/preparing');

/** Runs `work` while no other process of this clone prepares: two commands started at once must not install at once. */
export async function locked(work) {
  mkdirSync(fromRoot('.cache'), { recursive: true });
  for (let told = false; !taken(); told = true) {
    if (!told) say(`waiting for another command to prepare this clone (its lock: ${lock})`);
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const pid = holder();
    if (pid && isGone(pid)) discard(pid);
    return false;
  }
}

function holder(file = lock) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Moves the lock that `pid` left behind aside; puts it back where somebody has taken it anew in the meantime. */
function discard(pid) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holder(aside) === pid) rmSync(aside);
    else renameSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
