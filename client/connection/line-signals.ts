import type { Clock } from '../../shared/chance.js'

/** What the device itself knows of the network: it goes before any time-out when the line is cut, and ends the wait when it is back. */
export function lineSignals(clock: Clock, cut: () => void): { waitUpTo(ms: number): Promise<void>; stop(): void } {
  const target = typeof window === 'undefined' ? null : window
  target?.addEventListener('offline', cut)
  return {
    waitUpTo: (ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          cancel()
          target?.removeEventListener('online', done)
          resolve()
        }
        const cancel = clock.after(ms, done)
        target?.addEventListener('online', done)
      }),
    stop: () => target?.removeEventListener('offline', cut),
  }
}
