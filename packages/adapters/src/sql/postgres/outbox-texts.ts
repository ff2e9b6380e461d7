import { noticesPage } from '../../rows/index.ts';
import type { Dialect } from '../dialect.ts';

/** The only column of rows that a statement takes as one JSON parameter. */
const asked = (parameter: string) =>
  `(SELECT each ->> 0 AS name FROM jsonb_array_elements(${parameter}::text::jsonb) AS given (each))`;

const parameters = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => `$${from + i}::text`).join(', ');

const after = (parameter: string) =>
  `clock_timestamp() + ${parameter}::text::bigint * interval '1 millisecond'`;

export const outboxTexts: Dialect['outboxTexts'] = ({ notice, lease }) => ({
  waiting: `SELECT position::text AS a, stream AS b FROM ${notice} AS kept
    WHERE NOT EXISTS (SELECT 1 FROM ${lease} AS held WHERE held.stream = kept.stream AND held.until > clock_timestamp())
    ORDER BY position LIMIT ${noticesPage}`,
  // In one order, so that two who take the same streams wait for one another and not in a circle.
  take: `INSERT INTO ${lease} AS held (stream, holder, until, attempt)
    SELECT name, $1::text, ${after('$2')}, 1 FROM ${asked('$3')} AS asked ORDER BY name COLLATE "C"
    ON CONFLICT (stream) DO UPDATE SET holder = excluded.holder, until = excluded.until, attempt = held.attempt + 1
      WHERE held.until <= clock_timestamp()`,
  taken: `SELECT kept.stream AS a, held.attempt::text AS b, kept.id AS c, kept.topic AS d, kept.body AS e
    FROM ${asked('$1')} AS asked
    JOIN ${notice} AS kept ON kept.position = asked.name::bigint
    JOIN ${lease} AS held ON held.stream = kept.stream AND held.holder = $2::text
    ORDER BY kept.position`,
  renew: `UPDATE ${lease} SET until = ${after('$1')} WHERE stream = $2::text AND holder = $3::text RETURNING stream`,
  remove: count => `DELETE FROM ${notice} WHERE id IN (${parameters(count)})`,
  giveBack: count => `DELETE FROM ${lease} WHERE holder = $1::text AND stream IN (${parameters(count, 2)})`,
  pause: `UPDATE ${lease} SET until = ${after('$1')}, attempt = CASE $2::text WHEN '1' THEN 1 ELSE attempt END
    WHERE stream = $3::text AND holder = $4::text`,
  // A row of a stream that cannot be: names are never empty.
  sleep: `INSERT INTO ${lease} AS kept (stream, holder, until, attempt) VALUES ('', '', ${after('$1')}, 0)
    ON CONFLICT (stream) DO UPDATE SET until = greatest(kept.until, excluded.until)`,
});
