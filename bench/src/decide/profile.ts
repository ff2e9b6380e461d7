import { type Profiler, Session } from 'node:inspector/promises';

/** Share of the time by part of the work, from 0 to 1, and by function. */
export interface Shares {
  readonly parts: ReadonlyMap<string, number>;
  readonly functions: ReadonlyMap<string, number>;
}

type Node = Profiler.ProfileNode;

const named =
  (...names: readonly string[]) =>
  ({ functionName }: Node['callFrame']) =>
    names.includes(functionName);

/** A part begins at a function, by its name because a built package has other files, and has all that is called from there. */
const parts: readonly (readonly [part: string, begins: (frame: Node['callFrame']) => boolean])[] = [
  ['act', named('actOf')],
  ['machines', named('impossibilities')],
  ['facts', named('readFacts')],
  ['rules', ({ functionName }) => /^answer[A-Z]/.test(functionName)],
  ['reasons', named('reasonFor', 'prohibition', 'noGround', 'outstandingIn', 'outstandingFor', 'factsFor')],
  ['trace', named('traceOf')],
  ['duties', named('dutyOf', 'nextStepDuty')],
  ['plan', named('plan', 'openCase', 'planApproval')],
];

export const partNames = [...parts.map(([part]) => part), 'else', 'garbage'];

/** Runs `work` under V8’s sampling profiler. */
export async function profile(work: () => void): Promise<Shares> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  work();
  const { profile: taken } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(taken);
}

function sharesOf({ nodes }: Profiler.Profile): Shares {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const inParts = new Map<string, number>();
  const inFunctions = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, hits: number) => to.set(key, (to.get(key) ?? 0) + hits);
  const visit = (node: Node, part: string | undefined) => {
    const { functionName, url } = node.callFrame;
    const isGarbage = functionName === '(garbage collector)';
    const here = isGarbage ? 'garbage' : partOf(node, part);
    const hits = node.hitCount ?? 0;
    if (here !== undefined && hits > 0) {
      add(inParts, here, hits);
      add(inFunctions, `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}`.trim(), hits);
    }
    for (const child of node.children ?? []) visit(byId.get(child)!, here);
  };
  visit(nodes[0]!, undefined);
  const all = [...inParts.values()].reduce((sum, hits) => sum + hits, 0);
  const shares = (counted: Map<string, number>) =>
    new Map([...counted].map(([key, hits]) => [key, hits / all]));
  return { parts: shares(inParts), functions: shares(inFunctions) };
}

/** `undefined`: not within `decide`; `else`: within it, and in no part yet. */
function partOf({ callFrame }: Node, above: string | undefined): string | undefined {
  if (above === undefined) return callFrame.functionName === 'decide' ? 'else' : undefined;
  if (above !== 'else') return above;
  return parts.find(([, begins]) => begins(callFrame))?.[0] ?? 'else';
}
