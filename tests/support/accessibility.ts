import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the page as it stands, or within a part of it, in light and dark, and whether it scrolls sideways. An
 * empty answer is as it should be.
 */
export async function complaintsAbout(page: Page, part = 'html'): Promise<string[]> {
  const light = await (await axe(page, part)).withTags(WCAG_22_AA).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  // Nothing but the colours differs.
  const dark = await (await axe(page, part)).withRules(['color-contrast']).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [
    ...light.violations.map((violation) => told('light', violation)),
    ...dark.violations.map((violation) => told('dark', violation)),
    ...(excess > 0 ? [`scrolls sideways by ${excess} px`] : []),
  ]
}

/**
 * Our pages have no frames, so axe needs no page of its own. Its half megabyte is read once a page, and it is not asked to
 * tell all that is well: that takes it longer than to look.
 */
async function axe(page: Page, part: string): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const builder = new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page })
  return builder
    .include(part)
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

function told(scheme: string, { id, nodes }: Violation): string {
  const places = nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`)
  return [`${scheme}: ${id}`, ...places].join('\n')
}
