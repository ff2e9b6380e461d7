import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askable, factCatalogue, type Regulation } from '@xueji/core';
import { loadRegulation, overlay } from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { builtInFolder, readLawFolder } from './core-files.ts';

export interface RegulationOptions {
  /** Folder to load instead of the built-in regulation. */
  readonly regulation?: string;
  /** Folders of local rules (article 53), laid over it in this order. */
  readonly overlay?: readonly string[];
}

/**
 * The regulation to work under: the built-in one where no folder is named.
 *
 * @throws XuejiError `cli/no-law-folder`, `law/…`
 */
export function regulationOf({ regulation, overlay: overlays = [] }: RegulationOptions): Regulation {
  const base =
    regulation === undefined
      ? sichuan2017Draft
      : loadRegulation(readLawFolder(regulation, 'regulation.json'), factCatalogue, { commands: askable });
  return overlays.reduce(
    (law, folder) =>
      overlay(law, readLawFolder(folder, 'overlay.json'), factCatalogue, { commands: askable }),
    base,
  );
}

/** Folder with the scenarios of the regulation to work under. */
export function folderOf({ regulation }: RegulationOptions): string {
  return regulation ?? builtInFolder;
}

/** The directory that scenarios play in: the regulation’s own, else the built-in one. */
export function worldFileOf({ regulation }: RegulationOptions): string {
  const own = regulation === undefined ? undefined : join(regulation, 'world.json');
  return own !== undefined && existsSync(own) ? own : join(builtInFolder, 'world.json');
}
