import { randomUUID } from 'node:crypto';
import { labelOf } from '@xueji/core';
import { html } from 'hono/html';
import { documentChoices } from './case.ts';
import { type Html, page, type Visit } from './layout.ts';
import { choices } from './parts.ts';

const grounds = ['household-move', 'parent-work-change', 'other', 'none'];

/** The receiving school applies (32.2). */
export function applyPage(visit: Visit, record: string): Html {
  return page(
    visit,
    '转学申请',
    html`<p>由转入学校发起。材料缺什么、由谁核办，提交后一次告知。</p>
    <form method="post" action="/apply" class="sheet">
      <input type="hidden" name="form" value="${randomUUID()}">
      <label for="record">学籍号或学籍标识 <span lang="en">student number or record id</span></label>
      <input id="record" name="record" value="${record}" required autocomplete="off" spellcheck="false">
      <label for="ground">转学理由</label>
      <select id="ground" name="ground"><option value="">未填写</option>${grounds.map(
        ground => html`<option value="${ground}">${labelOf(ground).zh}</option>`,
      )}</select>
      <label for="description">说明（可不填）</label>
      <input id="description" name="description" autocomplete="off">
      ${choices('documents', '已收到的材料', documentChoices)}
      <button class="main">提交申请</button>
    </form>`,
  );
}
