import { type Party, XuejiError } from '@xueji/core';
import type { DirectoryData } from './directory-file.ts';

/**
 * A school or an authority by its identifier or its full name.
 *
 * @throws XuejiError `cli/unknown-name` with names that are like it, `cli/ambiguous-name`
 */
export function partyByName({ schools, authorities }: DirectoryData, text: string): Party {
  const bodies = [
    ...schools.map(({ id, name }) => ({ kind: 'school' as const, id, name })),
    ...authorities.map(({ id, name }) => ({ kind: 'authority' as const, id, name })),
  ];
  const byId = bodies.find(({ id }) => id === text);
  const [found, other, ...more] = byId ? [byId] : bodies.filter(({ name }) => name === text);
  if (other) {
    const ids = [found, other, ...more].map(body => body?.id).join('、');
    throw new XuejiError('cli/ambiguous-name', { name: text, ids });
  }
  if (found) return { kind: found.kind, id: found.id };
  const alike = bodies.filter(({ name }) => [...text].some(character => name.includes(character)));
  const examples = (alike.length > 0 ? alike : bodies)
    .toSorted((a, b) => shared(b.name, text) - shared(a.name, text))
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、');
  throw new XuejiError('cli/unknown-name', { name: text, examples });
}

/**
 * The identifier of a school, by its identifier or its full name.
 *
 * @throws XuejiError as {@link partyByName}; `cli/unknown-name` where it is no school
 */
export function schoolByName(data: DirectoryData, text: string): string {
  return partyByName({ ...data, authorities: [] }, text).id;
}

const shared = (a: string, b: string) => [...new Set(a)].filter(character => b.includes(character)).length;
