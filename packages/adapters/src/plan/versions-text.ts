import type { Receipt } from '@xueji/core/store';

type Row = readonly [kind: string, id: string, version: number];

/** What a receipt keeps of its change. */
export function versionsText(versions: Receipt['versions']): string {
  return JSON.stringify(versions.map(({ key, version }): Row => [key.kind, key.id, version]));
}

export function versionsFrom(text: string): Receipt['versions'] {
  return (JSON.parse(text) as Row[]).map(([kind, id, version]) => ({ key: { kind, id }, version }));
}
