import type { RefObject } from 'react'
import { Link, useLocation } from 'react-router'
import type { Item } from '../../shared/items.js'
import type { ShareButtonProps } from '../guests/share-button.js'
import type { BoardView } from '../live/board-view.js'
import { useTexts } from '../locales/use-texts.js'
import type { PeopleHereProps } from '../presence/people-here.js'
import { Icon } from '../ui/icon.js'
import { late } from '../ui/late.js'
import { PageHeading } from '../ui/page-heading.js'
import type { BoardHome } from './board-home.js'
import type { BoardKind } from './board-kind.js'
import { type BoardPlace, tabPath } from './board-place.js'
import { Disclosure } from './disclosure.js'
import { InPlaceText } from './in-place.js'
import { textOf } from './item-fields.js'
import { SaveState } from './save-state.js'
import type { UndoButtonsProps } from './undo-buttons.js'

const PeopleHere = late<PeopleHereProps>(async () => (await import('../presence/people-here.js')).PeopleHere)
const UndoButtons = late<UndoButtonsProps>(async () => (await import('./undo-buttons.js')).UndoButtons)

const ShareButton = late<ShareButtonProps>(async () => (await import('../guests/share-button.js')).ShareButton)

interface BoardHeaderProps {
  view: BoardView
  kind: BoardKind
  own: Item
  place: BoardPlace
  home: BoardHome | null
  mayEdit: boolean
  narrow: boolean
  main: RefObject<HTMLElement | null>
  onShowRemoved: () => void
  onShowHistory: () => void
}

/** The same for every kind of board: the way back, the title, who is here, whether all is saved; under it the views. */
export function BoardHeader({
  view,
  kind,
  own,
  place,
  home,
  mayEdit,
  narrow,
  main,
  onShowRemoved,
  onShowHistory,
}: BoardHeaderProps) {
  const texts = useTexts()
  const { board } = texts
  const { search } = useLocation()
  const words = kind.useWords()
  const title = textOf(own, 'title') || board.untitled
  const of = {
    item: own,
    mayEdit,
    landing: view.landed.get(own.id),
    others: [],
  }
  const writes = view.rights.edit || view.rights.comment
  const people = <PeopleHere view={view} nameOf={words.nameOf} />
  const about = (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      aria-pressed={place.chosen === own.id}
      onClick={() => (place.chosen === own.id ? place.close() : place.choose(own.id, 'open'))}
    >
      {words.about}
    </button>
  )
  return (
    <header className="board-head">
      <div className="board-top">
        <Link className="board-back" to={home?.path ?? '/'} aria-label={board.backTo(home?.name ?? board.network)}>
          <Icon name="arrowLeft" />
          <span>{home?.name}</span>
        </Link>
        <PageHeading size="md">
          <InPlaceText of={of} field="title" label={board.editTitle}>
            {title}
          </InPlaceText>
        </PageHeading>
        <div className="board-corner">
          {!narrow && people}
          {!narrow && writes && (
            <span className="undo-buttons">
              <UndoButtons view={view} kind={kind} inMenu={false} />
            </span>
          )}
          {writes && <SaveState view={view} />}
        </div>
      </div>
      <div className="board-second">
        <nav className="board-tabs" aria-label={board.views}>
          {kind.tabs.map((tab) => (
            <Link key={tab.path} to={tabPath(own.id, tab) + search} replace aria-current={tab === place.tab ? 'page' : undefined}>
              {words.tabs[tab.path]}
            </Link>
          ))}
        </nav>
        {kind.Standing ? (
          <kind.Standing {...{ view, mayEdit }} chosen={place.chosen} onChoose={place.choose} />
        ) : (
          <RightsNote view={view} locked={kind.isLocked(own)} />
        )}
        {view.rights.run && <ShareButton shared={{ networkId: view.board.networkId, boardId: own.id, gatheringId: null, title }} />}
        {narrow ? people : about}
        <Disclosure className="board-menu" label={board.more} summary={<Icon name="more" />}>
          {(close) => (
            // biome-ignore lint/a11y: the buttons in the menu are what is pressed; this only closes it after them
            <div className="menu-entries" onClick={close}>
              {narrow && about}
              {narrow && writes && <UndoButtons view={view} kind={kind} inMenu />}
              <kind.Menu view={view} tab={place.tab.path} main={main} />
              {view.rights.edit && (
                <button type="button" className="ds-button" data-variant="tertiary" onClick={onShowHistory}>
                  <Icon name="list" />
                  {board.history}
                </button>
              )}
              {mayEdit && (
                <button type="button" className="ds-button" data-variant="tertiary" onClick={onShowRemoved}>
                  <Icon name="remove" />
                  {board.removedTitle}
                </button>
              )}
            </div>
          )}
        </Disclosure>
      </div>
    </header>
  )
}

/** A board that I may not write says so, and why. */
function RightsNote({ view: { rights }, locked }: { view: BoardView; locked: boolean }) {
  const { board } = useTexts()
  const standing = locked ? 'locked' : !rights.comment ? 'readOnly' : !rights.edit ? 'commentOnly' : null
  if (!standing) return null
  return (
    <Disclosure
      className="rights-note"
      summary={
        <>
          <Icon name="lock" />
          <span className="rights-word">{board[standing]}</span>
        </>
      }
    >
      {() => <p>{board[`${standing}Means`]}</p>}
    </Disclosure>
  )
}
