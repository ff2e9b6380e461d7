import type { Key, Receipt } from '@xueji/core/store';

/** What a store has to know of its contents to settle a change. */
export interface Known {
  receipt(id: string): KeptReceipt | undefined;
  version(key: Key): number | undefined;
  /** Number of the newest entry of a stream; 0 where it has none. */
  head(stream: string): number;
  owner(scope: string, value: string): string | undefined;
  hasNotice(id: string): boolean;
}

export interface KeptReceipt {
  readonly digest: string;
  readonly versions: Receipt['versions'];
}
