import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    setupFiles: ['test/helpers/property-seed.ts'],
    // No test needs this long; a machine that is busy with other things may.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Reading the database library costs a second for each file otherwise; no test changes what it imports.
    isolate: false,
    reporters: ['default'],
  },
});
