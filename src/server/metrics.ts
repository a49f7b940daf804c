/** Counts and times for Prometheus. No office, no laptop, no record: only how much and how long. */
export interface Metrics {
  readonly answered: (route: string, status: number, seconds: number) => void;
  readonly add: (counter: Counter, by: number) => void;
  readonly text: (listening: number) => string;
}

const counters = {
  rows_written: 'Rows that a push wrote',
  rows_replayed: 'Pushed rows that were here already',
  rows_in_conflict: 'Pushed rows that met another version',
  rows_erased: 'Tombstones that overwrote a row',
  rows_read: 'Rows that a pull gave',
  pulls_of_other_epoch: 'Pulls by a laptop that knew another epoch, as after a restore',
} as const;
type Counter = keyof typeof counters;

const bucketSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const head = (name: string, type: string, help: string): readonly string[] => [
  `# HELP doorwijzer_${name} ${help}`,
  `# TYPE doorwijzer_${name} ${type}`,
];

export const createMetrics = (startedMs: number): Metrics => {
  const requests = new Map<string, number>();
  const times = new Map<string, { readonly buckets: number[]; sum: number; count: number }>();
  const counts = new Map<Counter, number>();
  const timesOf = (route: string) => {
    const known = times.get(route) ?? { buckets: bucketSeconds.map(() => 0), sum: 0, count: 0 };
    times.set(route, known);
    return known;
  };
  const requestLines = () => [...requests].map(([labels, count]) => `doorwijzer_requests_total{${labels}} ${count}`);
  const timeLines = () =>
    [...times].flatMap(([route, { buckets, sum, count }]) => [
      ...bucketSeconds.map((le, at) => `doorwijzer_request_seconds_bucket{route="${route}",le="${le}"} ${buckets[at]}`),
      `doorwijzer_request_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
      `doorwijzer_request_seconds_sum{route="${route}"} ${sum.toFixed(6)}`,
      `doorwijzer_request_seconds_count{route="${route}"} ${count}`,
    ]);
  const counterLines = () =>
    Object.entries(counters).flatMap(([name, help]) => [
      ...head(`${name}_total`, 'counter', help),
      `doorwijzer_${name}_total ${[...counts].find(([counter]) => counter === name)?.[1] ?? 0}`,
    ]);
  return {
    answered: (route, status, seconds) => {
      const labels = `route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const time = timesOf(route);
      bucketSeconds.forEach((le, at) => {
        if (seconds <= le) time.buckets[at] = (time.buckets[at] ?? 0) + 1;
      });
      time.sum += seconds;
      time.count += 1;
    },
    add: (counter, by) => counts.set(counter, (counts.get(counter) ?? 0) + by),
    text: (listening) =>
      [
        ...head('requests_total', 'counter', 'Requests by route and status'),
        ...requestLines(),
        ...head('request_seconds', 'histogram', 'Time from request to answer'),
        ...timeLines(),
        ...counterLines(),
        ...head('listeners', 'gauge', 'Laptops that wait for a poke'),
        `doorwijzer_listeners ${listening}`,
        ...head('started_seconds', 'gauge', 'When this process started'),
        `doorwijzer_started_seconds ${Math.round(startedMs / 1000)}`,
        ...head('resident_bytes', 'gauge', 'Memory in use'),
        `doorwijzer_resident_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n'),
  };
};
