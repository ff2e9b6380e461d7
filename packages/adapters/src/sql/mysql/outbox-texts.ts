import { noticesPage } from '../../rows/index.ts';
import type { Dialect } from '../dialect.ts';
import { asked, bytes, parameterBytes } from './asked.ts';

const now = 'UTC_TIMESTAMP(3)';
const names = (count: number) => Array(count).fill(parameterBytes).join(', ');
const after = `${now} + INTERVAL (CAST(? AS UNSIGNED) * 1000) MICROSECOND`;

export const outboxTexts: Dialect['outboxTexts'] = ({ notice, lease }) => ({
  waiting: `SELECT CAST(kept.position AS CHAR) AS a, CONVERT(kept.stream USING utf8mb4) AS b FROM ${notice} AS kept
    WHERE NOT EXISTS (SELECT 1 FROM ${lease} AS held WHERE held.stream = kept.stream AND held.until > ${now})
    ORDER BY kept.position LIMIT ${noticesPage}`,
  // Set from left to right: what the others look at is altered last. In one order, so that two do not wait in a circle.
  take: `INSERT INTO ${lease} (stream, holder, until, attempt)
    SELECT ${bytes('asked.name')}, ${parameterBytes}, ${after}, 1 FROM ${asked({ name: 'name' })} ORDER BY 1
    ON DUPLICATE KEY UPDATE attempt = IF(until <= ${now}, attempt + 1, attempt),
      holder = IF(until <= ${now}, VALUES(holder), holder), until = IF(until <= ${now}, VALUES(until), until)`,
  taken: `SELECT CONVERT(found.stream USING utf8mb4) AS a, CAST(held.attempt AS CHAR) AS b, CONVERT(found.id USING utf8mb4) AS c,
      CONVERT(found.topic USING utf8mb4) AS d, found.body AS e
    FROM ${asked({ place: 'number' })} STRAIGHT_JOIN ${notice} AS found ON found.position = asked.place
    STRAIGHT_JOIN ${lease} AS held ON held.stream = found.stream AND held.holder = ${parameterBytes}
    ORDER BY found.position`,
  renew: `UPDATE ${lease} SET until = ${after} WHERE stream = ${parameterBytes} AND holder = ${parameterBytes}`,
  remove: count => `DELETE FROM ${notice} WHERE id IN (${names(count)})`,
  giveBack: count => `DELETE FROM ${lease} WHERE holder = ${parameterBytes} AND stream IN (${names(count)})`,
  pause: `UPDATE ${lease} SET until = ${after}, attempt = IF(? = '1', 1, attempt)
    WHERE stream = ${parameterBytes} AND holder = ${parameterBytes}`,
});
