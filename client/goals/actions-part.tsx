import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import type { BoardHome } from '../board/board-home.js'
import { textOf } from '../board/item-fields.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useLocale } from '../locales/use-texts.js'
import { haloOf } from '../presence/halo.js'
import { NOBODY, usePresentAt } from '../presence/present-at.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { joined } from '../ui/joined.js'
import { ActionFields } from './action-fields.js'
import { AddAction } from './add-action.js'
import { Fold } from './goal-part.js'
import { actionName, actionStatusOf, dayWords } from './goal-words.js'
import { ActionStatusWords } from './status-mark.js'

interface ActionsPartProps {
  view: BoardView
  goal: Item
  actions: readonly Item[]
  mayEdit: boolean
  home: BoardHome | null
}

/** The actions under a goal, each opened to be changed, and a new one by a line and Enter. */
export function ActionsPart({ view, goal, actions, mayEdit, home }: ActionsPartProps) {
  const words = useLateTexts('goals')
  const { locale } = useLocale()
  const { attempt } = useBoardActions()
  const presentAt = usePresentAt(view.presence, view.me.id)
  return (
    <>
      {actions.length === 0 && <p className="not-filled">{words.noActions}</p>}
      <ul className="goal-actions">
        {actions.map((item) => {
          const landing = view.landed.get(item.id)
          const others = presentAt.get(item.id) ?? NOBODY
          const dueDate = textOf(item, 'dueDate')
          return (
            <li key={item.id} {...haloOf(others, landing)}>
              <Fold
                summary={
                  <span>
                    {actionName(words, item)}
                    <span className="action-aside">
                      <ActionStatusWords status={actionStatusOf(item)} />
                      {joined(textOf(item, 'responsible'), dueDate && words.dueBy(dayWords(locale, dueDate, true)))}
                    </span>
                  </span>
                }
              >
                <ActionFields view={view} of={{ item, mayEdit, landing, others }} home={home} />
                {mayEdit && (
                  <Button variant="tertiary" size="sm" data-color="danger" onClick={() => attempt([{ remove: item.id }])}>
                    <Icon name="remove" />
                    {words.removeAction}
                  </Button>
                )}
              </Fold>
            </li>
          )
        })}
      </ul>
      {mayEdit && <AddAction goal={goal} actions={actions} />}
    </>
  )
}
