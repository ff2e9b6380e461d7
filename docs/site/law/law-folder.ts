import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const core = dirname(fileURLToPath(import.meta.resolve('@xueji/core/package.json')));

/** The folder of the regulation, as regulators read it. */
export const lawFolder = join(core, 'regulations', 'sichuan-2017-draft');
