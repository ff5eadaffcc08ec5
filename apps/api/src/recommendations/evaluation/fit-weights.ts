/** A story, and its candidates with their signs and whether an editor linked them. */
export type Example<Name extends string> = { candidates: { signs: Record<Name, number>; linked: boolean }[] };

const rounds = 500;
const rate = 0.05;
const shrinkage = 0.003;

/**
 * The weights, none below 0, under which a softmax over each story's candidates gives the linked ones the most probability: the
 * listwise loss of Cao et al. ("Learning to Rank: From Pairwise Approach to Listwise Approach", 2007) with an L2 penalty, minimised
 * by Adam (Kingma and Ba, 2015). Stories of which no candidate was linked say nothing.
 */
export function fitWeights<Name extends string>(names: Name[], examples: Example<Name>[]): Record<Name, number> {
  const told = examples.filter(({ candidates }) => candidates.some(({ linked }) => linked)).map(({ candidates }) => ({
    rows: candidates.map(({ signs }) => Float64Array.from(names, (name) => signs[name])),
    truth: candidates.map(({ linked }) => (linked ? 1 / candidates.filter((candidate) => candidate.linked).length : 0)),
  }));
  const weights = new Float64Array(names.length).fill(0.1);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round++) {
    const gradient = weights.map((weight) => weight * shrinkage);
    for (const { rows, truth } of told) addGradient(gradient, weights, rows, truth, told.length);
    for (let index = 0; index < weights.length; index++) {
      first[index] = 0.9 * first[index]! + 0.1 * gradient[index]!;
      second[index] = 0.99 * second[index]! + 0.01 * gradient[index]! ** 2;
      const step = first[index]! / (1 - 0.9 ** round) / (Math.sqrt(second[index]! / (1 - 0.99 ** round)) + 1e-8);
      weights[index] = Math.max(0, weights[index]! - rate * step);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index]])) as Record<Name, number>;
}

function addGradient(gradient: Float64Array, weights: Float64Array, rows: Float64Array[], truth: number[], examples: number): void {
  const scores = rows.map((row) => row.reduce((sum, sign, index) => sum + sign * weights[index]!, 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  rows.forEach((row, place) => {
    const error = odds[place]! / all - truth[place]!;
    for (let index = 0; index < row.length; index++) gradient[index]! += (error * row[index]!) / examples;
  });
}
