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

const server = 'http://127.0.0.1:4000'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), { ...serviceWorkerFiles, apply: 'build' }],
  resolve: { alias: { 'd3-transition': fileURLToPath(new URL('./actor-map/rings/no-transition.ts', import.meta.url)) } },
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
              test: /client\/(ui|connection|board(?!\/(?:live-(?:set|choice)|download|refused-(?:list|notice)|change-words|removal-note))|actor-map(?!\/(?:actor-(?:row|choices)|importance))|identity(?!\/(?:language-choice|me-menu))|presence|live)\/|shared\/(?!csv|rank)[^/]+$/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': { target: server, ws: true } } },
})
