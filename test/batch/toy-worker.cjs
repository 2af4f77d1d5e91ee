/** What worker threads run in tests: the toy engine. As long as CLAIMTRAIL_TEST_CRASHES lets it, a thread ends in mid-task. */
const { openSync } = require('node:fs');

/** Takes one of the crashes that are left: a file for each, made once. */
const takeCrash = () => {
  const [folder, most] = (process.env.CLAIMTRAIL_TEST_CRASHES ?? '').split('|');
  for (let i = 0; i < Number(most ?? 0); i++) {
    try {
      openSync(`${folder}/crash-${i}`, 'wx');
      return true;
    } catch {}
  }
  return false;
};

let seen = 0;
const loaded = Promise.all([import('../../dist/batch/work-on.js'), import('./toy-engine.mjs')]).then(
  ([{ workOn }, { toyEngine }]) => {
    const engine = toyEngine(() => {
      if (++seen === 5 && takeCrash()) process.exit(1);
    });
    return (task) => workOn(task, engine);
  },
);

module.exports = async (task) => (await loaded)(task);
