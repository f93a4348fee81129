// Mocha's own report for people, and the counts of the run as JSON in the file that DISCLOSURE_REPORT_COUNTS names.
// Used by the plain tests and, inside VS Code, by the editor's, so that one summary can be made of both. It names the files that
// take longest as well: what a run takes is for those who write tests to see.
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

const { reporters } = Mocha.default ?? Mocha;

const { EVENT_RUN_END, EVENT_TEST_END } = Mocha.Runner.constants;

const MAX_NAMED = 8;
/** Seconds; what takes less is not worth a word. */
const MIN_NAMED = 10;

module.exports = class Counting {
  constructor(runner, options) {
    const Report = reporters[process.env.DISCLOSURE_REPORT_REPORT ?? 'Dot'];
    this.report = new Report(runner, options);
    const times = new Map();
    runner.on(EVENT_TEST_END, ({ file, duration = 0 }) => {
      if (file) times.set(file, (times.get(file) ?? 0) + duration / 1000);
    });
    runner.once(EVENT_RUN_END, () => {
      const slowest = [...times].sort(([, a], [, b]) => b - a).filter(([, time]) => time >= MIN_NAMED);
      for (const [file, time] of slowest.slice(0, MAX_NAMED))
        console.log(`  ${time.toFixed(0).padStart(5)} s  ${path.relative(process.cwd(), file)}`);
      const { passes, failures, pending } = runner.stats;
      writeFileSync(process.env.DISCLOSURE_REPORT_COUNTS, JSON.stringify({ passes, failures, pending }));
    });
  }
};
