import { noticeChannel, type Tables } from '../tables.ts';

/** Named with the version of the tables: an adapter of another version finds no function and is refused. */
export const commitFunction = ({ own }: Tables, version = 2) => own(`commit_${version}`);

/** Asked with changes as JSON. Where the connection speaks another character set nothing is done, and it answers with that. */
export const commitCall = (tables: Tables) =>
  `SELECT CASE pg_client_encoding() WHEN 'UTF8' THEN ${commitFunction(tables)}($1::text::jsonb)::text END AS a,
    pg_client_encoding() AS b`;

/** Each part of a list in turn; counted by hand, which PL/pgSQL does without asking the planner. */
const eachOf = (list: string) => `parts := given -> '${list}';
      FOR j IN 0 .. jsonb_array_length(parts) - 1 LOOP part := parts -> j;`;

/** Only where a worker sleeps: NOTIFY lets one transaction of a whole server commit at a time. */
const wake = ({ lease, prefix }: Tables) => `
    PERFORM 1 FROM ${lease} WHERE stream = '' AND until > clock_timestamp();
    IF FOUND THEN PERFORM pg_notify('${noticeChannel({ prefix })}', ''); END IF;`;

/**
 * Writes changes, given as JSON, or answers which of them it refused.
 *
 * The inner block is a savepoint to PostgreSQL: where it is left with an error, nothing of it stays and the transaction,
 * perhaps a vendor’s, goes on. Each statement guards itself and is believed by its count, so that nothing that was read
 * has to hold still; the receipt comes first, so that of two who send one change the second waits and hears the answer.
 */
export const commitFunctionText = (tables: Tables, version: 1 | 2) => {
  const { record, ledger, claim, receipt, notice } = tables;
  return `CREATE OR REPLACE FUNCTION ${commitFunction(tables, version)} (changes jsonb) RETURNS jsonb LANGUAGE plpgsql AS $body$
DECLARE
  given jsonb; parts jsonb; part jsonb; place int[]; known record;
  kept text[] := '{}'; refusal text;
BEGIN
  BEGIN
    FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
      given := changes -> i; place := ARRAY[i, 0];
      INSERT INTO ${receipt} (id, digest, result)
        VALUES (given ->> 'id', given ->> 'digest', given ->> 'result') ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN
        SELECT digest, result INTO STRICT known FROM ${receipt} WHERE id = given ->> 'id';
        IF known.digest <> given ->> 'digest' THEN refusal := 'reused'; RAISE SQLSTATE 'XUEJI'; END IF;
        kept := kept || known.result;
        CONTINUE;
      END IF;
      kept := kept || NULL::text;

      ${eachOf('writes')}
        IF part ->> 'expect' = 'absent' THEN
          INSERT INTO ${record} (kind, id, version, doc, school, stage, grade, cohort, status)
            VALUES (part -> 'key' ->> 'kind', part -> 'key' ->> 'id', (part ->> 'version')::bigint, part ->> 'doc',
              part -> 'tags' ->> 'school', part -> 'tags' ->> 'stage', part -> 'tags' ->> 'grade',
              part -> 'tags' ->> 'cohort', part -> 'tags' ->> 'status')
            ON CONFLICT DO NOTHING;
        ELSE
          UPDATE ${record} SET version = (part ->> 'version')::bigint, doc = part ->> 'doc',
              school = part -> 'tags' ->> 'school', stage = part -> 'tags' ->> 'stage', grade = part -> 'tags' ->> 'grade',
              cohort = part -> 'tags' ->> 'cohort', status = part -> 'tags' ->> 'status'
            WHERE kind = part -> 'key' ->> 'kind' AND id = part -> 'key' ->> 'id'
              AND version = (part ->> 'expect')::bigint;
        END IF;
        IF NOT FOUND THEN refusal := 'stale'; place := ARRAY[i, j]; RAISE SQLSTATE 'XUEJI'; END IF;
      END LOOP;

      ${eachOf('entries')}
        INSERT INTO ${ledger} (stream, seq, body, hash)
          SELECT part ->> 'stream', (part ->> 'seq')::bigint, part ->> 'body', part ->> 'hash'
          WHERE (part ->> 'seq')::bigint = 1 + coalesce(
            (SELECT max(seq) FROM ${ledger} WHERE stream = part ->> 'stream'), 0)
          ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN refusal := 'ledger'; place := ARRAY[i, j]; RAISE SQLSTATE 'XUEJI'; END IF;
      END LOOP;

      ${eachOf('claims')}
        CONTINUE WHEN part ->> 'do' <> 'free';
        DELETE FROM ${claim}
          WHERE scope = part ->> 'scope' AND value = part ->> 'value' AND owner = part ->> 'owner';
        IF NOT FOUND THEN refusal := 'taken'; place := ARRAY[i, j]; RAISE SQLSTATE 'XUEJI'; END IF;
      END LOOP;
      ${eachOf('claims')}
        CONTINUE WHEN part ->> 'do' <> 'take';
        INSERT INTO ${claim} (scope, value, owner)
          VALUES (part ->> 'scope', part ->> 'value', part ->> 'owner') ON CONFLICT DO NOTHING;
        CONTINUE WHEN FOUND;
        PERFORM 1 FROM ${claim} WHERE scope = part ->> 'scope' AND value = part ->> 'value'
          AND owner = part ->> 'owner' FOR SHARE;
        IF NOT FOUND THEN refusal := 'taken'; place := ARRAY[i, j]; RAISE SQLSTATE 'XUEJI'; END IF;
      END LOOP;

      ${eachOf('notices')}
        INSERT INTO ${notice} (id, stream, topic, body)
          VALUES (part ->> 'id', part ->> 'stream', part ->> 'topic', part ->> 'body') ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN refusal := 'notice'; place := ARRAY[i, j]; RAISE SQLSTATE 'XUEJI'; END IF;
      END LOOP;
    END LOOP;${version === 1 ? '' : wake(tables)}
  EXCEPTION WHEN SQLSTATE 'XUEJI' THEN
    RETURN jsonb_build_object('refused', refusal, 'change', place[1], 'part', place[2]);
  END;
  RETURN jsonb_build_object('kept', to_jsonb(kept));
END
$body$`;
};
