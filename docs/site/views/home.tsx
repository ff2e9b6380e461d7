import { both, pathIn } from '../law/language.ts';
import { regulation, rules, runs } from '../law/the-law.ts';
import { Say, useLanguage } from './page.tsx';

const doors = [
  [
    'desk/',
    both('演练台', 'The desk'),
    both(
      '选事项、填情况，看准予、待办还是不予办理；改一项参数，看哪些情形的结论随之改变。',
      'Choose an act, say what is the case and see the answer; change a parameter and see which scenarios turn.',
    ),
  ],
  [
    'law/',
    both('办法逐条', 'The regulation'),
    both(
      '每一条的原文、规则、参数、释义、情形，以及文本的空白与抵触。',
      'Each article: its words, rules, parameters, readings and scenarios, and where the text is silent or at odds with itself.',
    ),
  ],
  [
    'scenarios/',
    both('写一个情形', 'Write a scenario'),
    both('不写代码，用“给定、办理、应当”检验规则。', 'Test the rules without code: given, when, then.'),
  ],
  [
    'guides/quick-start/',
    both('十分钟接入', 'Ten minutes to a decision'),
    both(
      '软件开发单位：安装、作出第一个决定、接入自己的数据库。',
      'For vendors: install, decide, plug in your own database.',
    ),
  ],
] as const;

/** The front page: four doors. */
export function Home() {
  const language = useLanguage();
  return (
    <div class="law home">
      <p class="gist">
        <Say of={lead} />
      </p>
      <div class="doors">
        {doors.map(([path, title, text]) => (
          <a key={path} href={pathIn(language, path)}>
            <strong>
              <Say of={title} />
            </strong>
            <span>
              <Say of={text} />
            </span>
          </a>
        ))}
      </div>
      <p class="reading">
        <Say of={state()} />
      </p>
    </div>
  );
}

const lead = both(
  '把学籍管理办法变成可以信赖的软件：规则是数据，由教育行政部门读、试、签；程序只照规则回答。每个答复都引用所依据的条款，列明缺什么、找谁、何时截止。',
  'A regulation on student records as software that can be trusted: rules are data that an authority reads, tries and signs, and the program answers by them alone. Every answer cites its norms and says what is missing, from whom and by when.',
);

function state() {
  const { title, status } = regulation.header;
  const held = runs.filter(({ holds }) => holds).length;
  return both(
    `现收录《${title.zh}》：${status.zh}。${rules.length} 条规则，${runs.length} 则情形，本次生成时 ${held} 则相符。`,
    `Here: the ${title.en} (${status.en}). ${rules.length} rules; of ${runs.length} scenarios ${held} hold.`,
  );
}
