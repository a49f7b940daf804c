import { fillFromOrganisation } from '../catalogue/fill-from-organisation.ts';
import type { Organisation } from '../catalogue/organisation.ts';
import type { PathwayId } from '../catalogue/pathways.ts';
import { type QuestionId, questionIds } from '../intake/answers.ts';
import type { Condition, PathwayAdvice, Reason, Verdict } from './advice.ts';
import { conditions as allConditions } from './conditions.ts';
import type { Facts, Judgement, Requirement, Rule } from './rule.ts';
import { rulesOf } from './rules.ts';
import { sourceFor } from './sources.ts';

/** From weakest to strongest. All requirements: the weakest counts. Any rule of a requirement: the strongest counts. */
const order: readonly Verdict[] = ['doesNotFit', 'unknown', 'fitsIf', 'fits'];
const strength = (verdict: Verdict): number => order.indexOf(verdict);

interface Spoken {
  readonly rule: Rule;
  readonly judgement: Judgement;
}

interface Met {
  readonly verdict: Verdict;
  /** The rules that gave this verdict, in table order. */
  readonly by: readonly Spoken[];
}

const meet = (requirement: Requirement, facts: Facts): Met | null => {
  const spoken: Spoken[] = [];
  for (const rule of requirement) {
    const judgement = rule.judge(facts);
    if (judgement !== null) spoken.push({ rule, judgement });
  }
  const first = spoken[0];
  if (first === undefined) return null;
  const best = spoken.reduce((a, b) => (strength(b.judgement.verdict) > strength(a.judgement.verdict) ? b : a), first);
  const verdict = best.judgement.verdict;
  return { verdict, by: spoken.filter(({ judgement }) => judgement.verdict === verdict) };
};

const weakest = (met: readonly Met[]): Verdict =>
  met.reduce<Verdict>((verdict, next) => (strength(next.verdict) < strength(verdict) ? next.verdict : verdict), 'fits');

/** The verdict alone, without words: what the next question is computed from. */
export const verdictOf = (pathway: PathwayId, facts: Facts): Verdict => {
  const met = rulesOf[pathway].map((requirement) => meet(requirement, facts)).filter((each) => each !== null);
  return met.length === 0 ? 'unknown' : weakest(met);
};

/** What the office's own page says differently leads over what is said everywhere. */
const disagreement = (rule: Rule, verdict: Verdict, { sourcesDisagree }: Organisation): string | undefined =>
  sourcesDisagree?.find((note) => note.rule === rule.id && note.verdict === verdict)?.text ??
  rule.sourcesDisagree?.[verdict];

const toReason = ({ rule, judgement: { verdict, because } }: Spoken, organisation: Organisation): Reason => {
  const text = rule.texts[verdict];
  if (text === undefined) throw new Error(`rule ${rule.id} has no words for ${verdict}`);
  const disagree = disagreement(rule, verdict, organisation);
  return {
    ruleId: rule.id,
    verdict,
    text: fillFromOrganisation(text, organisation),
    because,
    source: sourceFor(rule.source, organisation),
    ...(disagree === undefined ? {} : { sourcesDisagree: disagree }),
  };
};

/**
 * What a question that was never asked would have ruled out is no fact about the person: it goes, unless nothing else says
 * why. A rule that rests on no question (the birth date) stays.
 */
const onlyWhatWasSaid = (spoken: readonly Spoken[], answers: Facts['answers']): readonly Spoken[] => {
  const said = spoken.filter(
    ({ judgement: { because } }) => because.length === 0 || because.some((id) => answers[id] !== undefined),
  );
  return said.length === 0 ? spoken : said;
};

/** Decisive first. Why it does not fit needs no other reasons; what is always said comes along whatever the verdict. */
const reasonsFor = (verdict: Verdict, met: readonly Met[], { answers, organisation }: Facts): readonly Reason[] => {
  const all = met.filter((each) => each.verdict === verdict).flatMap(({ by }) => by);
  const decisive = verdict === 'doesNotFit' ? onlyWhatWasSaid(all, answers) : all;
  const others = met.filter((each) => each.verdict !== verdict).flatMap(({ by }) => by);
  const alsoSaid = verdict === 'doesNotFit' ? others.filter(({ rule }) => rule.alwaysSaid === true) : others;
  const always = decisive.filter(({ rule }) => rule.alwaysSaid === true);
  const rest = decisive.filter(({ rule }) => rule.alwaysSaid !== true);
  const reasons = [...always, ...rest, ...alsoSaid].map((spoken) => toReason(spoken, organisation));
  // Two rules can miss the same answer: saying so once is enough.
  return reasons.filter(({ text }, index) => reasons.findIndex((other) => other.text === text) === index);
};

/** Of rules that each meet the requirement alone, only the first one's conditions count: they are alternatives. */
const conditionsOf = (met: readonly Met[]): readonly Condition[] => {
  const ids = met.filter(({ verdict }) => verdict === 'fitsIf').flatMap(({ by }) => by[0]?.rule.conditions ?? []);
  return [...new Set(ids)].flatMap((id) => allConditions.get(id) ?? []);
};

const missingOf = (met: readonly Met[]): readonly QuestionId[] => {
  const open = met.filter(({ verdict }) => verdict === 'unknown');
  const ids = new Set(open.flatMap(({ by }) => by.flatMap(({ judgement }) => judgement.because)));
  return questionIds.filter((id) => ids.has(id));
};

/** Weighs all rules of one pathway: verdict, reasons, what has to be settled, what is still missing. */
export const weigh = (pathway: PathwayId, facts: Facts): PathwayAdvice => {
  const met = rulesOf[pathway].map((requirement) => meet(requirement, facts)).filter((each) => each !== null);
  const verdict = met.length === 0 ? 'unknown' : weakest(met);
  return {
    pathway,
    verdict,
    reasons: reasonsFor(verdict, met, facts),
    conditions: verdict === 'fitsIf' ? conditionsOf(met) : [],
    missing: verdict === 'unknown' ? missingOf(met) : [],
  };
};
