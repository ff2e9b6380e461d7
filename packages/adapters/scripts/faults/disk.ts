import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own, which can be filled. */
export interface Disk {
  readonly folder: string;
  /** Fills it up but for so many bytes. */
  fill(left: number): void;
  free(): void;
  remove(): void;
}

/** @returns why there is none, where this machine does not let us mount one */
export function smallDisk(megabytes: number): Disk | string {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `no disk can be mounted here: ${(error as Error).message.trim()}`;
  }
  const ballast = join(folder, 'ballast');
  const free = () => rmSync(ballast, { force: true });
  return {
    folder,
    fill(left) {
      free();
      const file = openSync(ballast, 'w');
      const chunk = Buffer.alloc(1 << 16);
      const { bavail, bsize } = statfsSync(folder);
      try {
        for (let rest = bavail * bsize - left; rest > 0; rest -= chunk.length)
          writeSync(file, chunk, 0, Math.min(rest, chunk.length));
      } catch {
        // The savers were quicker: it is full.
      }
      closeSync(file);
    },
    free,
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
