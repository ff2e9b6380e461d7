import { describe, expect, test } from 'vitest';
import { documents, leaversRoster, transferApplication } from '../../src/generated/documents.ts';
import { exampleOf, layoutOf } from '../../src/index.ts';
import { htmlOf } from '../../src/renderers/html/index.ts';

describe('a page', () => {
  test.each(documents.map(form => [form.id, form] as const))(
    '%s has every value in the place of its field',
    (_, form) => {
      const values = exampleOf(form);
      const layout = layoutOf(form, values, { copies: false });
      const html = htmlOf(layout);
      const cells = layout.blocks.flatMap(block =>
        block.kind === 'table' ? block.rows.flatMap(row => row.cells) : [],
      );
      for (const { field, text } of cells)
        if (field !== undefined)
          expect(html).toMatch(
            new RegExp(`data-field="${field.replaceAll('.', '\\.')}">${text === '' ? '' : '[^]'}`),
          );
      const opened = html.match(/<(table|tr|td|th|tbody|thead|dl|div|p|article|main)\b/g)!.length;
      expect(html.match(/<\/(table|tr|td|th|tbody|thead|dl|div|p|article|main)>/g)!.length).toBe(opened);
    },
  );

  test('says its language, has one heading a copy, a caption, and scopes for those who listen', () => {
    const html = htmlOf(layoutOf(leaversRoster, exampleOf(leaversRoster)));
    expect(html).toContain('<html lang="zh-CN">');
    expect(html.match(/<h1>/g)).toHaveLength(3);
    expect(html.match(/<caption>/g)).toHaveLength(3);
    expect(html).toContain('<th scope="col" class="heading"');
    expect(htmlOf(layoutOf(transferApplication, {}))).toMatch(
      /<th scope="row"[^>]*class="label"[^>]*>姓名<span class="en" lang="en">name<\/span>/,
    );
    expect(html).not.toMatch(/https?:|<script|<link/);
  });

  test('takes no markup from a value', () => {
    const html = htmlOf(layoutOf(transferApplication, { name: '<script>alert("x")</script>' }));
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });

  test('says on every copy that data are synthetic', () => {
    const html = htmlOf(layoutOf(leaversRoster, exampleOf(leaversRoster), { sample: true }));
    expect(html.match(/合成样本/g)).toHaveLength(3);
  });
});
