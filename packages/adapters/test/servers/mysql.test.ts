import { afterAll, describe, inject, test } from 'vitest';
import { storeConformance } from '../../src/conformance/index.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { sqlSubject } from './support/sql-subject.ts';

const server = inject('mysql');
if ('url' in server) {
  const bench = mysqlBench(server.url);
  afterAll(() => bench.end());
  storeConformance(sqlSubject('MariaDB', bench), { describe, test });
} else test.skip(`MariaDB: not tested here: ${server.lacks}`);
