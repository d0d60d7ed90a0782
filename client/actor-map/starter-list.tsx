import { CANONICAL_TYPES } from '../../shared/actor-map.js'
import type { Item } from '../../shared/items.js'
import { useBoardActions } from '../board/board-actions.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Icon } from '../ui/icon.js'
import { actorNamed, starterActor } from './starter.js'

/** Common actors to pick from; each is added at once, and the list stays for the next. */
export interface StarterListProps {
  open: boolean
  actors: readonly Item[]
  onClose: () => void
}

export function StarterList({ open, actors, onClose }: StarterListProps) {
  const { actorMap } = useTexts()
  const { attempt, newId } = useBoardActions()
  return (
    <Dialog open={open} onClose={onClose} title={actorMap.starterTitle}>
      <p>{actorMap.starterIntro}</p>
      <ul className="starter-list">
        {CANONICAL_TYPES.map((type) => {
          const label = actorMap.canonicalType[type]
          const isThere = actors.some((actor) => actor['canonicalType'] === type) || actorNamed(actors, label) !== undefined
          return (
            <li key={type}>
              <Button
                variant="secondary"
                size="sm"
                aria-disabled={isThere}
                onClick={() => !isThere && attempt([starterActor(actorMap, newId(), type, actors)])}
              >
                <Icon name={isThere ? 'check' : 'add'} />
                {label}
                {isThere && <span className="starter-there">{actorMap.onTheMap}</span>}
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
