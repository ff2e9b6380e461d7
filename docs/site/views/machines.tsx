import { both } from '../law/language.ts';
import { type Machine, machines } from '../law/machines.ts';
import { Say, useLanguage } from './page.tsx';

/** The machines as pictures, and every transition as a line for those who read instead. */
export function Machines({ pictures }: { pictures: readonly string[] }) {
  return (
    <div class="law">
      <p>
        <Say of={intro} />
      </p>
      {machines.map((machine, i) => (
        <section key={machine.title.en}>
          <h2 id={`machine-${i + 1}`}>
            <Say of={machine.title} />
          </h2>
          <section
            class="picture"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
            tabIndex={0}
            aria-label={machine.title.zh}
            dangerouslySetInnerHTML={{ __html: pictures[i]! }}
          />
          <details>
            <summary>
              <Say of={inWords} />
            </summary>
            <Lines machine={machine} />
          </details>
        </section>
      ))}
    </div>
  );
}

function Lines({ machine: { edges, word } }: { machine: Machine }) {
  const language = useLanguage();
  return (
    <ul>
      {edges.map(({ from, to, events }) => (
        <li key={`${from} ${to}`}>
          {word(from)[language]} → {word(to)[language]}：
          {events.map(event => word(event)[language]).join('、')}
        </li>
      ))}
    </ul>
  );
}

const intro = both(
  '状态机只说能不能发生，条款说可不可以办。双线的状态是终点。图由代码生成。',
  'The machines say what can happen, the rules what may. Nothing leads out of a state with a double line. Drawn from the code.',
);
const inWords = both('用文字看', 'In words');
