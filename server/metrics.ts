import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What /metrics tells. Nothing here names a person, a board or a network. */
export interface Metrics {
  readonly groups: Histogram
  readonly faults: Counter
  text(): Promise<{ readonly type: string; readonly text: string }>
}

export function makeMetrics(now: { readonly followers: () => number; readonly sockets: () => number }): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const groups = new Histogram({
    name: 'samlingspunkt_commit_group_size',
    help: 'Commits made durable by one transaction',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  })
  const faults = new Counter({ name: 'samlingspunkt_faults_total', help: 'Errors that were masked and logged', registers })
  new Gauge({
    name: 'samlingspunkt_followers',
    help: 'Open feeds of boards',
    registers,
    collect() {
      this.set(now.followers())
    },
  })
  new Gauge({
    name: 'samlingspunkt_sockets',
    help: 'Open WebSockets',
    registers,
    collect() {
      this.set(now.sockets())
    },
  })
  return { groups, faults, text: async () => ({ type: registry.contentType, text: await registry.metrics() }) }
}
