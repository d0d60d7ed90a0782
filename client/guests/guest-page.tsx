import './guests.css'
import { Link, useNavigate } from 'react-router'
import { CommentBubble } from '../comments/comment-bubble.js'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { Ended } from './guest-ended.js'
import { type Pass, passQuery } from './guests.operations.js'

/** What a guest's link opens: each board with a bubble that leads straight to writing. */
export function GuestPage() {
  const { answer, reload } = useQuery(passQuery, {})
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ me }) => (me?.guest?.isOpen ? <OpenPass name={me.name} pass={me.guest} /> : <Ended />)}
    </Answered>
  )
}

function OpenPass({ name, pass: { title, voice, mayComment, boards } }: { name: string; pass: Pass }) {
  const words = useLateTexts('guests')
  const navigate = useNavigate()
  const kinds: Readonly<Record<string, string>> = words.kinds
  usePageTitle(title)
  return (
    <div className="page page-narrow">
      <PageHeading>{title}</PageHeading>
      <p className="lead">{words.you(name, words.voices[voice])}</p>
      <section aria-labelledby="guest-boards">
        <h2 id="guest-boards" className="ds-heading" data-size="sm">
          {words.boards}
        </h2>
        {boards.length === 0 && <p>{words.noBoards}</p>}
        <ul className="guest-boards">
          {boards.map((board) => (
            <li key={board.id}>
              <div>
                <Link className="ds-link" to={`/tavle/${board.id}`}>
                  {board.title}
                </Link>
                <span className="quiet">{kinds[board.kind]}</span>
              </div>
              {mayComment && (
                <CommentBubble
                  count={0}
                  name={board.title}
                  onOpen={() => navigate(`/tavle/${board.id}?valgt=${board.id}`, { state: { intent: 'comment' } })}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
