/**
 * Property tests try the same cases in every run, so that a failure is a change's own. Other cases
 * are tried with another seed: `FC_SEED=$RANDOM npm test`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
