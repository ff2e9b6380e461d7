import { describe, test } from 'vitest';
import { storeConformance } from '../../src/conformance/index.ts';
import { memorySubject } from '../support/memory-subject.ts';
import { sealedSubject } from '../support/sealed-subject.ts';
import { fileSubject } from '../support/sqlite-subject.ts';

storeConformance(sealedSubject(memorySubject()), { describe, test });
storeConformance(sealedSubject(fileSubject('node:sqlite')), { describe, test });
