import type { Bilingual } from '@xueji/core';
import { fileOf, formats, pictureOf, type Specimen } from '../gallery/specimens.ts';
import { both, pathIn } from '../law/language.ts';
import { NormLinks } from './links.tsx';
import { Say, useLanguage } from './page.tsx';

/** Every document as it is printed, with its files. */
export function Gallery({ specimens }: { specimens: readonly Specimen[] }) {
  const groups = Map.groupBy(specimens, ({ form }) =>
    form.attachment === undefined ? headings.others : headings.attachments,
  );
  return (
    <div class="law gallery">
      <p>
        <Say of={intro} />{' '}
        <a href={pathIn(useLanguage(), 'forms/')}>
          <Say of={sources} />
        </a>
      </p>
      {[...groups].map(([heading, own]) => (
        <section key={heading.en}>
          <h2 id={heading.en.toLowerCase().replaceAll(' ', '-')}>
            <Say of={heading} />
          </h2>
          {own.map(specimen => (
            <OneDocument key={specimen.form.id} {...specimen} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OneDocument({ form, pictures }: Specimen) {
  const language = useLanguage();
  return (
    <article id={form.id}>
      <h3>
        {form.attachment !== undefined && <Say of={both(`附件${form.attachment} `, `${form.attachment} `)} />}
        <Say of={form.title} />
      </h3>
      <p class="files">
        {formats.map(format => (
          <a key={format} href={fileOf(form, format)} title={`${form.title[language]} .${format}`}>
            .{format}
          </a>
        ))}
        <NormLinks norms={form.cites} />
      </p>
      <div class="sheets">
        {pictures.map(({ width, height }, i) => (
          <a key={pictureOf(form, i + 1)} href={pictureOf(form, i + 1)}>
            <img
              src={pictureOf(form, i + 1)}
              alt={pageOf(form.title, i + 1, pictures.length)[language]}
              width={width}
              height={height}
              loading="lazy"
            />
          </a>
        ))}
      </div>
    </article>
  );
}

const pageOf = ({ zh, en }: Bilingual, page: number, pages: number) =>
  both(
    `《${zh}》第 ${page} 页，共 ${pages} 页的图样；文字见 .html`,
    `${en}, page ${page} of ${pages} in print; its text is in the .html file`,
  );

const headings = {
  attachments: both('办法的附件', 'Attachments'),
  others: both('其他文书', 'Other documents'),
};
const intro = both(
  '生成本站时，每份文书都以合成数据填写、印制，并由所印的 PDF 绘成图样。.html 可供读屏软件阅读。',
  'When this site is built, every document is filled with synthetic data and printed, and its pictures are drawn from the PDF. The .html files are for screen readers too. The documents are in Chinese.',
);
const sources = both('各栏的出处', 'Where the fields come from');
