import swagger from '@fastify/swagger';
import { currentEnrolment, isXuejiError } from '@xueji/core';
import { isStoreRefusal } from '@xueji/core/store';
import Fastify from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Pool } from 'pg';
import * as z from 'zod';
import { own } from './directory.ts';
import { inTransaction, registerIn } from './register.ts';
import { answerOf, answerSchema, problemSchema, requestSchema, studentSchema } from './schemas.ts';

/** The school’s own server: its bus cards and the register, in one database and one transaction. */
export async function schoolServer(pool: Pool, today: () => string) {
  const app = Fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '学校学籍服务 · School server', version: '1.0.0' } },
    transform: jsonSchemaTransform,
  });

  app.setErrorHandler(
    (error: Error & { code?: string; statusCode?: number; validation?: unknown }, _, reply) => {
      const [status, code] = problemOf(error);
      // Of what is our own fault the caller learns nothing.
      return reply.status(status).send({ code, message: status === 500 ? '出错了' : error.message });
    },
  );

  app.post(
    '/commands',
    {
      schema: {
        summary: '办理一项学籍事项 · submit a command',
        body: requestSchema,
        response: {
          200: answerSchema,
          400: problemSchema,
          403: problemSchema,
          409: problemSchema,
          422: answerSchema,
        },
      },
    },
    async ({ body: { command, busCard } }, reply) => {
      const { by, record } = command;
      if (by.kind !== own.kind || by.id !== own.id)
        return reply.status(403).send({ code: 'school/not-us', message: '只办理本校的事项' });
      const decision = await inTransaction(pool, async client => {
        const { decision } = await registerIn(client, today).submit(command);
        if (busCard && decision.verdict !== 'refused')
          await client.query('INSERT INTO bus_card VALUES ($1, $2, $3)', [busCard.number, record, today()]);
        return decision;
      });
      return reply.status(decision.verdict === 'refused' ? 422 : 200).send(answerOf(decision));
    },
  );

  app.get(
    '/students/:record',
    {
      schema: {
        summary: '一名学生 · one student',
        params: z.object({ record: z.string() }),
        response: { 200: studentSchema, 404: problemSchema },
      },
    },
    async ({ params }, reply) => {
      const found = await inTransaction(pool, async client => {
        const record = await registerIn(client, today).show(params.record, own);
        const { rows } = await client.query('SELECT number FROM bus_card WHERE student = $1', [
          params.record,
        ]);
        return record && { record, busCard: (rows[0]?.number ?? null) as string | null };
      });
      if (!found) return reply.status(404).send({ code: 'school/unknown', message: '没有可以出示的学籍' });
      const { id, version, identity } = found.record;
      const { status } = currentEnrolment(found.record);
      return { record: id, version, name: identity.name, status, busCard: found.busCard };
    },
  );

  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}

const taken = '23505';

function problemOf(
  error: Error & { code?: string; statusCode?: number },
): readonly [status: number, code: string] {
  if (isStoreRefusal(error)) return [409, `register/${error.reason.kind}`];
  if (isXuejiError(error)) return [error.code.startsWith('registry/') ? 409 : 400, error.code];
  if (error.code === taken) return [409, 'school/card-taken'];
  return error.statusCode === 400 ? [400, 'school/malformed'] : [500, 'school/fault'];
}
