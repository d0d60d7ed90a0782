// A script of its own, with a global scope of its own.
export {}

declare const self: ServiceWorkerGlobalScope
/** Written in by the build: all that it made, and what tells this build from others. */
declare const __BUILD__: { readonly version: string; readonly files: readonly string[] }

const NAME = 'samlingspunkt'
const SHELL = '/'
/** A network that has let nobody in for so long is taken for none. */
const PATIENCE_MS = 3_000
/** What the server answers itself, and whatever looks like a file. */
const NOT_THE_APP = /^\/(?:graphql|livez|readyz|metrics)\b|\.[^/]*$/

const cacheName = `${NAME} ${__BUILD__.version}`
const files = new Set(__BUILD__.files)

/**
 * The app opens without network (O1): its own files, and nothing that anybody wrote. A new build takes over when no page of the
 * old one is open any longer, so that each page finds the parts that it was built with.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.addAll([new Request(SHELL, { cache: 'reload' }), ...__BUILD__.files])),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (files.has(pathname)) event.respondWith(kept(pathname).then((file) => file ?? fetch(request)))
  else if (request.mode === 'navigate' && !NOT_THE_APP.test(pathname)) event.respondWith(page(request))
})

/** The newest page when there is network, and the one that is kept when there is none. */
async function page(request: Request): Promise<Response> {
  const fetched = fetch(request)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
  fetched.catch(() => undefined)
  const inTime = await Promise.race([fetched, late]).catch(() => undefined)
  return inTime ?? (await kept(SHELL)) ?? fetched
}

async function kept(path: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(path)
}

/** The page that brought it is served by it as well: the parts that it has not fetched yet may be needed without network. */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(`${NAME} `) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}
