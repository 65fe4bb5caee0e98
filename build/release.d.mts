// The types of release.mjs, for the tests.
export function deploymentAmong(
  list: { deploymentId: string; versionNumber?: number; description?: string }[],
): string | null;
