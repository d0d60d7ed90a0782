const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 24

/** What a drawing needs from the style sheet to look the same without it. */
const SHAPE = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
]
const TEXT = ['paint-order', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'dominant-baseline']

function inlineStyles(drawing: Element): void {
  for (const element of drawing.querySelectorAll('circle, ellipse, line, path, text')) {
    const computed = getComputedStyle(element)
    const names = element.localName === 'text' ? [...SHAPE, ...TEXT] : SHAPE
    element.setAttribute('style', names.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';'))
  }
}

/** What is only for the moment, or for the hand: who is here, what is chosen and held. */
function atRest(drawing: Element): void {
  for (const part of drawing.querySelectorAll('[data-live], [data-nameless], .rings-reach')) part.remove()
  for (const element of drawing.querySelectorAll('*'))
    for (const name of ['aria-pressed', 'data-near', 'data-moving', 'data-held']) element.removeAttribute(name)
}

function withoutPage(drawing: Element): void {
  for (const element of drawing.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (/^(data-|aria-|role$|tabindex$|class$)/.test(name)) element.removeAttribute(name)
}

function words(name: 'title' | 'desc', text: string): Element {
  const element = document.createElementNS(SVG, name)
  element.textContent = text
  return element
}

/** All layers of the map as one drawing, as it looks on white paper: read off where the style sheet holds its colours. */
function onPaper(layers: readonly Element[], isMany: boolean): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg')
  for (const layer of layers) drawing.append(...[...layer.children].map((child) => child.cloneNode(true)))
  atRest(drawing)
  for (const world of drawing.querySelectorAll('.rings-world')) world.removeAttribute('transform')
  const paper = document.createElement('div')
  paper.className = 'rings rings-canvas rings-paper'
  paper.toggleAttribute('data-many', isMany)
  paper.append(drawing)
  document.body.append(paper)
  const { x, y, width, height } = drawing.getBBox()
  inlineStyles(drawing)
  paper.remove()
  withoutPage(drawing)
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].map(Math.round)
  drawing.setAttribute('viewBox', box.join(' '))
  drawing.setAttribute('width', String(box[2]))
  drawing.setAttribute('height', String(box[3]))
  drawing.setAttribute('style', 'background:#fff;font-family:Inter,Arial,Helvetica,sans-serif')
  return drawing
}

/**
 * The map as a picture that stands alone: styles inlined, what is only for the moment left out, cropped to what is drawn.
 * Any of the map's drawings will do; its sentence becomes the description.
 */
export function exportSvg(svg: SVGSVGElement, title: string): Blob {
  const canvas = svg.closest('.rings-canvas')
  const layers = canvas ? [...canvas.querySelectorAll(':scope > svg:not(.rings-above)')] : [svg]
  const drawing = onPaper(layers, svg.closest('[data-many]') !== null)
  drawing.setAttribute('xmlns', SVG)
  drawing.setAttribute('role', 'img')
  drawing.prepend(words('title', title), words('desc', canvas?.getAttribute('aria-label') ?? ''))
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' })
}
