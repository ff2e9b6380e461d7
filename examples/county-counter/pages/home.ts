import { html } from 'hono/html';
import type { Sample } from '../sample.ts';
import { partyName } from '../words.ts';
import { type Html, sheet } from './layout.ts';

/** Choosing a party stands for a login. */
export function homePage({ registry, parties, stories }: Sample): Html {
  const { directory } = registry.options;
  const choice = (kind: string, { id, name }: { id: string; name: string }) =>
    html`<li><button name="as" value="${kind}:${id}">${name}</button></li>`;
  const open = parties.schools.filter(school => school.open);
  return sheet(
    '选择单位',
    html`<main id="main" class="home">
      <h1>学籍柜台 <span lang="en">County counter</span></h1>
      <p>您代表哪个单位？这里的选择代替登录：真实的系统须核实来人。<br>
      <span lang="en">Choosing a party stands for a login. A real system would make sure who it is.</span></p>
      <form method="post" action="/as">
        <h2>学校</h2>
        <ul class="choices">${open.map(school => choice('school', school))}</ul>
        <h2>教育行政部门</h2>
        <ul class="choices">${parties.authorities.map(authority => choice('authority', authority))}</ul>
      </form>
      <h2>试一试</h2>
      <ol class="stories">${stories.map(
        ({ title, as, path }) => html`<li><form method="post" action="/as">
          <input type="hidden" name="path" value="${path}">
          <button name="as" value="${as.kind}:${as.id}">${title}</button>
          <span>以${partyName(as, directory)}的身份</span>
        </form></li>`,
      )}</ol>
    </main>`,
  );
}
