import { useTexts } from '../../locales/use-texts.js'
import { Button } from '../../ui/button.js'
import { Icon } from '../../ui/icon.js'
import type { Point } from './geometry.js'
import type { Zoom } from './use-zoom.js'

/** By single clicks; nearer goes towards the chosen actor, so that every corner of the map can be reached without dragging. */
export function ZoomButtons({ zoom, around }: { zoom: Zoom; around: Point | null }) {
  const { rings } = useTexts()
  const steps = [
    { label: rings.zoomOut, icon: 'minus', act: () => zoom.by(1 / 1.5, around) },
    { label: rings.showAll, icon: 'fit', act: () => zoom.showAll() },
    { label: rings.zoomIn, icon: 'add', act: () => zoom.by(1.5, around) },
  ] as const
  return (
    <div className="rings-zoom">
      {steps.map(({ label, icon, act }) => (
        <Button key={icon} variant="tertiary" data-icon aria-label={label} title={label} onClick={act}>
          <Icon name={icon} />
        </Button>
      ))}
    </div>
  )
}
