import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { unreachable } from '../../shared/failure.js'
import { useQuery } from '../connection/use-query.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { Answered } from '../ui/answered.js'
import { DeadEnd } from '../ui/dead-end.js'
import { Icon } from '../ui/icon.js'
import { PageHeading } from '../ui/page-heading.js'
import { usePageTitle } from '../ui/page-title.js'
import { ALL_PARTS, addressOfPart, type Part, partNamed } from './edit-parts.js'
import { GatheringsPart } from './gatherings-part.js'
import { MembersPart } from './members-part.js'
import { type EditableNetwork, editQuery } from './network.operations.js'
import { NetworkForm } from './network-form.js'
import { TeamsPart } from './teams-part.js'
import { WorkPart } from './work-part.js'

export function EditPage() {
  const { id = '' } = useParams()
  const { answer, reload } = useQuery(editQuery, { id })
  return (
    <Answered answer={answer} onRetry={reload}>
      {({ network }) =>
        network?.mayRun ? <Editing key={network.id} network={network} onSaved={reload} /> : <DeadEnd reason="notAllowed" />
      }
    </Answered>
  )
}

function Editing({ network, onSaved }: { network: EditableNetwork; onSaved: () => void }) {
  const words = useLateTexts('network')
  const [search] = useSearchParams()
  const shown = partNamed(search.get('del'))
  const title = words.editing(network.name)
  usePageTitle(`${words.parts[shown]} · ${title}`)
  return (
    <div className="page page-narrow">
      <Link className="ds-link way-back" to={`/nettverk/${network.id}`}>
        <Icon name="arrowLeft" />
        {network.name}
      </Link>
      <PageHeading size="md">{title}</PageHeading>
      <nav className="parts" aria-label={words.partsOfForm}>
        {ALL_PARTS.map((part) => (
          <Link key={part} to={addressOfPart(network.id, part)} aria-current={part === shown ? 'page' : undefined}>
            {words.parts[part]}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="part-title">
        <h2 id="part-title" className="ds-heading" data-size="sm">
          {words.parts[shown]}
        </h2>
        {partOf(shown, network, onSaved)}
      </section>
    </div>
  )
}

function partOf(part: Part, network: EditableNetwork, onSaved: () => void): ReactNode {
  switch (part) {
    case 'network':
      return <NetworkForm network={network} onSaved={onSaved} />
    case 'teams':
      return <TeamsPart network={network} onSaved={onSaved} />
    case 'gatherings':
      return <GatheringsPart network={network} onSaved={onSaved} />
    case 'work':
      return <WorkPart network={network} onSaved={onSaved} />
    case 'members':
      return <MembersPart network={network} onSaved={onSaved} />
    default:
      return unreachable(part)
  }
}
