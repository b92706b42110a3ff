// Every check of the project, from a fresh checkout: `npm test`.
import { installPackages, run } from './set-up.mjs';

installPackages();
run('sh', ['scripts/install-test-tools.sh']);
run('npm', ['run', '-s', 'check']);
