import { csv } from '../../shared/csv.js'
import type { MenuProps } from '../board/board-kind.js'
import { download } from '../board/download.js'
import { textOf } from '../board/item-fields.js'
import { useTexts } from '../locales/use-texts.js'
import { Icon, type IconName } from '../ui/icon.js'
import { actorTable } from './csv.js'
import { exportSvg } from './rings/svg-export.js'

/** What can be taken away from the map: the list as a file or on paper, the picture as a file. */
export function ActorMapMenu({ view, tab, main }: MenuProps) {
  const { actorMap } = useTexts()
  const own = view.items.get(view.board.id)
  const title = (own && textOf(own, 'title')) || actorMap.kind
  const saveCsv = (): void =>
    download(
      new Blob([csv(actorTable(actorMap, view.items))], {
        type: 'text/csv;charset=utf-8',
      }),
      `${title}.csv`,
    )
  const saveSvg = (): void => {
    const picture = main.current?.querySelector<SVGSVGElement>('svg.rings-map')
    if (picture) download(exportSvg(picture, title), `${title}.svg`)
  }
  return (
    <>
      <MenuEntry icon="download" words={actorMap.csv} onPress={saveCsv} />
      {tab === 'ringer' ? (
        <MenuEntry icon="download" words={actorMap.svg} onPress={saveSvg} />
      ) : (
        <MenuEntry icon="list" words={actorMap.print} onPress={() => window.print()} />
      )}
    </>
  )
}

function MenuEntry({ icon, words, onPress }: { icon: IconName; words: string; onPress: () => void }) {
  return (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={onPress}>
      <Icon name={icon} />
      {words}
    </button>
  )
}
