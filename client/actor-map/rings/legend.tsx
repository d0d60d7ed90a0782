import { memo, type ReactNode } from 'react'
import { useTexts } from '../../locales/use-texts.js'
import { late } from '../../ui/late.js'

const LegendContent = late<{ isMany: boolean }>(async () => (await import('./legend-content.js')).LegendContent)
const HelpContent = late<{ mayEdit: boolean }>(async () => (await import('./legend-content.js')).HelpContent)

/** Opens over the map. Its name makes the two of them exclusive: opening one closes the other. */
function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details name="rings-sheet">
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is too long for the map it scrolls, also by the keys */}
      <section className="rings-sheet" aria-label={title} tabIndex={0}>
        {children}
      </section>
    </details>
  )
}

/** What sizes, strokes and marks mean. */
export const Legend = memo(function Legend({ isMany }: { isMany: boolean }) {
  return (
    <Sheet title={useTexts().rings.legend}>
      <LegendContent isMany={isMany} />
    </Sheet>
  )
})

/** How to get about. */
export const Help = memo(function Help({ mayEdit }: { mayEdit: boolean }) {
  return (
    <Sheet title={useTexts().rings.help}>
      <HelpContent mayEdit={mayEdit} />
    </Sheet>
  )
})
