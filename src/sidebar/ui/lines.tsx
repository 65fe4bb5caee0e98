// Shows a value as it will read in a signature: in the fields that take line breaks, `<br/>` is one.
import { shorten } from './shorten';

/** All other markup shows as it is written: nothing foreign ever becomes part of the page. */
export function Lines({ text, rich }: { text: string; rich: boolean }) {
  const lines = rich ? linesOf(text) : [text];
  return (
    <>
      {lines.map((line, i) => (
        <span key={`${i} ${line}`}>
          {i > 0 && <br />}
          {shorten(line, 160)}
        </span>
      ))}
    </>
  );
}

export function linesOf(text: string): string[] {
  return text.split(/<br\s*[/]?>|\n/i);
}
