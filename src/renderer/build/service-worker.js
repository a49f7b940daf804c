// Keeps the files of one build, nothing else: no answer of /host/ and nothing personal is ever in the cache.
// A newer build waits until every window is closed, so that a page never mixes files of two builds.
const cacheName = `doorwijzer-${BUILD_VERSION}`;
const precache = BUILD_FILES;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(precache)));
});

self.addEventListener('activate', (event) => {
  const dropOld = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(dropOld());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/host/'))
    return;
  const answer = async () => {
    const cache = await caches.open(cacheName);
    return (await cache.match(url.pathname)) ?? fetch(event.request);
  };
  event.respondWith(answer());
});
