/** The counter as a server on this machine: `npm run -s counter`. Nothing is kept; each start begins anew. */
import { serve } from '@hono/node-server';
import { counterApp } from './app.ts';
import { openSample } from './sample.ts';

const desk = await openSample();
const port = Number(process.env.PORT ?? 8790);
serve({ fetch: counterApp(desk).fetch, port, hostname: '127.0.0.1' }, info =>
  console.log(`学籍柜台 http://127.0.0.1:${info.port}/`),
);
