// The panel's few signs, drawn here so that no font or picture has to be fetched; always beside words that say the same.
const PATHS = {
  check: 'M6.2 11.4 2.9 8.1l1.1-1.1 2.2 2.2 5.8-5.8 1.1 1.1z',
  warning: 'M8 1.6 15.2 14H.8zm-.8 4.6v4h1.6v-4zm0 5.1v1.5h1.6v-1.5z',
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm3.3 9.2-1.1 1.1L8 9.1l-2.2 2.2-1.1-1.1L6.9 8 4.7 5.8l1.1-1.1L8 6.9l2.2-2.2 1.1 1.1L9.1 8z',
  wait: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM7.3 4.5v4l3.2 1.9.7-1.2-2.5-1.5V4.5z',
  same: 'M3 5.2h10v1.5H3zm0 4.1h10v1.5H3z',
  skip: 'M3 7.2h10v1.6H3z',
  plus: 'M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z',
  edit: 'M11.3 1.9 14 4.6l-8.2 8.2-3.4.7.7-3.4zM9.5 4.8 4.4 9.9l-.3 1.7 1.7-.3 5.1-5.1z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm-.8 3.6h1.6v1.6H7.2zm0 2.8h1.6v4H7.2z',
  gear: 'm6.8 1-.3 1.8a5.3 5.3 0 0 0-1.2.7l-1.7-.7-1.2 2.1 1.4 1.1a5 5 0 0 0 0 1.4v.6L2.4 9.1l1.2 2.1 1.7-.7c.4.3.8.5 1.2.7l.3 1.8h2.4l.3-1.8c.4-.2.8-.4 1.2-.7l1.7.7 1.2-2.1L12.2 8a5 5 0 0 0 0-2l1.4-1.1-1.2-2.1-1.7.7a5.3 5.3 0 0 0-1.2-.7L9.2 1zM8 4.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  back: 'M9.9 3 11 4.1 7.1 8l3.9 3.9L9.9 13l-5-5z',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill-rule="evenodd" />
    </svg>
  );
}
