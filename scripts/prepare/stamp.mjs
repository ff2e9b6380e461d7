import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from './workspace.mjs';

/**
 * A fingerprint of files and folders (paths from the root) by name, size and time of change. Contents are not read:
 * this runs before every command.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, fromRoot(path));
  return hash.digest('hex');
}

function add(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) if (name !== 'generated') add(hash, join(path, name));
  } else {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
}

/** Whether `file` (a path from the root) holds this fingerprint. */
export function isStamped(file, value) {
  try {
    return readFileSync(fromRoot(file), 'utf8') === value;
  } catch {
    return false;
  }
}

export function stamp(file, value) {
  mkdirSync(dirname(fromRoot(file)), { recursive: true });
  writeFileSync(fromRoot(file), value);
}
