import * as z from 'zod';
import { XuejiError } from '../errors/index.ts';
import { requireLocalHolidays, requireTerms } from '../time/index.ts';
import {
  authorityLevels,
  dateSchema,
  divisionSchema,
  nonBlank,
  ownerships,
  type Party,
  schoolKinds,
  seasons,
  stages,
} from './vocabulary.ts';

export const authoritySchema = z.strictObject({
  id: nonBlank,
  name: nonBlank,
  level: z.enum(authorityLevels),
  division: divisionSchema,
  /** The authority one level up. */
  superior: nonBlank.optional().meta({ cites: ['3.1'] }),
});
export type Authority = z.infer<typeof authoritySchema>;

/** A status administrator; trained before the start, and reported upward (47.1). */
export const administratorSchema = z.strictObject({
  name: nonBlank,
  trainedOn: dateSchema.optional(),
  startedOn: dateSchema.optional(),
  reportedOn: dateSchema.optional(),
});

export const schoolSchema = z.strictObject({
  id: nonBlank,
  name: nonBlank,
  /** Absent: unknown, and asked for where it matters. */
  kind: z
    .enum(schoolKinds)
    .optional()
    .meta({ cites: ['2.1'] }),
  stages: z.array(z.enum(stages)).min(1),
  /** County of the school: six digits. */
  division: divisionSchema,
  /** 学籍主管部门: the county, or the city for a school that it runs directly. */
  authority: nonBlank.meta({ cites: ['3.2', '3.3'] }),
  ownership: z.enum(ownerships),
  /** 学籍管理员, by name or by post, or with the days of their training and of their start; absent: unknown. */
  administrators: z
    .array(z.union([nonBlank, administratorSchema]))
    .optional()
    .meta({ cites: ['3.4', '19.1', '47.1'] }),
  /** 省级示范性普通高中; absent: unknown. */
  provincialModel: z.boolean().optional(),
  open: z.boolean(),
  /** 招生计划 of a stage and a year; absent: unknown. */
  plans: z
    .array(
      z.strictObject({
        stage: z.enum(stages),
        year: z.string().regex(/^\d{4}$/),
        places: z.int().min(0),
        /** Places of the province’s plan for students of other cities; absent: none. */
        acrossCities: z.int().min(0).default(0),
      }),
    )
    .optional()
    .meta({ cites: ['6.1', '6.3'] }),
  /** 学制改革实验: a stage of another length, and whether the province has agreed; absent: there is none. */
  experiments: z
    .array(z.strictObject({ stage: z.enum(stages), years: z.int().min(1), agreed: z.boolean().optional() }))
    .optional()
    .meta({ cites: ['5.1'] }),
  /** Two-digit code that the city gave the school for exam numbers. */
  examCode: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
});
export type School = z.infer<typeof schoolSchema>;

export const termSchema = z.strictObject({
  /** The division that set the term: a county, its city, or the province. */
  division: divisionSchema,
  schoolYear: z.string().regex(/^\d{4}$/),
  season: z.enum(seasons),
  opens: dateSchema,
  ends: dateSchema,
});

export const localHolidaySchema = z.strictObject({
  division: divisionSchema,
  name: nonBlank,
  from: dateSchema,
  to: dateSchema,
  notice: nonBlank,
  /** Days that the same notice has worked in exchange (调休上班). */
  workdays: z.array(dateSchema).optional(),
});

export const directorySchema = z.strictObject({
  authorities: z.array(authoritySchema),
  schools: z.array(schoolSchema),
  terms: z.array(termSchema).default([]),
  /** Days off that an autonomous prefecture adds to the State Council’s notice. */
  localHolidays: z.array(localHolidaySchema).default([]),
});
export type DirectoryDocument = z.input<typeof directorySchema>;
export type DirectoryTerm = z.infer<typeof termSchema>;
export type DirectoryHoliday = z.infer<typeof localHolidaySchema>;

