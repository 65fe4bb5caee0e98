// npm run demo: the command as a program of its own.
import { runDemo } from './demo-command';

void runDemo(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
