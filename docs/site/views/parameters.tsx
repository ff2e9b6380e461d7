import type { Parameter } from '@xueji/core';
import type { ArticlePage } from '../law/articles.ts';
import { isOn, regulation } from '../law/the-law.ts';
import { valueWords } from '../law/value-words.ts';
import { localWords, words } from '../law/words.ts';
import { NormLinks } from './links.tsx';
import { Say } from './page.tsx';

/** The parameters of an article, with every value and since when. */
export function ParametersOf({ page }: { page: ArticlePage }) {
  const own = Object.values(regulation.parameters).filter(({ cites }) => isOn(page, cites));
  if (own.length === 0) return null;
  return (
    <section>
      <h2 id="parameters">
        <Say of={words.parameters} />
      </h2>
      {own.map(parameter => (
        <ParameterTable key={parameter.name} parameter={parameter} />
      ))}
    </section>
  );
}

function ParameterTable({
  parameter: { name, label, type, values, local, cites },
}: {
  parameter: Parameter;
}) {
  return (
    <div class="parameter" data-parameter={name}>
      <h3>
        <Say of={label} />
      </h3>
      <table>
        <thead>
          <tr>
            <th>
              <Say of={words.since} />
            </th>
            <th>
              <Say of={words.value} />
            </th>
            <th>
              <Say of={words.source} />
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ from, value, quote, note }) => (
            <tr key={from ?? ''}>
              <td>{from ?? <Say of={words.fromTheStart} />}</td>
              <td>
                <Say of={valueWords(type, value)} />
              </td>
              <td>
                {quote && <q lang="zh-CN">{quote}</q>} {note && <Say of={note} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="foot">
        <code>{name}</code>
        <NormLinks norms={cites} />
        <span>
          <Say of={words.local} />：<Say of={localWords[local]} />
        </span>
      </p>
    </div>
  );
}
