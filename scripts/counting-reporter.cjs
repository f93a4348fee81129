// Mocha's own report for people, and the counts of the run as JSON in the file that DISCLOSURE_REPORT_COUNTS names.
// Used by the plain tests and, inside VS Code, by the editor's, so that one summary can be made of both.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

const { reporters } = Mocha.default ?? Mocha;

const { EVENT_RUN_END } = Mocha.Runner.constants;

module.exports = class Counting {
  constructor(runner, options) {
    const Report = reporters[process.env.DISCLOSURE_REPORT_REPORT ?? 'Dot'];
    this.report = new Report(runner, options);
    runner.once(EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(process.env.DISCLOSURE_REPORT_COUNTS, JSON.stringify({ passes, failures, pending }));
    });
  }
};
