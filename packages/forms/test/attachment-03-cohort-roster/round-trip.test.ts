import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type RosterRow,
  readRoster,
  rosterColumns,
  writeRoster,
} from '../../src/attachment-03-cohort-roster/index.ts';
import { rosters } from '../support/rosters.ts';

describe('a roster that is written', () => {
  test('reads back as the same data', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async roster => {
        const reading = await readRoster(await writeRoster(roster));
        expect(reading).toMatchObject({ ok: true });
        expect(reading.ok && reading.roster).toEqual(roster);
      }),
      { numRuns: 60 },
    );
  });

  test('reads back the same with its columns in any order', async () => {
    const keys = rosterColumns.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(
        rosters,
        fc.shuffledSubarray(keys, { minLength: keys.length }),
        async (roster, columns) => {
          const reading = await readRoster(await writeRoster(roster, { columns }));
          expect(reading.ok && reading.roster).toEqual(roster);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('says of each student where it stands', async () => {
    const [roster] = fc.sample(rosters, 1);
    const reading = await readRoster(await writeRoster(roster!));
    const places = roster!.rows.map((_, i) => ({ sheet: '花名册', row: 4 + i }));
    expect(reading.ok && reading.places).toEqual(places);
  });

  test('has the same bytes each time', async () => {
    const roster = { ...fc.sample(rosters, 1)[0]!, filledOn: '2026-09-10' };
    const first = await writeRoster(roster);
    expect(Buffer.compare(first, await writeRoster(roster))).toBe(0);
  });
});

test('3,000 rows: time printed, not judged', async () => {
  const [small] = fc.sample(
    rosters.filter(({ stage }) => stage === 'primary'),
    1,
  );
  const pattern = small!.rows[0]!;
  const rows = Array.from({ length: 3000 }, (_, i): RosterRow => {
    const { studentNumber: _number, ...rest } = pattern;
    return { ...rest, document: { type: 'passport', number: `E${10_000_000 + i}` } };
  });
  const started = performance.now();
  const bytes = await writeRoster({ ...small!, rows });
  const written = performance.now();
  const reading = await readRoster(bytes);
  const done = performance.now();
  console.log(
    `3,000 rows: write ${Math.round(written - started)} ms, read ${Math.round(done - written)} ms, ${bytes.length} bytes`,
  );
  expect(reading.ok && reading.roster.rows.length).toBe(3000);
});
