import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { SERVICE_WORKER, serviceWorkerFiles } from './service-worker/build-plugin.js'

/**
 * Two of Designsystemet's selectors ask of every element what it contains, so that each inserted node and each key in a
 * text field restyles the whole page: 100 ms and more on a board of 300. Nothing of ours needs what they style.
 */
const ASKS_EVERYTHING = /(^|[\s,(>])(:not\()?:has\((label|thead|tfoot)\)/
const withoutUniversalHas = {
  postcssPlugin: 'without-universal-has',
  Rule(rule: { readonly selector: string; remove(): void }) {
    if (ASKS_EVERYTHING.test(rule.selector)) rule.remove()
  },
}

/** Rooms of which the first view of a board needs something. */
const MET_EARLY = /client\/(ui|connection|board|actor-map|identity|presence|live)\/|shared\/[^/]+$/
/** What lies in them and the first view does without. scripts/check-size.mjs says when something is missing here. */
const LATE = [
  'actor-map/actor-choices',
  'actor-map/actor-row',
  'actor-map/importance',
  'board/change-words',
  'board/download',
  'board/live-choice',
  'board/live-set',
  'board/refused-list',
  'board/refused-notice',
  'board/removal-note',
  'connection/use-submit',
  'identity/language-choice',
  'identity/me-menu',
  'presence/people-here',
  'shared/csv',
  'shared/rank',
  'ui/dialog',
  'ui/joined',
  'ui/voice-mark',
]
const isLate = (id: string): boolean => LATE.some((name) => id.includes(`/${name}.`))

const server = 'http://127.0.0.1:4000'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), { ...serviceWorkerFiles, apply: 'build' }],
  resolve: {
    alias: {
      'd3-transition': fileURLToPath(new URL('./actor-map/rings/no-transition.ts', import.meta.url)),
      // Its package offers bundlers the build with warnings for developers alone.
      'react-router': fileURLToPath(new URL('../node_modules/react-router/dist/production/index.mjs', import.meta.url)),
    },
  },
  css: { postcss: { plugins: [withoutUniversalHas] } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Every browser that this target means knows modulepreload.
    modulePreload: { polyfill: false },
    // Many small shared chunks compress badly: what several pages use travels together. But for what no first view needs.
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL('./index.html', import.meta.url)),
        'service-worker': fileURLToPath(new URL('./service-worker/service-worker.ts', import.meta.url)),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? SERVICE_WORKER : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            {
              name: 'common',
              test: (id) => MET_EARLY.test(id) && !isLate(id),
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': { target: server, ws: true } } },
})
