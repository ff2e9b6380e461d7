import type { Migration } from '../../dialect.ts';

// Bytes, at most 255 UTF-16 units of them: every collation of MySQL takes some different names for the same, 𠮷 for 𡈽 or
// `a` for `a `, and the ones that do not are called differently by MySQL and MariaDB.
const name = 'VARBINARY(765)';
const text = 'LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

export const first: Migration = {
  version: 1,
  statements: ({ record, ledger, claim, receipt, notice, sequence, own, bare }) => [
    `CREATE TABLE IF NOT EXISTS ${record} (
  kind ${name} NOT NULL, id ${name} NOT NULL, version BIGINT NOT NULL, doc ${text} NOT NULL,
  school ${name}, stage ${name}, grade ${name}, cohort ${name}, status ${name},
  PRIMARY KEY (kind, id), KEY ${bare('record_by_school')} (kind, school, id)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
    `CREATE TABLE IF NOT EXISTS ${ledger} (
  stream ${name} NOT NULL, seq BIGINT NOT NULL CHECK (seq > 0), body ${text} NOT NULL, hash ${text} NOT NULL,
  PRIMARY KEY (stream, seq)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
    ...(['UPDATE', 'DELETE'] as const).map(
      event => `CREATE TRIGGER IF NOT EXISTS ${own(`ledger_no_${event.toLowerCase()}`)} BEFORE ${event} ON ${ledger}
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only'`,
    ),
    `CREATE TABLE IF NOT EXISTS ${claim} (
  scope ${name} NOT NULL, value ${name} NOT NULL, owner ${name} NOT NULL,
  PRIMARY KEY (scope, value)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
    `CREATE TABLE IF NOT EXISTS ${receipt} (
  id ${name} NOT NULL PRIMARY KEY, digest ${text} NOT NULL, result ${text} NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
    `CREATE TABLE IF NOT EXISTS ${notice} (
  position BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  id ${name} NOT NULL UNIQUE, stream ${name} NOT NULL, topic ${name} NOT NULL, body ${text} NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
    `CREATE TABLE IF NOT EXISTS ${sequence} (
  name ${name} NOT NULL PRIMARY KEY, next BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC`,
  ],
};
