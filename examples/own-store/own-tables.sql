-- 您的表：列名随您；凡只许有一份的，都是主键。Your tables, named as you like; whatever may be there once is a primary key.
CREATE TABLE IF NOT EXISTS pupil_file (
  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, doc TEXT NOT NULL,
  school TEXT, stage TEXT, grade TEXT, cohort TEXT, status TEXT,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pupil_history (
  stream TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pupil_claim (
  scope TEXT NOT NULL, value TEXT NOT NULL, owner TEXT NOT NULL,
  PRIMARY KEY (scope, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pupil_receipt (id TEXT NOT NULL PRIMARY KEY, kept TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS pupil_notice (
  id TEXT NOT NULL PRIMARY KEY, stream TEXT NOT NULL, topic TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS pupil_number (sequence TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL) STRICT;
