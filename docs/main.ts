/**
 * `npm run docs`: builds the site and serves it on this machine, with nothing fetched from elsewhere. With `--build` it
 * only builds; with `--port N` it serves there.
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { build: { type: 'boolean', default: false }, port: { type: 'string', default: '4321' } },
});
// Astro counts its users unless told not to: nothing leaves this machine.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// What started this may be a test: the site is built as it is read.
process.env.NODE_ENV = 'production';
const { build, preview } = await import('astro');
const root = fileURLToPath(new URL('.', import.meta.url));

await build({ root, logLevel: 'warn' });
if (!values.build) {
  const { port } = await preview({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: Number(values.port) },
  });
  console.log(`学籍: http://127.0.0.1:${port}/  演练台: http://127.0.0.1:${port}/desk/  (Ctrl-C 结束)`);
}
