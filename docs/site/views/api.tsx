import { type Exported, entryPoints } from '../law/exports.ts';
import { both } from '../law/language.ts';
import { Say } from './page.tsx';

/** What can be imported, by entry point, with its docstring. */
export function Api() {
  return (
    <div class="law">
      <p>
        <Say of={intro} />
      </p>
      {[...entryPoints()].map(([entry, all]) => (
        <section key={entry}>
          <h2 id={entry.replaceAll(/[@/]+/g, '-').slice(1)}>{entry}</h2>
          {all.map(each => (
            <OneExport key={each.name} exported={each} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OneExport({ exported: { name, doc, declared } }: { exported: Exported }) {
  return (
    <details class="export" data-export={name}>
      <summary>
        <code>{name}</code> <span lang="en">{doc.split('\n')[0]}</span>
      </summary>
      <pre lang="en">{doc}</pre>
      <pre>
        <code>{declared}</code>
      </pre>
    </details>
  );
}

const intro = both(
  '由源代码和其中的说明生成。说明为英文。',
  'Generated from the sources and their docstrings.',
);
