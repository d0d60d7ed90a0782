import type { Id } from '../../shared/ids.js'
import { useBoardActions } from '../board/board-actions.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'

/** It asks nothing: what is removed is offered back on the spot. */
export function RemoveActor({ id }: { id: Id }) {
  const { actorMap } = useTexts()
  const { attempt } = useBoardActions()
  return (
    <Button variant="tertiary" className="remove-actor" data-color="danger" onClick={() => attempt([{ remove: id }])}>
      <Icon name="remove" />
      {actorMap.remove}
    </Button>
  )
}
