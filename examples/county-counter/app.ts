import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isXuejiError, type Party, type StudentRecord } from '@xueji/core';
import { fill, layoutOf } from '@xueji/forms';
import { documents } from '@xueji/forms/documents';
import { htmlOf } from '@xueji/forms/html';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { type Fields, stepCommand, transferCommand } from './acts.ts';
import { recordNamed } from './desk.ts';
import { answerPage } from './pages/answer.ts';
import { applyPage } from './pages/apply.ts';
import { casesPage } from './pages/cases.ts';
import { homePage } from './pages/home.ts';
import { page, sheet, type Visit } from './pages/layout.ts';
import { reviewPage } from './pages/review.ts';
import { studentPage } from './pages/student.ts';
import { studentsPage } from './pages/students.ts';
import type { Sample } from './sample.ts';
import type { Entry } from './words.ts';

const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
const form = documents.find(({ id }) => id === 'transfer-application')!;
const nothingLoaded = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ['data:'],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The counter. Every page is asked for by a party, and shows what the register shows to it. */
export function counterApp(desk: Sample): Hono<{ Variables: { as: Party } }> {
  const app = new Hono<{ Variables: { as: Party } }>();
  type C = Context<{ Variables: { as: Party } }>;
  const { registry } = desk;
  const { directory } = registry.options;
  const visitOf = (c: C): Visit => ({ desk, as: c.var.as, path: c.req.path });
  const fieldsOf = async (c: C) => (await c.req.parseBody({ all: true })) as Fields;

  app.use(secureHeaders({ contentSecurityPolicy: nothingLoaded }), csrf());
  app.onError((error, c) => {
    if (!isXuejiError(error)) return broken(error, c);
    return c.html(
      sheet(
        '没有办理',
        html`<main><h1>没有办理</h1><p>${error.message}</p><p><a href="/cases">回到待办</a></p></main>`,
      ),
      400,
    );
  });
  app.get('/', c => c.html(homePage(desk)));
  app.get('/style.css', c => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.post('/as', async c => {
    const { as, path } = await c.req.parseBody();
    setCookie(c, 'as', String(as), { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect(isLocal(path) ? path : '/cases', 303);
  });
  app.use(async (c, next) => {
    const as = partyFrom(getCookie(c, 'as'));
    if (!as) return c.redirect('/', 303);
    c.set('as', as);
    return next();
  });
  app.post('/day', async c => {
    const { day, path } = await c.req.parseBody();
    if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day > desk.day.today)
      desk.day.today = day;
    return c.redirect(isLocal(path) ? path : '/cases', 303);
  });

  app.get('/cases', async c => c.html(await casesPage(visitOf(c))));
  app.get('/students', async c => c.html(await studentsPage(visitOf(c), c.req.query('q') ?? '')));
  app.get('/review', async c => c.html(await reviewPage(visitOf(c))));
  app.get('/apply', c => c.html(applyPage(visitOf(c), c.req.query('record') ?? '')));
  app.post('/apply', async c => {
    const fields = await fieldsOf(c);
    const record = await recordNamed(desk, String(fields.record).trim());
    const { decision } = await registry.submit(transferCommand(fields, record, c.var.as, desk.day.today));
    return c.html(await answerPage(visitOf(c), decision, record), decision.verdict === 'refused' ? 422 : 200);
  });
  app.get('/students/:id', async c => {
    const record = await shown(c);
    if (!record) return nothingToShow(c);
    return c.html(studentPage(visitOf(c), record, await entriesOf(record.id)));
  });
  app.get('/students/:id/form', async c => {
    const record = await shown(c);
    if (!record) return nothingToShow(c);
    const events = (await entriesOf(record.id)).map(({ event }) => event);
    const { values } = fill(form, { record, events, directory, on: desk.day.today });
    return c.html(htmlOf(layoutOf(form, values, { sample: true })));
  });
  app.post('/students/:id/act', async c => {
    const id = c.req.param('id');
    const { decision } = await registry.submit(stepCommand(await fieldsOf(c), id, c.var.as));
    return c.html(await answerPage(visitOf(c), decision, id), decision.verdict === 'refused' ? 422 : 200);
  });
  return app;

  function broken(error: Error, c: C) {
    console.error(error);
    return c.text('出错了，没有办理。Something went wrong; nothing was done.', 500);
  }

  function shown(c: C): Promise<StudentRecord | undefined> {
    return registry.show(c.req.param('id')!, c.var.as);
  }

  async function entriesOf(id: string): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    for await (const entry of registry.history(id)) entries.push(entry);
    return entries;
  }

  /** The same for a record that there is not and for one that the party has nothing to do with (3.1). */
  function nothingToShow(c: C) {
    return c.html(page(visitOf(c), '没有可以出示的学籍', html`<p>登记簿中没有，或者与本单位无关。</p>`), 404);
  }

  function partyFrom(cookie: string | undefined): Party | undefined {
    const [kind, id = ''] = (cookie ?? '').split(':');
    if (kind === 'school') return directory.school(id) && { kind, id };
    if (kind === 'authority') return directory.authority(id) && { kind, id };
    return undefined;
  }
}

const isLocal = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])/.test(path);
