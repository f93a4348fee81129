// Loaded before the tests: what they generate is the same in every run, but where a seed is given.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_240_131) });
