import { defineConfig } from 'vite';

/**
 * The server as one file, with the libraries that are many small ones: a process that was killed is back in half the
 * time. What has machine code in it, and what is fetched only when it is needed, stays a package.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'nodemailer', '@simplewebauthn/server', 'vite'] },
  build: {
    ssr: 'server/process.ts',
    target: 'node24',
    minify: false,
    outDir: 'dist/process',
    emptyOutDir: true,
  },
});
