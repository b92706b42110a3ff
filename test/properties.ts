import fc from 'fast-check';

// Looking for the smallest counterexample can take longer than all the tests: a build server says the first one, and its seed.
fc.configureGlobal({ endOnFailure: process.env['CI'] === 'true' });
