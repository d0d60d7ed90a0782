import { useEffect } from 'react'
import type { BoardView } from '../live/board-view.js'
import type { UndoStep } from '../live/undo-stack.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Icon } from '../ui/icon.js'
import type { BoardKind } from './board-kind.js'
import { changeWords } from './change-words.js'

export interface UndoButtonsProps {
  view: BoardView
  kind: BoardKind
  /** In a menu they say in words what they will do; in the header they are signs. */
  inMenu: boolean
}

/** Undo and redo of what I did on this page, labelled with what they will do. */
export function UndoButtons({ view, kind, inMenu }: UndoButtonsProps) {
  const { board } = useTexts()
  const history = useLateTexts('history')
  const words = kind.useWords()
  useUndoKeys(view, !inMenu)
  const told = (step: UndoStep | null): string | null => {
    const [change, ...others] = step?.changes ?? []
    if (!change) return null
    const { title } = changeWords(change, view.items, words, board)
    return others.length > 0 ? history.andMore(title, others.length) : title
  }
  const [undo, redo] = [told(view.undoStep), told(view.redoStep)]
  return (
    <>
      <Step
        icon="undo"
        label={undo ? history.undo(undo) : history.nothingToUndo}
        onPress={undo ? view.undo : null}
        inMenu={inMenu}
      />
      <Step
        icon="redo"
        label={redo ? history.redo(redo) : history.nothingToRedo}
        onPress={redo ? view.redo : null}
        inMenu={inMenu}
      />
    </>
  )
}

interface StepProps {
  icon: 'undo' | 'redo'
  label: string
  onPress: (() => void) | null
  inMenu: boolean
}

function Step({ icon, label, onPress, inMenu }: StepProps) {
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-icon={inMenu ? undefined : true}
      // Stays in the tab order, so that whoever undoes by keyboard is not thrown off at the last step.
      aria-disabled={onPress === null}
      aria-label={inMenu ? undefined : label}
      title={inMenu ? undefined : label}
      onClick={() => onPress?.()}
    >
      <Icon name={icon} />
      {inMenu && label}
    </button>
  )
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) on the board. In a text field the keys belong to the field. */
function useUndoKeys({ undo, redo }: Pick<BoardView, 'undo' | 'redo'>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo, redo, isOn])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  )
}
