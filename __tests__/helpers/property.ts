/**
 * fast-check with a fixed seed: property tests try the same cases in every run, so that a failure is
 * caused by a change. Use another seed to try other cases: `FC_SEED=$RANDOM npm test`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });

export { fc };
