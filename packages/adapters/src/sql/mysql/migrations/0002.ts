import type { Migration } from '../../dialect.ts';

/** Leases of the outbox. */
export const second: Migration = {
  version: 2,
  statements: ({ lease }) => [
    `CREATE TABLE IF NOT EXISTS ${lease} (
  stream VARBINARY(765) NOT NULL PRIMARY KEY, holder VARBINARY(765) NOT NULL,
  until DATETIME(3) NOT NULL, attempt BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
  ],
};
