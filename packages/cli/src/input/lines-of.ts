import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The JSON documents of a file that has one on every line, one at a time. */
export async function* linesOf<T>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') }))
    if (line !== '') yield JSON.parse(line) as T;
}
