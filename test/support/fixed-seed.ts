// Loaded before the tests of the quick tier: what they generate is the same in every run.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_240_131 });
