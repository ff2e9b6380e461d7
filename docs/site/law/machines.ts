import { instance } from '@viz-js/viz';
import {
  type Bilingual,
  caseAfter,
  caseMachine,
  labelOf,
  statusAfter,
  statuses,
  statusMachine,
} from '@xueji/core';
import { both, type Language } from './language.ts';

type Event = Parameters<typeof statusAfter>[1];
type CaseState = Parameters<typeof caseAfter>[0];
type CaseEvent = Parameters<typeof caseAfter>[1];

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

/** A machine as a picture: its states, and what leads from one to another. */
export interface Machine {
  readonly title: Bilingual;
  readonly states: readonly string[];
  readonly edges: readonly Edge[];
  /** Word of a state or an event; those of a case are not those of a status. */
  readonly word: (name: string) => Bilingual;
}

/** The machines as they answer, transition by transition: nothing is drawn that they would not do. */
export const machines: readonly Machine[] = [
  {
    title: both('学籍状态', 'The status of an enrolment'),
    states: statuses,
    edges: edgesOf(statuses, statusMachine.events as readonly Event[], statusAfter),
    word: labelOf,
  },
  {
    title: both('在办事项', 'A case'),
    states: Object.keys(caseMachine.states),
    edges: edgesOf(
      Object.keys(caseMachine.states) as readonly CaseState[],
      caseMachine.events as readonly CaseEvent[],
      caseAfter,
    ),
    word: name => caseWords[name] ?? labelOf(name),
  },
];

const caseWords: Readonly<Record<string, Bilingual>> = {
  open: both('核办中', 'open'),
  granted: both('办结', 'granted'),
  refused: both('未获同意', 'refused'),
  returned: both('退回补正', 'returned'),
  lapsed: both('失效', 'lapsed'),
  recalled: both('已撤回', 'recalled'),
};

function edgesOf<State extends string, E extends string>(
  states: readonly State[],
  events: readonly E[],
  after: (state: State, event: E) => State | undefined,
): readonly Edge[] {
  return states.flatMap(from => {
    const moves = events.flatMap(event => {
      const to = after(from, event);
      return to === undefined || to === from ? [] : [{ to, event }];
    });
    return [...Map.groupBy(moves, ({ to }) => to)].map(([to, found]) => ({
      from,
      to,
      events: found.map(({ event }) => event),
    }));
  });
}

/** SVG that needs nothing to be looked at: no script, no font of its own, no network. */
export async function drawn({ title, states, edges, word }: Machine, language: Language): Promise<string> {
  const viz = await instance();
  const last = new Set(states.filter(state => edges.every(({ from }) => from !== state)));
  const used = states.filter(state => edges.some(({ from, to }) => from === state || to === state));
  const svg = viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'LR', ranksep: 0.5, nodesep: 0.2, bgcolor: 'transparent' },
      nodeAttributes: {
        shape: 'box',
        style: 'rounded',
        fontname: 'sans-serif',
        fontsize: 13,
        margin: '0.2,0.09',
      },
      edgeAttributes: { fontname: 'sans-serif', fontsize: 11, arrowsize: 0.7 },
      nodes: used.map(name => ({
        name,
        attributes: {
          label: word(name)[language],
          width: widthOf(word(name)[language]),
          peripheries: last.has(name) ? 2 : 1,
        },
      })),
      edges: edges.map(({ from, to, events }) => ({
        tail: from,
        head: to,
        attributes: { label: events.map(event => `  ${word(event)[language]}  `).join('\n') },
      })),
    },
    { format: 'svg' },
  );
  return svg
    .slice(svg.indexOf('<svg'))
    .replace('<svg', `<svg role="img" aria-label="${title[language]}"`)
    .replaceAll(/(stroke|fill)="black"/g, '$1="currentColor"')
    .replaceAll(/<title>[^<]*<\/title>/g, '');
}

/** Inches: the layout knows no Chinese font, and would make the boxes too narrow. */
const widthOf = (text: string) =>
  0.35 + [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 0.185 : 0.1), 0);
