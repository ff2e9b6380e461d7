import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { askable, factCatalogue, type Regulation } from '@xueji/core';
import { overlay } from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';

/**
 * The regulation with local rules (article 53) laid over it. A folder that loosens what the regulation forbids, names an
 * unknown fact or cites a norm that is not there is refused, with the file and the place in it.
 */
export function withLocalRules(folder: string): Regulation {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .map(file => [file.split(sep).join('/'), readFileSync(join(folder, file), 'utf8')]);
  return overlay(sichuan2017Draft, Object.fromEntries(files), factCatalogue, { commands: askable });
}
