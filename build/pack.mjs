// Makes tables small that Google would otherwise read whole in every execution.
import { deflateRawSync } from 'node:zlib';

/** A value as `unpack` gives it back: the length of its JSON, a blank, and the JSON, deflated, in the letters of base64. */
export function pack(value) {
  // Letters beyond ASCII as JSON escapes them: what is unpacked is then a byte for each letter.
  const json = JSON.stringify(value).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json.length} ${deflateRawSync(json, { level: 9 }).toString('base64').replace(/=+$/, '')}`;
}
