import { addBalances, type Balance, shareOf } from '../../shared/programme/balance.js'
import { useQuery } from '../connection/use-query.js'
import type { BoardView } from '../live/board-view.js'
import { useLateTexts } from '../locales/use-late-texts.js'
import { share } from './balance-bars.js'
import { hours, percent } from './balance-words.js'
import { programmeBalances } from './publishing.operations.js'
import { useProgrammeHome } from './use-gathering.js'

interface GatheringsChartProps {
  view: BoardView
  target: number | null
  /** This gathering as it stands on the screen, before the server has counted it. */
  here: Balance
}

/** The share of group work in each gathering of the network that I may see, and in all of them together. */
export function GatheringsChart({ view, target, here }: GatheringsChartProps) {
  const words = useLateTexts('programme')
  const { answer } = useQuery(programmeBalances, { networkId: view.board.networkId })
  const { home } = useProgrammeHome(view.board)
  if (answer.state !== 'ready' || !home) return null
  const counted = answer.result.programmeBalances.map((one) => ({
    ...one,
    gathering: home.gatherings.find(({ id }) => id === one.gatheringId),
    balance: one.gatheringId === home.gathering?.id ? here : balanceFrom(one),
  }))
  const shown = counted.filter(({ gathering, balance }) => gathering && balance.total > 0)
  if (shown.length < 2) return null
  const all = addBalances(shown.map(({ balance }) => balance))
  const percents = shown.map(({ balance }) => percent(words, shareOf(balance, 'GROUP')))
  return (
    <section className="gatherings-chart">
      <h3 className="ds-heading" data-size="2xs">
        {words.allGatherings}
      </h3>
      <p>
        {words.allSentence(
          words.and(percents),
          percent(words, shareOf(all, 'GROUP')),
          hours(words, all.minutes.GROUP),
          hours(words, all.total),
        )}
      </p>
      <ol>
        {shown.map(({ gathering, gatheringId, balance, isDraft }, index) => (
          <li key={gatheringId} data-here={gatheringId === home.gathering?.id || undefined}>
            <span className="balance-line">
              <span>
                {gathering?.title}
                {isDraft && <span className="quiet"> · {words.draftMark}</span>}
              </span>
              <span className="balance-figure">{percents[index]}</span>
            </span>
            <span className="balance-track" data-group="GROUP" aria-hidden="true" style={share(shareOf(balance, 'GROUP'))}>
              {target !== null && <span className="balance-target" style={share(target / 100)} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function balanceFrom({ own, external, group }: { own: number; external: number; group: number }): Balance {
  const minutes = { OWN: own, EXTERNAL: external, GROUP: group }
  return { minutes, total: own + external + group, uncounted: 0, uncountedKinds: [], withoutKind: 0 }
}
