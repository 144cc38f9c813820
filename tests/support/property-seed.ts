/**
 * Property tests draw the same examples in every run, so that a red run is about the change it ran on. New examples:
 * `PROPERTY_SEED=random npm test`, or a number that a failure named.
 */
import fc from 'fast-check';

const given = process.env['PROPERTY_SEED'];
if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 20_261_122) });
