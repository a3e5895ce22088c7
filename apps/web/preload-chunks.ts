import type { Plugin } from 'vite';

/** Has the page itself ask for what every screen needs, rather than the first script once it runs. */
export const preloadChunks = (...names: readonly string[]): Plugin => ({
  name: 'preload-chunks',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && names.includes(file.name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        })),
  },
});
