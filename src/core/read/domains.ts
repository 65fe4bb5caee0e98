// Endings of web addresses: they tell example.com from jane.doe where no https:// does.

// Countries and territories, by the root zone of the domain name system.
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ' +
  'ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl ' +
  'gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz ' +
  'la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no ' +
  'np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st ' +
  'su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
// Others that companies and the networks of the catalogue use. A rarer one is known by its https://, its www. or its path.
const GENERAL =
  'com org net info biz edu gov int mil pro mobi coop museum travel asia app dev online site website web store shop blog tech ' +
  'digital agency cloud space design studio solutions services group team email link page live media news world today global ' +
  'company business consulting finance capital partners ventures systems software network technology expert training academy ' +
  'education school university health care clinic dental doctor legal law attorney immo immobilien architect engineering ' +
  'energy eco bio green earth photo photos photography gallery art music video film theatre events restaurant cafe hotel ' +
  'social chat bike fit run club community foundation ngo ong one xyz top icu plus zone center ' +
  'paris bzh alsace corsica berlin hamburg koeln cologne bayern nrw saarland ruhr wien tirol swiss zuerich brussels vlaanderen ' +
  'gent amsterdam frl london scot wales madrid barcelona cat eus gal lat quebec africa nyc';

let known: Set<string> | undefined;

/** Whether a host ends as web addresses do. Endings in other scripts than ours are taken: no handle looks like пример.рф. */
export function hasKnownEnding(host: string): boolean {
  known ??= new Set(`${COUNTRIES} ${GENERAL}`.split(' '));
  const ending = host.replace(/\.$/, '').replace(/^.*\./, '').toLowerCase();
  return known.has(ending) || ending.startsWith('xn--') || !/[\p{Script=Latin}\d]/u.test(ending);
}
