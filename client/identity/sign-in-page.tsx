import type { ResultOf } from 'gql.tada'
import { request } from '../connection/request.js'
import { useQuery } from '../connection/use-query.js'
import { useSubmit } from '../connection/use-submit.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { useTexts } from '../locales/use-texts.js'
import { Answered } from '../ui/answered.js'
import { FailureNote } from '../ui/failure-note.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { VoiceMark } from '../ui/voice-mark.js'
import { demoPersonsQuery, signInMutation } from './identity.operations.js'
import { LanguageChoice } from './language-choice.js'

type DemoPerson = ResultOf<typeof demoPersonsQuery>['demoPersons'][number]

export function SignInPage({ onSignedIn }: { onSignedIn: (personId: string) => void }) {
  const { ui } = useTexts()
  const words = useLateTexts('signIn')
  const { answer, reload } = useQuery(demoPersonsQuery, {})
  usePageTitle(words.signInTitle)
  return (
    <>
      <header className="site-header">
        <span className="product">{ui.product}</span>
        <LanguageChoice />
      </header>
      <main id="content" className="page page-narrow">
        <Answered answer={answer} onRetry={reload}>
          {({ demoPersons }) =>
            demoPersons.length === 0 ? (
              <>
                <PageHeading>{words.closedTitle}</PageHeading>
                <p>{words.closed}</p>
              </>
            ) : (
              <>
                <PageHeading>{words.signInTitle}</PageHeading>
                <p className="lead">{words.purpose}</p>
                <p className="ds-alert" data-color="info">
                  {words.demoNote}
                </p>
                <ul className="persons" aria-label={words.persons}>
                  {demoPersons.map((person) => (
                    <li key={person.id}>
                      <PersonCard person={person} onSignedIn={onSignedIn} />
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </Answered>
      </main>
    </>
  )
}

function PersonCard({ person, onSignedIn }: { person: DemoPerson; onSignedIn: (personId: string) => void }) {
  const words = useLateTexts('signIn')
  const { submit, busy, failure } = useSubmit(async () => {
    await request(signInMutation, { personId: person.id })
    onSignedIn(person.id)
  })
  const takesPart = person.role === 'TEAM_MEMBER' && person.voice === 'USER_REPRESENTATIVE'
  return (
    <>
      <button type="button" className="person" aria-busy={busy} onClick={() => submit()}>
        <VoiceMark voice={person.voice} />
        <span className="person-name">{person.name}</span>
        <span className="person-title">{person.title}</span>
        <span className="person-may">{takesPart ? words.userRepresentativeMayDo : words.mayDo[person.role]}</span>
      </button>
      <FailureNote failure={failure} />
    </>
  )
}
