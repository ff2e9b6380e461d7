import { askable, type Bilingual, factCatalogue, type Regulation } from '@xueji/core';
import { type LawFiles, loadRegulation, overlay } from '@xueji/core/law';

/** A version of the law, by the name that it goes by here. */
export interface Version {
  readonly name: Bilingual;
  readonly law: Regulation;
}

/**
 * A folder of rules as a version: a whole regulation, or local rules, which are laid over the regulation at hand.
 *
 * @param files - texts by their path in the folder
 * @throws XuejiError `law/…`, with the file and the place in it
 */
export function versionOf(files: LawFiles, base: Regulation): Version {
  const commands = { commands: askable };
  if (!('overlay.json' in files)) {
    const law = loadRegulation(files, factCatalogue, commands);
    return { name: law.header.title, law };
  }
  const law = overlay(base, files, factCatalogue, commands);
  return { name: law.overlays.at(-1)!.title, law };
}

/** The texts of a folder that a person chose; they are read here and go nowhere. */
export async function filesOf(chosen: Iterable<File>): Promise<LawFiles> {
  const texts = [...chosen]
    .filter(({ name }) => name.endsWith('.json'))
    // The first part of the path is the name of the folder itself.
    .map(async file => [file.webkitRelativePath.split('/').slice(1).join('/'), await file.text()] as const);
  return Object.fromEntries(await Promise.all(texts));
}
