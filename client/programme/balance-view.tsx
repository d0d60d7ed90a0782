import type { ViewProps } from '../board/board-kind.js'
import { textOf } from '../board/item-fields.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { BalanceSection } from './balance-section.js'

/** The balance with the whole window to itself: on a phone, on the wall, on paper. */
export function BalanceView({ view }: ViewProps) {
  const words = useLateTexts('programme')
  const own = view.items.get(view.board.id)
  return (
    <div className="programme balance-view">
      <h2 className="ds-heading" data-size="xs">
        {words.balanceOf((own && textOf(own, 'title')) || words.kind)}
      </h2>
      <p className="quiet">{words.balanceMeans}</p>
      <BalanceSection view={view} />
    </div>
  )
}
