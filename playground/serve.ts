// npm start: the command as a program of its own.
import { runServe } from './serve-command';

void runServe(process.argv.slice(2)).then((status) => {
  // What was started goes on, until somebody ends it.
  if (status !== 0) process.exitCode = status;
});
