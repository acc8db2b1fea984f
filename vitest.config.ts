import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SLOW = /\/test\/(e2e\/|db\/durability)/;

/** The slow ones first: one that begins last would keep one of two processors waiting for a minute. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/helpers/unpack-browser.ts'],
    setupFiles: ['test/helpers/property-seed.ts'],
    // No test needs this long; a machine that is busy with other things may.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // The same for what is polled: it ends as soon as it is so; by default it would be given up after one second.
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // Reading the database library costs a second for each file otherwise; no test changes what it imports.
    isolate: false,
    reporters: ['default'],
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        // Four processes of a browser beside a busy machine: the CI lets a test have a second go, and names it.
        test: { name: 'browser', include: ['test/e2e/*.test.ts'], retry: process.env.CI ? 1 : 0 },
      },
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'] },
      },
    ],
  },
});
