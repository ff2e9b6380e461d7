export { memoryStore } from './memory-store.ts';
export { type MemoryTables, memoryTables } from './memory-tables.ts';
