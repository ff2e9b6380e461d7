import { type Party, showDate } from '@xueji/core';
import { html } from 'hono/html';
import type { Desk } from '../desk.ts';
import { partyName } from '../words.ts';

export type Html = ReturnType<typeof html>;

/** Who is at the counter, and where. */
export interface Visit {
  readonly desk: Desk;
  readonly as: Party;
  readonly path: string;
}

/** A page of the counter: who acts and on which day stands on every one. */
export function page({ desk, as, path }: Visit, title: string, content: Html): Html {
  const { directory } = desk.registry.options;
  const links = [
    ['/cases', '待办'],
    ['/students', '学籍'],
    ...(as.kind === 'school' ? [['/apply', '转学申请']] : []),
    ['/review', '学期复核'],
  ] as const;
  const nav = links.map(
    ([to, name]) =>
      html`<a href="${to}"${path.startsWith(to!) ? html` aria-current="page"` : ''}>${name}</a>`,
  );
  return sheet(
    title,
    html`<header>
      <a class="skip" href="#main">跳到正文</a>
      <p class="who"><span>学籍柜台</span> <strong>${partyName(as, directory)}</strong> <a href="/">换单位</a></p>
      <nav aria-label="柜台">${nav}</nav>
    </header>
    <main id="main"><h1>${title}</h1>${content}</main>
    <footer>
      <form method="post" action="/day">
        <input type="hidden" name="path" value="${path}">
        <label for="day">演示日期 ${showDate(desk.day.today).zh}，可前进到</label>
        <input id="day" name="day" type="date" min="${desk.day.today}" value="${desk.day.today}" required>
        <button>前进</button>
      </form>
      <p>学生均为合成数据；学校为虚构。依据的是${desk.registry.options.regulation.header.title.zh}。</p>
    </footer>`,
  );
}

export function sheet(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 学籍柜台</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>${body}</body>
</html>`;
}
