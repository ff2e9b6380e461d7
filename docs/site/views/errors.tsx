import { type ErrorCode, errorTable } from '@xueji/core';
import { both } from '../law/language.ts';
import { Say } from './page.tsx';

/** Every code that a XuejiError can have: what it says, and what to do. */
export function Errors() {
  const codes = Object.keys(errorTable) as ErrorCode[];
  return (
    <div class="law">
      <p>
        <Say of={intro} />
      </p>
      {[...Map.groupBy(codes, code => code.split('/')[0]!)].map(([group, own]) => (
        <section key={group}>
          <h2 id={group}>{group}</h2>
          {own.map(code => (
            <OneError key={code} code={code} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OneError({ code }: { code: ErrorCode }) {
  const { what, advice, ...rest } = errorTable[code];
  return (
    <article class="question" id={code.replaceAll('/', '-')} data-error={code}>
      <h3>
        <code>{code}</code>
      </h3>
      <p>
        <Say of={what} />
      </p>
      <p class="says">
        <b>
          <Say of={advised} />
        </b>
        <Say of={advice} />
      </p>
      {'retryable' in rest && (
        <p class="says">
          <Say of={again} />
        </p>
      )}
    </article>
  );
}

const intro = both(
  '依规定不予办理是答复，不是异常。抛出的 XuejiError 都有一个稳定的 code，写明什么不对、在哪里、怎么办；大括号处填入具体的值。',
  'A refusal under the law is an answer, never an exception. A XuejiError has a stable code and says what was wrong, where, and what to do; places in braces are filled in.',
);
const advised = both('怎么办', 'What to do');
const again = both('原样再试可能成功。', 'The same call may succeed later.');
