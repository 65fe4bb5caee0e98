// Tables that the script holds packed, back as they were: build/pack.mjs made them, and Code.js carries this file with them.
import inflate from 'tiny-inflate';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Letters that are joined in one call. */
const STRETCH = 8192;

/** @param {string} packed as `pack` makes it */
export function unpack(packed) {
  const [length, base64] = packed.split(' ');
  const bytes = new Uint8Array(Number(length));
  inflate(fromBase64(base64), bytes);
  let json = '';
  for (let i = 0; i < bytes.length; i += STRETCH)
    json += String.fromCharCode.apply(null, bytes.subarray(i, i + STRETCH));
  return JSON.parse(json);
}

/** Google's own decoder is a service that takes time, and `atob` is not there. */
function fromBase64(text) {
  const values = new Uint8Array(128);
  for (let i = 0; i < LETTERS.length; i++) values[LETTERS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  for (let i = 0, at = 0; i < text.length; i++) {
    bits = (bits << 6) | values[text.charCodeAt(i)];
    if (i % 4 > 0) bytes[at++] = bits >> (6 - 2 * (i % 4));
  }
  return bytes;
}
