import type { Lease, Notice } from '@xueji/core/store';

/** A notice of a stream that is leased, with the attempt that its stream is at. */
export interface Leased {
  readonly notice: Notice;
  readonly attempt: number;
}

/** The first `most` streams, in the order in which they come. */
export const streamsOf = (streams: Iterable<string>, most: number): readonly string[] =>
  [...new Set(streams)].slice(0, most);

/** @param leased - oldest first */
export function leasesOf(holder: string, leased: readonly Leased[]): readonly Lease[] {
  const streams = new Map<string, { readonly attempt: number; readonly notices: Notice[] }>();
  for (const { notice, attempt } of leased) {
    const known = streams.get(notice.stream);
    if (known) known.notices.push(notice);
    else streams.set(notice.stream, { attempt, notices: [notice] });
  }
  return [...streams].map(([stream, found]) => ({ stream, holder, ...found }));
}
