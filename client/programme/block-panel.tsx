import { useBoardActions } from '../board/board-actions.js'
import { LiveText } from '../board/live-text.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { ClashNotes, clashesTold } from './clash-notes.js'
import { ClockField } from './clock-field.js'
import type { ItemPanelProps } from './item-panel.js'
import { MoveMenu } from './move-menu.js'
import { planOf } from './plan.js'
import { period } from './programme-words.js'

/** A parallel block: what it is called and when it begins; its sessions and rooms stand in the view. */
export function BlockPanel({ view, of }: ItemPanelProps) {
  const words = useLateTexts('programme')
  const { attempt } = useBoardActions()
  const plan = planOf(view.items)
  const { item, mayEdit } = of
  const at = plan.where.get(item.id)
  return (
    <>
      <div className="panel-where">
        <p>{at ? words.whereAt(words.dayNumber(at.dayNumber), period(words, at)) : words.onIdeaList}</p>
        {mayEdit && <MoveMenu item={item} inWords />}
      </div>
      <ClashNotes told={clashesTold(words, item.id, view.items, plan)} />
      <div className="panel-fields">
        <p className="quiet">{words.blockMeans}</p>
        <LiveText of={of} field="title" label={words.field.title} />
        <ClockField of={of} field="fixedStart" description={words.hint.fixedStart} />
      </div>
      {mayEdit && (
        <div className="panel-actions">
          <Button variant="tertiary" data-color="danger" onClick={() => attempt([{ remove: item.id }])}>
            <Icon name="remove" />
            {words.removeBlock}
          </Button>
        </div>
      )}
    </>
  )
}
