export { checkFacts } from './check-facts.ts';
export { type CitationOptions, formatCitation } from './citation.ts';
export { type ConditionClosure, closureEvaluator, conditionClosure } from './closures.ts';
export type {
  Condition,
  ConditionValue,
  FactCatalogue,
  FactCondition,
  Facts,
  FactType,
  FactValue,
  Operator,
  Tri,
  Unit,
} from './condition.ts';
export { factsRead, foldUnless, leavesOf, type ResolvedConditions } from './conditions.ts';
export { type CheckedRule, defineRegulation, type RegulationData } from './define-regulation.ts';
export { digestOf } from './digest.ts';
export { type ConditionTrace, decidingLeaves, explain, type LeafTrace, unknownFacts } from './explain.ts';
export { describeType, valueFits } from './fact-type.ts';
export { generateEvaluator, type NamedConditions } from './generate-code.ts';
export { generateModule } from './generate-module.ts';
export { checkRegulation, type LoadOptions, loadRegulation, readRegulation } from './load-regulation.ts';
export { factNameOf, factOfParameter, parameterNameOf, readFact, readValue } from './operand.ts';
export { isOperator, operatorNames, operators } from './operators.ts';
export { overlay } from './overlay.ts';
export { parameterValueAt, parameterValues } from './parameters.ts';
export { checkQuotes, type Misquote } from './quotes.ts';
export type { LawFiles } from './read-folder.ts';
export { evaluateByReference, meaningOf } from './reference.ts';
export type {
  Chapter,
  Evaluation,
  Evaluator,
  Norm,
  NormKind,
  Parameter,
  ParameterValue,
  ParameterValues,
  Reading,
  ReadingOption,
  Regulation,
  RegulationHeader,
  RuleSet,
  RuleUnderOption,
} from './regulation.ts';
export type {
  CaseDefinition,
  CaseStepDefinition,
  DutyDefinition,
  Exception,
  Modality,
  NonEmpty,
  NormId,
  PartyRole,
  Remedy,
  Rule,
  RuleFile,
} from './rule.ts';
export { isInForce, ruleSetAt } from './rule-set.ts';
export { type SqlReading, sqlCondition, sqlLiteral } from './sql.ts';
export { underOption } from './under-option.ts';
