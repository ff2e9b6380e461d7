import { dirname, resolve } from 'node:path';
import { type PlacedScenario, scenarioFileSchema } from '@xueji/core/scenarios';
import { readDirectory } from '../input/directory-file.ts';
import { readDocument } from '../input/document.ts';
import { readBySchema } from '../input/read-by-schema.ts';

/**
 * The scenarios of a file, each with the directory that it happens in.
 *
 * @throws XuejiError `input/malformed`, and those of reading a file
 */
export function placedScenarios(file: string, defaultWorld: string): readonly PlacedScenario[] {
  const document = readDocument(file);
  const read = readBySchema(scenarioFileSchema, document.value, file, '情形文件 (scenarios)');
  const world = readDirectory(
    read.world === undefined ? defaultWorld : resolve(dirname(file), read.world),
  ).data;
  return read.scenarios.map(scenario => ({ scenario, world }));
}
