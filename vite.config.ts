import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** What the page and the desk both load: Preact, and the contract without its catalogues, of which each loads its language. */
const SHARED =
  /node_modules\/preact|vite\/preload-helper|server\/contract\/(?!desk\/|planner\/|words\/(nl|en|.*-nl|.*-en)\.ts)|web\/(parts\/(dutch|live-region)|page-state|addresses|clock|styles\/)/;

/** Two builds of one source: the browser's files, and with `--ssr` the bundle that renders on the server. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  publicDir: isSsrBuild ? false : 'web/public',
  build: {
    target: 'es2022',
    ...(isSsrBuild
      ? {}
      : {
          outDir: 'dist/client',
          emptyOutDir: true,
          manifest: true,
          // A picture inside a style sheet would be refused by the security policy.
          assetsInlineLimit: 0,
          rollupOptions: {
            input: ['web/client-entry.tsx', 'web/desk-entry.tsx'],
            // What every page loads comes as one file: each file more costs a phone its headers, and a little compression.
            output: {
              codeSplitting: {
                groups: [{ name: 'shared', test: SHARED, includeDependenciesRecursively: false }],
              },
            },
          },
        }),
  },
}));
