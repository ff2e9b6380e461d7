import { describe, test } from 'vitest';
import { storeConformance } from '../src/conformance/index.ts';
import { memorySubject } from './support/memory-subject.ts';

storeConformance(memorySubject(), { describe, test });
