import fc from 'fast-check';

/**
 * Property tests try the same made-up cases in each run, so that a red run is about the change at hand. Others are
 * looked for on purpose: `SEED=$RANDOM npm test`, and what that finds becomes a row in a table.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_124) });
