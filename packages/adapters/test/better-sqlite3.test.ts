import { describe, test } from 'vitest';
import { storeConformance } from '../src/conformance/index.ts';
import { fileSubject, inMemorySubject } from './support/sqlite-subject.ts';

// A crash is tried before every statement of a save, each in a process of its own.
const runner = { describe, test: (name: string, body: () => Promise<void>) => test(name, body, 120_000) };

storeConformance(fileSubject('better-sqlite3'), runner);
storeConformance(inMemorySubject('better-sqlite3'), runner);
