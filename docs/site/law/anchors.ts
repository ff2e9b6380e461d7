/** Anchor of a norm on its page. */
export const anchorOf = (normId: string): string => `norm-${normId.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`;

/** Which page a norm stands on, told from its id: an article, or what stands outside the articles. */
export function slugOf(normId: string): string {
  if (normId.includes(':')) return 'national-law';
  if (normId.startsWith('P.')) return 'preamble';
  return normId.startsWith('A.') ? 'attachments' : normId.split('.')[0]!;
}
