// Why a case of the emulator's contract is not among the cases of the live self-test's run, by its id.

export const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^AUTH-0[123578]$|^FETCH-27$/, 'needs another authorisation: by hand, as open question 8'],
  [
    /^(LOCK-(02|04|07|08|10)|PROP-14|TRIG-15|WRITE-(24|34)|QUOTA-04)$/,
    'needs two executions at once: the sidebar’s probe',
  ],
  [/^(PROP-12|RT-02|SESS-02|TRIG-13|TRIG-14|WRITE-(22|32)|TAB-0[34])$/, 'needs a second person'],
  [/^(LOCK-01|PROP-01|SHEET-08|TRIG-17)$/, 'needs a script without a document, or a published one'],
  [/^(CACHE-0[67]|PROP-(07|08|11)|QUOTA-0[1236]|READ-11|GRID-14|TRIG-05|UTIL-05)$/, 'takes hours, or a day’s quota'],
  [/^(FETCH-(22|2[3456])|MAIL-0[12])$/, 'would use up a quota'],
  [
    /^FETCH-(03|04|05|07|1[1-8]|20|31|32|36)$/,
    'needs a server that answers in a given way; the limit of time is open question 3',
  ],
  [/^(TRIG-(09|10|11|16)|SHEET-09)$/, 'needs days, or an edit by hand; the clock’s probe tells of the event and getUi'],
  [/^(RUN-0[1-4]|RUN-10|HTML-0[89]|HTML-12)$/, 'asked by the probes of sidebar and dialog'],
  [/^TABLE-0[1-6]$|^CHIP-0[1-5]$/, 'asked of what a person has prepared: "Look at this Table", "Look at the cells"'],
  [
    /^(RUN-0[57]|HTML-(04|07|1[034])|RT-0[589]|WRITE-35)$/,
    'concerns what the page or the log shows, a size, or a failure of the service',
  ],
  [
    /^(READ-0[24567]|GRID-(12|21)|SHEET-0[256]|WRITE-(06|23|28))$/,
    'needs a file prepared by hand, or is asked in another form as an open question',
  ],
  [
    /^(GRID-(13|2[2-5])|LIST-01|META-0[1-5]|READ-1[34578]|SHEET-(07|1[0-2])|TAB-01|WRITE-(26|27|29|42|43|45)|HTML-15)$/,
    'on record from Google itself, and nothing that the add-on rests on',
  ],
];
