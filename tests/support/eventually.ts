/** Waits for a condition, turn by turn of the event loop; fails with what was waited for. */
export async function eventually(what: string, holds: () => boolean, withinMs = 5_000): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`it never came about: ${what}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Lets so many turns of the event loop pass. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
