import { type ReactNode, useState } from 'react'
import type { Document } from '../connection/documents.js'
import { request } from '../connection/request.js'
import { useSubmit } from '../connection/use-submit.js'
import { useTexts } from '../locales/use-texts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { FailureNote } from '../ui/failure-note.js'
import { Icon } from '../ui/icon.js'

interface EntryListProps<Entry extends { readonly id: string }> {
  entries: readonly Entry[]
  describe: (entry: Entry) => { title: string; detail: ReactNode }
  addLabel: string
  editLabel: (title: string) => string
  /** The form in the dialog; null: a new entry. */
  form: (entry: Entry | null, close: () => void) => ReactNode
  removal?: Removal
  onSaved: () => void
}

interface Removal {
  document: Document<unknown, { id: string }>
  label: string
  labelOf: (title: string) => string
  question: (title: string) => string
  meaning: string
}

type Doing<Entry> = { what: 'add' } | { what: 'edit' | 'remove'; entry: Entry }

/** Teams, gatherings, work periods or members: each with its form in a dialog, so that the list stays where it is. */
export function EntryList<Entry extends { readonly id: string }>(props: EntryListProps<Entry>) {
  const { entries, describe, addLabel, editLabel, form, removal, onSaved } = props
  const { ui } = useTexts()
  const [doing, setDoing] = useState<Doing<Entry> | null>(null)
  const close = (): void => setDoing(null)
  const done = (): void => {
    close()
    onSaved()
  }
  const titleOf = (entry: Entry): string => describe(entry).title
  return (
    <>
      <Button onClick={() => setDoing({ what: 'add' })}>
        <Icon name="add" />
        {addLabel}
      </Button>
      <ul className="entries">
        {entries.map((entry) => {
          const { title, detail } = describe(entry)
          return (
            <li key={entry.id}>
              <div>
                <h3>{title}</h3>
                <p className="quiet">{detail}</p>
              </div>
              <div className="entry-actions">
                <Button variant="tertiary" aria-label={editLabel(title)} onClick={() => setDoing({ what: 'edit', entry })}>
                  {ui.edit}
                </Button>
                {removal && (
                  <Button
                    variant="tertiary"
                    aria-label={removal.labelOf(title)}
                    onClick={() => setDoing({ what: 'remove', entry })}
                  >
                    {removal.label}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <Dialog open={doing?.what === 'add'} onClose={close} title={addLabel}>
        {form(null, done)}
      </Dialog>
      <Dialog open={doing?.what === 'edit'} onClose={close} title={doing?.what === 'edit' ? editLabel(titleOf(doing.entry)) : ''}>
        {doing?.what === 'edit' && form(doing.entry, done)}
      </Dialog>
      {removal && (
        <Dialog
          open={doing?.what === 'remove'}
          onClose={close}
          title={doing?.what === 'remove' ? removal.question(titleOf(doing.entry)) : ''}
        >
          {doing?.what === 'remove' && <RemovalForm removal={removal} id={doing.entry.id} onDone={done} onCancel={close} />}
        </Dialog>
      )}
    </>
  )
}

function RemovalForm({
  removal,
  id,
  onDone,
  onCancel,
}: {
  removal: Removal
  id: string
  onDone: () => void
  onCancel: () => void
}) {
  const { ui } = useTexts()
  const { submit, busy, failure } = useSubmit(async () => {
    await request(removal.document, { id })
    onDone()
  })
  return (
    <div className="form">
      <p>{removal.meaning}</p>
      <FailureNote failure={failure} />
      <div className="form-actions">
        <Button data-color="danger" aria-busy={busy} onClick={() => submit()}>
          {removal.label}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {ui.cancel}
        </Button>
      </div>
    </div>
  )
}
