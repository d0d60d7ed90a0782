import { type ComponentType, createElement, lazy, Suspense } from 'react'

/** How long a page has to itself before what it may need later is fetched. */
const LATER_MS = 1_500

/**
 * A part that is not in the first view: fetched when it is drawn, or else a little later by itself, so that it is there
 * when the network is not.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() })) as ComponentType<Props>
  // Failing to fetch ahead is no fault: drawing it tries again.
  setTimeout(() => void load().catch(() => undefined), LATER_MS)
  // biome-ignore lint/correctness/noComponentHookFactories: called once a part, when its module is read
  return function Late(props: Props) {
    return <Suspense fallback={null}>{createElement(Part, props)}</Suspense>
  }
}
