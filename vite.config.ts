import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

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
          rollupOptions: { input: 'web/client-entry.tsx' },
        }),
  },
}));