/** Schools, authorities and terms. Look-ups are synchronous: a decision never waits. */
export interface Directory {
  school(id: string): School | undefined;
  authority(id: string): Authority | undefined;
  /** The education authority of the city that a division belongs to. */
  cityOf(division: string): Authority | undefined;
  /** From the authority one level up to the highest. */
  superiors(authorityId: string): readonly Authority[];
  /** Terms set for a division: its own, else its city’s, else the province’s. */
  terms(division: string): readonly DirectoryTerm[];
  localHolidays(division: string): readonly DirectoryHoliday[];
}

/** Whether a party is an authority, or one above it. */
export function supervises(party: Party, authority: string, directory: Directory): boolean {
  if (party.kind !== 'authority') return false;
  return party.id === authority || directory.superiors(authority).some(({ id }) => id === party.id);
}

/**
 * A directory over a plain document.
 *
 * @param document - already parsed by {@link directorySchema}
 * @throws XuejiError `directory/duplicate`, `directory/unknown-authority`, `time/bad-terms`,
 *   `time/bad-local-holiday`
 */
export function directoryOf(document: z.output<typeof directorySchema>): Directory {
  const schools = index(document.schools, 'schools');
  const authorities = index(document.authorities, 'authorities');
  requireAuthorities(document, authorities);
  requireLocalHolidays(document.localHolidays);
  const terms = termsByDivision(document.terms);
  for (const ofDivision of terms.values()) requireTerms(ofDivision);
  const cities = new Map(document.authorities.filter(a => a.level === 'city').map(a => [a.division, a]));

  return {
    school: id => schools.get(id),
    authority: id => authorities.get(id),
    cityOf: division => cities.get(cityDivision(division)),
    superiors: id => chain(id, authorities),
    terms: division => nearest(terms, division),
    localHolidays: division =>
      document.localHolidays.filter(h => [division, cityDivision(division)].includes(h.division)),
  };
}

/** The division of a school or an authority; empty for a guardian and for a party that the directory doesn’t know. */
export function divisionOf(directory: Directory, party: Party): string {
  const body = party.kind === 'school' ? directory.school(party.id) : directory.authority(party.id);
  return body?.division ?? '';
}

const cityDivision = (division: string) => `${division.slice(0, 4)}00`;
const provinceDivision = (division: string) => `${division.slice(0, 2)}0000`;

function termsByDivision(terms: readonly DirectoryTerm[]): ReadonlyMap<string, readonly DirectoryTerm[]> {
  const byDivision = new Map<string, DirectoryTerm[]>();
  for (const term of terms) {
    const before = byDivision.get(term.division);
    if (before) before.push(term);
    else byDivision.set(term.division, [term]);
  }
  return byDivision;
}

function nearest(
  terms: ReadonlyMap<string, readonly DirectoryTerm[]>,
  division: string,
): readonly DirectoryTerm[] {
  return (
    terms.get(division) ?? terms.get(cityDivision(division)) ?? terms.get(provinceDivision(division)) ?? []
  );
}

function chain(id: string, authorities: ReadonlyMap<string, Authority>): readonly Authority[] {
  const above: Authority[] = [];
  for (let next = authorities.get(id)?.superior; next !== undefined; next = authorities.get(next)?.superior) {
    const authority = authorities.get(next);
    if (authority === undefined || above.includes(authority)) break;
    above.push(authority);
  }
  return above;
}

function index<T extends { id: string }>(entries: readonly T[], path: string): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  entries.forEach((entry, i) => {
    if (byId.has(entry.id))
      throw new XuejiError('directory/duplicate', { id: entry.id }, { path: `${path}[${i}]` });
    byId.set(entry.id, entry);
  });
  return byId;
}

function requireAuthorities(
  { schools, authorities }: Pick<DirectoryDocument, 'schools' | 'authorities'>,
  known: ReadonlyMap<string, Authority>,
): void {
  const check = (id: string | undefined, path: string) => {
    if (id !== undefined && !known.has(id))
      throw new XuejiError('directory/unknown-authority', { id }, { path });
  };
  schools.forEach((school, i) => void check(school.authority, `schools[${i}].authority`));
  authorities.forEach((authority, i) => void check(authority.superior, `authorities[${i}].superior`));
}
