export function scriptIdIn(text: string): string | null;
