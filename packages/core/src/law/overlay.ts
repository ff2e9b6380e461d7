import type { CheckContext } from './check-context.ts';
import { checkRules } from './check-rules.ts';
import { closureEvaluator } from './closures.ts';
import type { FactCatalogue } from './condition.ts';
import { arrangeRules, type CheckedRule, deepFreeze } from './define-regulation.ts';
import { digestOf } from './digest.ts';
import { type LoadOptions, rulesOf } from './load-regulation.ts';
import { type OverlayFolder, readOverlay } from './overlay-folder.ts';
import { overlayParameters } from './overlay-parameters.ts';
import { Problems } from './problems.ts';
import { type LawFiles, readDocuments } from './read-folder.ts';
import type { Norm, Regulation, RuleSet } from './regulation.ts';
import type { Modality } from './rule.ts';

/**
 * Lays local rules (article 53) over a regulation: a folder with `overlay.json`, `parameters/NAME.json` that set values of
 * parameters there are, `*.norms.json` with ids `OVERLAY:…`, and `*.rules.json` with further rules. It can tighten and
 * never loosen. The rules of the regulation keep their places and their evaluators; local rules follow them, as closures.
 * Nothing of `base` is changed.
 *
 * @throws XuejiError `law/overlay-loosens`, and the codes of {@link loadRegulation}
 */
export function overlay(
  base: Regulation,
  files: LawFiles,
  catalogue: FactCatalogue,
  options: LoadOptions = {},
): Regulation {
  const problems = new Problems();
  const folder = readOverlay(files, problems);
  if (base.overlays.some(({ id }) => id === folder.header?.id)) {
    problems.add('law/duplicate-name', 'overlay.json', ['id'], {
      name: folder.header!.id,
      first: base.header.id,
    });
  }
  const norms = ownNorms(base, folder, problems);
  const context: CheckContext = {
    catalogue,
    norms: new Set([...Object.keys(base.norms), ...Object.keys(norms)]),
    parameters: new Map(Object.entries(base.parameters)),
    readings: new Set(Object.keys(base.readings)),
    commands: options.commands && new Set(options.commands),
    problems,
  };
  const parameters = overlayParameters(folder.parameters, context);
  checkOwnRules(base, folder, context);
  problems.throwIfAny();
  const header = folder.header!;
  return deepFreeze<Regulation>({
    ...base,
    norms: { ...base.norms, ...norms },
    parameters: { ...base.parameters, ...parameters },
    ruleSets: withRules(base.ruleSets, folder),
    overlays: [...base.overlays, { id: header.id, title: header.title }],
    digest: digestOf(readDocuments(files, problems), base.digest),
  });
}

function ownNorms(
  base: Regulation,
  folder: OverlayFolder,
  problems: Problems,
): Readonly<Record<string, Norm>> {
  const own: Record<string, Norm> = {};
  const prefix = `${folder.header?.id}:`;
  for (const { file, value, index } of folder.norms) {
    const path = ['norms', index, 'id'];
    if (folder.header && !value.id.startsWith(prefix)) {
      problems.say('law/malformed', file, path, {
        zh: `地方细则的条款编号应以“${prefix}”开头`,
        en: `norms of local rules have ids that begin with \`${prefix}\``,
      });
    }
    if (Object.hasOwn(own, value.id) || Object.hasOwn(base.norms, value.id)) {
      problems.add('law/duplicate-name', file, path, { name: value.id, first: file });
    }
    own[value.id] = value;
  }
  return own;
}

/** What only adds a hindrance; a ground, a permission or a deeming would open a way that the regulation does not have. */
const tightening: ReadonlySet<Modality> = new Set<Modality>([
  'prohibition',
  'presumption',
  'requirement',
  'duty',
]);

function checkOwnRules(base: Regulation, folder: OverlayFolder, context: CheckContext): void {
  const taken = Object.values(base.ruleSets).flatMap(({ rules }) =>
    rules.map(({ name }): [string, string] => [name, base.header.id]),
  );
  checkRules(folder.rules, context, { rules: new Map(taken), cases: new Map() });
  for (const { file, value } of folder.rules) {
    value.rules.forEach(({ name, modality }, index) => {
      if (tightening.has(modality)) return;
      context.problems.say('law/overlay-loosens', file, ['rules', index, 'modality'], {
        zh: `“${name}”是 ${modality} 规则，只能增加禁止、原则禁止、要件或职责`,
        en: `\`${name}\` is a ${modality}; only prohibitions, presumptions, requirements and duties may be added`,
      });
    });
    if ((value.cases ?? []).length > 0) {
      context.problems.say('law/overlay-loosens', file, ['cases'], {
        zh: '办理程序由办法规定',
        en: 'the steps of a case are those of the regulation',
      });
    }
  }
}

function withRules(base: Regulation['ruleSets'], folder: OverlayFolder): Regulation['ruleSets'] {
  const { rules, commands } = arrangeRules(folder.rules.flatMap(rulesOf));
  const names = new Set([...Object.keys(base), ...Object.keys(commands)]);
  return Object.fromEntries(
    [...names].map((command): [string, RuleSet] => {
      const set = base[command] ?? base['*']!;
      const added = (commands[command] ?? commands['*']!).map(position => rules[position]!);
      return [command, added.length === 0 ? set : appended(set, added)];
    }),
  );
}

function appended(base: RuleSet, added: readonly CheckedRule[]): RuleSet {
  const start = base.rules.length;
  const conditions = added.map(({ when, unless }) => ({ when, unless }));
  const evaluateAdded = closureEvaluator(conditions);
  return {
    rules: [...base.rules, ...added.map(({ rule }) => rule)],
    conditions: [...base.conditions, ...conditions],
    evaluate(facts, parameters) {
      const first = base.evaluate(facts, parameters);
      const second = evaluateAdded(facts, parameters);
      if (second.holds.length === 0 && second.unknown.length === 0) return first;
      return {
        holds: [...first.holds, ...second.holds.map(position => start + position)],
        unknown: [...first.unknown, ...second.unknown.map(position => start + position)],
      };
    },
  };
}
