// CPU time of this process: other processes of the machine do not count in it, unlike in the time that passes.

/** Microseconds of CPU that the work takes, garbage collection included. */
export function cpuTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
