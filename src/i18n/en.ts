// English: the words of everything that people read, and the shape that the other languages must have.
import type { ExtraKey, FieldGroup, FieldKey, NamedKey } from '../core/fields';
import type { GuessCode } from '../core/match/guess';
import type { IssueCode, OutcomeKind, ReasonCode, StopCode } from '../core/outcome';

const fields: Record<NamedKey, string> = {
  email: 'E-mail address',
  enabled: 'Active',
  firstname: 'First name',
  lastname: 'Last name',
  jobtitle: 'Job title',
  picture: 'Picture (address of an image)',
  vcard_user: 'vCard',
  formula: 'Closing words',
  phone: 'Phone',
  mobile: 'Mobile phone',
  'path.parent_entity': 'Parent entity',
  'path.entity': 'Entity',
  'path.group': 'Group',
  department: 'Department',
  address: 'Address',
  postal_code: 'Postal code',
  city: 'City',
  linkedin_link: 'LinkedIn',
  calendar_link: 'Calendar link',
  whatsapp_link: 'WhatsApp',
  facebook_link: 'Facebook',
  instagram_link: 'Instagram',
  twitter_link: 'X (Twitter)',
  github_link: 'GitHub',
  xing_link: 'Xing',
  messenger_link: 'Messenger',
  threads_link: 'Threads',
  strava_link: 'Strava',
  bluesky_link: 'Bluesky',
};

const groups: Record<FieldGroup, string> = {
  person: 'Person',
  phones: 'Phones',
  organisation: 'Organisation',
  address: 'Address',
  links: 'Links',
  extras: 'Extra fields',
};

/** Places are written `{name}` and filled by `format` of index.ts. */
const issues: Record<IssueCode, string> = {
  other_tab:
    'The tab “{tab}” says something else, and its value counts. To use the value of this row, select the row and choose “Sync selected rows”.',
  email_missing: 'There is no e-mail address. Signitic knows people by it: fill it in, or delete the row.',
  email_bad: '“{value}” is not an e-mail address. Correct it.',
  email_name:
    '“{value}” is a name, not an e-mail address. If the cell shows a person chip, Google tells add-ons only the name: add a column with the formula =C2.email (with the cell of the chip in place of C2), or use Data › Data extraction, and choose that column.',
  email_twice:
    'The same e-mail address is also in another row ({rows}). Keep one of them, or give each person their own address.',
  other_kind:
    '“{column}” says “{value}” of this address, so it is not taken for the one at work. Give the work address, or correct “{column}”.',
  boolean_unknown:
    'What “{value}” means here has not been chosen. Choose it in “Columns”, or write yes or no; nobody is switched on or off by a guess.',
  word_unknown:
    'What “{value}” means here has not been chosen, so this field stays as Signitic has it. Choose it in “Columns”, or write yes or no.',
  day_bad:
    '“{value}” is not a day that can be read. Type a date (Format › Number › Date), or write it as 2026-03-31; leave the cell blank for no limit.',
  days_crossed:
    'The last day ({end}) is before the first one ({start}), so nobody can tell whether this person is there. Correct one of them, or empty it.',
  phone_bad: '“{value}” is not a phone number. Correct it, or empty the cell.',
  link_bad: '“{value}” is not the address of a web page. Paste the whole link, such as https://example.com/page.',
  link_unsafe:
    '“{value}” must not stand in a signature: it is a script, a file on a computer or HTML. Paste the address of a web page.',
  html_unsafe:
    'The text holds a script, a style, a frame or other HTML that must not stand in a signature. Remove it: “{value}”',
  too_long: 'The text has {length} characters; {max} are allowed. Shorten it.',
  digits_lost:
    '“{value}” is the short form of a long number; some of its digits are missing. Format the column as plain text and type the number again.',
  sheet_error: 'A formula here shows {value}. Repair the formula, or write the value itself.',
  other_header:
    'Row {row} is a header with its columns in another order, so this row is not sent: its values would go into the wrong fields. Put the columns below it into the order of the first header, or move that table to a tab of its own.',
  not_text:
    'The cell holds {value} as a checkbox or a yes/no value, not as text, so the field is left out. If text is meant, type it with an apostrophe in front.',
  loading: 'A formula here has not finished (“{value}”). The next run tries again.',
  email_cleaned: 'The address has spaces or other characters around it. It is read as “{value}”.',
  phone_odd: '“{value}” does not look like one complete phone number. Check it.',
  phone_lost_zero:
    '“{value}” seems to have lost its leading 0; probably {likely}. Format the column as plain text and type the number again.',
  phone_lost_plus:
    '“{value}” seems to have lost its leading +; probably {likely}. Format the column as plain text and type the number again.',
  code_lost_zero:
    '“{value}” seems to have lost its leading 0; probably {likely}. Format the column as plain text and type the code again.',
  filler: '“{value}” only says that there is nothing, so the cell counts as blank. Empty it, or write the value.',
  ditto: '“{value}” stands for the value above, so the field is left out. Write the value itself.',
  private_note: 'The cell says that this is private (“{word}”), so the field is left out.',
  no_number: '“{value}” is not a phone number, so the field is left out. Write the number, or empty the cell.',
  link_words:
    '“{value}” is no web address, and no link lies behind it, so this field stays as Signitic has it. Paste the link itself, such as https://example.com/page.',
  text_repaired: '“{value}” was damaged by a program and is read as “{likely}”. Correct the cell if that is wrong.',
  text_odd: '“{value}” looks as if a program had damaged it, but may be meant. Check it.',
  letters_lost: '“{value}” has lost letters, so the field is left out. Type it again.',
  wrong_encoding:
    'Letters are lost in this list: the file was probably read in the wrong encoding. Import it again as UTF-8.',
  html_in_plain: 'The text holds HTML, which is not meant for this field: “{value}”. Take it out, unless it is wanted.',
  html_odd:
    'The text holds HTML that mail programs may not show as you expect: “{value}”. Check how the signature looks.',
  starts_with_sign: 'The text begins like a formula that was pasted as text: “{value}”. Check that it is meant.',
  still_shown: 'Signitic still shows the value that was sent before. To remove it, do so in Signitic.',
  still_off:
    'This person was deactivated from here and is still inactive. Activate them in Signitic, or match a column to “Active”.',
  other_tab_differs: 'The tab “{tab}” says something else. The value of this tab counts.',
  cleared:
    'The cell is empty now, but Signitic still has the value that was sent before. To remove it, do so in Signitic.',
  picture_in_cell:
    'The cell holds a picture, and add-ons cannot see where it comes from. Write the address of the image instead; until then this field stays as Signitic has it.',
  group_rare:
    '“{value}” occurs only once and is very like “{likely}”. Signitic would create a new group and move the person there; correct it if that is not meant.',
  group_variant:
    '“{value}” and “{likely}” differ only by capitals, accents or signs that look alike. Signitic would make two groups of them; write both the same.',
  blank_under:
    'The cell is blank under “{value}”. If that holds for this row too, fill it in: a blank cell is not sent.',
};

/** Why a column was matched to a field, or to none. `{name}` is the word that decided, `{header}` another column. */
const reasons: Record<GuessCode, string> = {
  remembered: 'As you chose for a column with this header before',
  name: 'Known by its name: {name}',
  name_and_values: 'Known by its name ({name}), and its values fit',
  near: 'Its name is very like: {name}',
  values: 'Known by what its values look like',
  opposite: 'Says the opposite ({name}), so it is read the other way round: yes means not active',
  by_kind: 'Only in rows where “{header}” says {values}',
  blank: 'The column has no header',
  unknown: 'The header is not known',
  elsewhere: 'Signitic has no such field: {name}',
  private: 'Private ({name}), so it does not belong in a signature',
  second: 'A second or further one ({name}); the first is used',
  other_person: 'About somebody else: {name}',
  birth: 'From birth ({name}), so perhaps not the name or place of today',
  shared: 'Of a company or team, not of one person',
  full_name: 'First and last name together, or a display name; Signitic wants them apart',
  several: 'Several things in one column',
  number_part: 'Only a part of a phone number',
  unsure: 'The header can mean more than one thing, and nothing in the sheet decides it',
  values_differ: 'The header would fit, but the values look different',
  person_chips: 'The header means e-mail addresses, but the cells show names: perhaps person chips',
  better: 'The column “{header}” fits better',
  tie: 'The column “{header}” fits just as well; choose one of them',
  private_list: 'May be private, since this list also has “{header}”',
  split_number: 'Only half of the number: “{header}” holds the rest. This puts it together',
  extension: 'The extension for “{header}”. This puts both together',
};

/** The sidebar's own labels. Texts in `_one` and `_other` are picked by `count` of sidebar/say.ts. */
const panel = () => ({
  /** Between the thousands of a number. */
  thousands: ',',
  opening: 'Reading this spreadsheet…',
  notOpened: 'The panel could not open',
  waitFor: 'Please wait: {what}',
  unsaved: 'The columns have changes that are not saved yet.',
  leaving: 'Your changes here are not saved. Save them, or do that once more to leave without them.',
  tab: 'Sheet tab',
  settings: 'Settings',
  back: 'Back',
  saved: 'Saved.',
  cancel: 'Cancel',
  again: 'Try again',
  lookAgain: 'Look again',
  row: 'Row {row}',
  more_one: 'Show {n} more',
  more_other: 'Show {n} more',
  steps: {
    label: 'Steps',
    connect: 'Connect',
    columns: 'Columns',
    check: 'Check',
    sync: 'Sync',
    done: 'done',
  },
  busy: {
    key: 'trying the key with Signitic',
    tab: 'reading the columns',
    saving: 'saving',
    check: 'comparing every row with Signitic',
    write: 'writing the problems into the sheet',
    show: 'opening the cell',
    row: 'reading the row',
    sync: 'sending to Signitic',
    state: 'reading this spreadsheet',
    stop: 'stopping',
  },
  connect: {
    title: 'Connect to Signitic',
    intro: 'Staff Sync sends the people of this list to Signitic, and tells you beside each row what happened.',
    mapped: 'The columns of this file are already matched. Only your own key is missing.',
    key: 'Signitic API key',
    where: 'Where do I find the key?',
    where1: 'Sign in to Signitic as an administrator.',
    where2: 'Open the settings of your workspace and look for “API”.',
    where3: 'Copy the key and paste it here. If there is none, ask Signitic’s support for one.',
    privacy: 'The key stays with you and this file. Colleagues use their own, and it is never written into the sheet.',
    connect: 'Connect',
    empty: 'Paste the key first.',
    offer: 'Use my key ending in {last4}',
    offers: 'From another file of yours',
    connected: 'Connected with the key ending in {last4}',
    users_one: '{n} person in this Signitic workspace',
    users_other: '{n} people in this Signitic workspace',
    usersUnknown: 'The key was accepted earlier.',
    next: 'Go on to columns',
    sameTitle: 'Is it the same workspace?',
    sameAsk:
      'This file was synced with another key before. Does the key ending in {last4} open the same Signitic workspace?',
    sameWhy:
      'If you are not sure, answer “Another workspace”: people are then compared with Signitic once more before anything is sent.',
    sameYes: 'The same workspace',
    sameNo: 'Another workspace',
    change: 'Use another key',
    forget: 'Forget the key',
    forgetAsk: 'Forget the key ending in {last4}? You will need it again for the next sync.',
    forgetYes: 'Forget it',
    keep: 'Keep it',
  },
  columns: {
    title: 'Match the columns',
    found_one: '{n} row under the headers in row {row}.',
    found_other: '{n} rows under the headers in row {row}.',
    headerRow: 'Row with the headers',
    headerChange: 'Change',
    headerRead: 'Read this row',
    headerBad: 'Give a row number, 1 or more.',
    headerNone: 'No row with headers was found. Tell which row holds them:',
    noColumns: 'This tab has no columns with a header. Choose another tab, or write headers above your list.',
    pasted:
      'The whole list stands in one column. Split it into columns: select the column, choose Data › Split text to columns, then read the header row again.',
    byFormula:
      'This list is filled by a formula. Statuses stay where they are when its people move, until the next sync.',
    chips:
      'The column “{column}” shows names where addresses belong. Perhaps these are person chips, of which Google tells add-ons only the name. Add a column with the formula {formula} in each row, or use Data › Data extraction; then read the headers again and choose that column.',
    required: 'Required',
    emailHint: 'Signitic recognises people by this address.',
    emailMissing: 'Choose the column with the e-mail addresses. Without it nobody can be sent.',
    sent: 'Sent to Signitic',
    sentNone: 'No other field is matched yet. Add them below.',
    rest: 'More fields',
    search: 'Search a field',
    searchNone: 'No field has “{text}” in its name.',
    suggested: 'Please decide',
    suggestedHint: 'These are not sent unless you say so.',
    unused: 'Columns that are not sent',
    unusedNone: 'Every column with a header is sent.',
    suggest: 'Send as {field}',
    groupCount: '{matched} of {all}',
    change: 'Change',
    close: 'Done',
    add: 'Choose a column',
    source: 'Comes from',
    notSent: 'Not sent',
    text: 'A text with places…',
    column: 'Column {letter}',
    textFrom: 'Text: {text}',
    blankHeader: '(no header)',
    blankWhy: 'Columns without a header cannot be chosen. Write a header in row {row}, then read it again.',
    alsoUsed: 'This column also fills “{field}”.',
    inverted: 'Read the other way round: yes means no',
    stored: 'saved earlier',
    chosen: 'your choice',
    samplesNone: 'No values in the first 200 rows.',
    valuesReading: 'Reading the values of this column…',
    example: 'For example',
    preview: 'As it will read',
    previewBlank: '(blank: left out)',
    textLabel: 'Text',
    textHint:
      'A place such as {place} takes the value of that column in each row. If it is blank, the punctuation around it goes too.',
    insert: 'Insert a column',
    placeUnknown: 'No column is called “{column}”.',
    placeAmbiguous: 'Several columns are called “{column}”: say which, as in {place}.',
    misfit_one: '{n} value of {all} has a problem',
    misfit_other: '{n} values of {all} have a problem',
    remark_one: '{n} value of {all} deserves a look',
    remark_other: '{n} values of {all} deserve a look',
    legacy: 'Accepted by older Signitic accounts only.',
    extraName: 'Your name for this field',
    lost: 'The column “{column}” is gone from the headers.',
    lostAmbiguous: 'Several columns are called “{column}” now.',
    lostLikely: 'Use “{likely}” instead',
    lostAsk: 'Choose another column, or “Not sent”.',
    wrong: '“{field}” comes from a column that is not there. Choose another one, or “Not sent”.',
    save: 'Save and check',
  },
  leftOut: {
    told_one: 'Left out by the filter, but still active in Signitic: {n} person',
    told_other: 'Left out by the filter, but still active in Signitic: {n} people',
    who: 'Who they are',
    deactivate: 'Deactivate…',
    leave: 'Leave them active',
    ask: 'They lose their signature. The tab is read again first; whoever is back in the list then is not touched.',
    act_one: 'Deactivate {n} person',
    act_other: 'Deactivate {n} people',
  },
  words: {
    title: 'What its words mean',
    hint: 'This counts once you save. “Do not touch” leaves “Active” as it is in Signitic; for a new person Signitic decides. With no choice for the word, a new person is not sent, and others go without “Active”.',
    hintOther:
      'This counts once you save. “Do not touch” leaves the field as it is in Signitic. With no choice for the word, a new person is not sent, and others go without this field.',
    active: 'Active',
    inactive: 'Inactive',
    yes: 'Yes',
    no: 'No',
    leave: 'Do not touch',
    choose: 'Choose…',
    proposed: 'proposed',
    rows_one: '{n} row',
    rows_other: '{n} rows',
    again: 'Read the words of this column again',
    others_one: 'Other: {n} rarer word, in {rows} rows. It decides nothing.',
    others_other: 'Other: {n} rarer words, in {rows} rows. They decide nothing.',
  },
  days: {
    start: 'First day (optional)',
    end: 'Last day (optional)',
    none: 'No column',
    hint: 'Inactive before the first day and after the last, in the time zone of this spreadsheet: within the hour with a schedule, otherwise at the next sync. A word that means inactive wins.',
    alone: 'The days alone decide',
    from: 'from the day in “{start}” on',
    until: 'through the day in “{end}”',
    both: 'from the day in “{start}” through the day in “{end}”',
  },
  check: {
    title: 'Check before sending',
    intro: 'This compares the rows with Signitic. Nothing is sent or written.',
    start: 'Check now',
    again: 'Check again',
    read_one: '{n} row read',
    read_other: '{n} rows read',
    newcomers: 'New in Signitic',
    changed: 'Changed',
    unchanged: 'Unchanged',
    errors: 'With an error, not sent',
    warnings: 'With a warning, sent all the same',
    skipped: 'Left out (filter, titles, totals…)',
    waiting: 'Waiting, tried again next time',
    refused: 'Refused by Signitic before, unchanged since',
    whichFields: 'Which fields change',
    problems: 'What deserves a look',
    noProblems: 'No problems found.',
    absent_one: '{n} person in Signitic, but not in this tab',
    absent_other: '{n} people in Signitic, but not in this tab',
    absentHint: 'They stay as they are: nobody is ever removed.',
    absentUnknown: 'Signitic’s own list could not be read, so new and missing people are not known.',
    write: 'Write the problems into the sheet',
    written: 'The problems are now written beside their rows.',
    inspect: 'Look at one row',
    next_one: 'Go on to sync {n} row',
    next_other: 'Go on to sync {n} rows',
    nothing: 'Go on to sync',
    noMapping: 'First match the columns of this tab, so that the rows can be checked.',
    toColumns: 'Match the columns',
    held: 'You will be asked to confirm before anything is sent.',
    toRead: 'To be compared with Signitic first',
    toRead_one: '{n} person is compared with Signitic first.',
    toRead_other: '{n} people are compared with Signitic first.',
  },
  problems: {
    many: '{n} rows: {message}',
    /** The message is one row’s; the others’ differ in the value that they name. */
    manySuch: '{n} rows, for example: {message}',
    error: 'Error',
    warning: 'Warning',
    show: 'Show row {row} in the sheet',
    hint: 'Click a row to see it in the sheet.',
  },
  inspect: {
    compared: 'Sent for the first time from this file: it is compared with Signitic first.',
    title: 'Look at one row',
    intro: 'Select a row in the sheet, then read it here.',
    selected: 'Read the selected row',
    number: 'Or a row number',
    read: 'Read',
    would: 'Would be sent',
    wouldNot: 'Would not be sent',
    changed: 'changed',
    nothing: 'No field has a value in this row.',
    blank: '(blank: left out)',
    yes: 'yes',
    no: 'no',
    unchanged: 'Signitic has this row as it stands here.',
    show: 'Show it in the sheet',
  },
  sync: {
    title: 'Sync to Signitic',
    counting: 'Counting what has changed…',
    ready_one: '{n} row to send',
    ready_other: '{n} rows to send',
    upToDate: 'Everything is up to date',
    nothingNew: 'Nothing new to send',
    upToDateHint_one: '{n} row is as Signitic has it.',
    upToDateHint_other: '{n} rows are as Signitic has them.',
    partsNew_one: '{n} new',
    partsNew_other: '{n} new',
    partsChanged_one: '{n} changed',
    partsChanged_other: '{n} changed',
    withErrors_one: '{n} row has an error and stays behind.',
    withErrors_other: '{n} rows have an error and stay behind.',
    refused_one: '{n} row was refused by Signitic and has not changed since.',
    refused_other: '{n} rows were refused by Signitic and have not changed since.',
    seeCheck: 'See the problems',
    what: 'Which rows',
    changed: 'New and changed rows',
    changedHint: 'The usual choice. Rows that Signitic already has as they are stay untouched.',
    selected: 'Only the selected rows',
    selectedHint:
      'Select them in the sheet first. Hidden rows are left out; the others go whether changed or not, over what was edited in Signitic.',
    all: 'Everything again',
    allHint: 'Sends every row once more. What was edited in Signitic is overwritten.',
    start: 'Sync to Signitic',
    needKey: 'First connect to Signitic with your API key.',
    toConnect: 'Connect',
    running: 'Sending to Signitic',
    starting: 'Reading the rows…',
    progress: '{done} of {total} rows',
    problems_one: '{n} problem so far',
    problems_other: '{n} problems so far',
    leftSeconds: 'less than a minute left',
    left_one: 'about {n} minute left',
    left_other: 'about {n} minutes left',
    safe: 'You can close this panel: the run ends by itself.',
    unsafe:
      'Keep this panel open until the end. If it closes, the part under way still ends by itself, and the next sync does the rest.',
    stop: 'Stop',
    stopping: 'Stopping after the requests under way…',
    others: '{who} has been syncing this file since {when}.',
    mine: 'Your run is still under way, since {when}.',
    othersHint: 'One run at a time keeps the statuses right. Come back when it is done.',
    lost: 'The connection to Google broke off. The run may have gone on without this panel.',
    stalled: 'The last two parts sent nobody. The rows left are waiting; try again in a while.',
    last: 'Last sync: {when}, by {who}',
    lastUnknown: 'Last sync: {when}',
    schedule: 'Schedule',
    inspect: 'Look at one row',
  },
  limits: {
    title: 'Is that intended?',
    titleToRead: 'Compare with Signitic first?',
    nothing: 'Nothing has been sent yet.',
    why: 'So many at once often means that a column was sorted alone, or that this is the wrong tab.',
    examples: 'For example',
    no: 'Do not send',
    compare: 'Compare first ({n} people, {time})',
    seconds: 'about {n}\u00a0s',
    minutes: 'about {n}\u00a0min',
    compareHint:
      'Comparing reads each person from Signitic once, and sends only what differs. Otherwise whatever was edited in Signitic is replaced unseen.',
    unread: 'Send the sheet’s values for {n} people',
    told: {
      new_address: '{n} people have the names of people who left the list: they seem to have a new address.',
      another_list:
        'This looks like another list: {n} of {of} rows are new, and many people of Signitic are not in it.',
      renamed: '{n} of {of} people would be renamed.',
      deactivated: '{n} of {of} people would be deactivated and lose their signature.',
      new: '{n} people would be added to the {of} that Signitic has.',
      moved: '{n} of {of} people would be moved to another group.',
      new_groups: '{n} people would be moved into groups in which nobody of this file has been.',
      cleared: '{n} of {of} people would lose the content of a field.',
      replaced: 'For {n} people Signitic has other values, which this file never sent. They would be replaced.',
      to_read: '{n} people are in Signitic already, and this file does not know yet what Signitic has of them.',
    },
    act: {
      new_address: 'Send {n} people under a new address',
      another_list: 'Add {n} people from this list',
      renamed: 'Rename {n} people',
      deactivated: 'Deactivate {n} people',
      new: 'Add {n} people',
      moved: 'Move {n} people',
      new_groups: 'Move {n} people into new groups',
      cleared: 'Clear fields of {n} people',
      replaced: 'Replace the values of {n} people',
      to_read: 'Send the sheet’s values for {n} people',
    },
    actAll: 'Yes, send all of this',
  },
  result: {
    done: 'Done',
    doneWith_one: 'Done, {n} row needs you',
    doneWith_other: 'Done, {n} rows need you',
    stopped: 'Stopped',
    read_one: '{n} row read',
    read_other: '{n} rows read',
    synced: 'Sent to Signitic',
    unchanged: 'Unchanged, not sent',
    invalid: 'With an error, not sent',
    refused: 'Refused by Signitic',
    waiting: 'Waiting for the next sync',
    skipped: 'Left out',
    unplaced_one: 'The status of {n} row could not be written, because the row moved or vanished meanwhile.',
    unplaced_other: 'The statuses of {n} rows could not be written, because the rows moved or vanished meanwhile.',
    unverified: 'Signitic’s list could not be read at the end, so the new people are not verified.',
    absent_one: '{n} person is in Signitic, but not in this tab.',
    absent_other: '{n} people are in Signitic, but not in this tab.',
    requests_one: '{n} request to Signitic',
    requests_other: '{n} requests to Signitic',
    attention: 'Rows that need you',
    retry_one: 'Try that row again',
    retry_other: 'Try the {n} again',
    resume: 'Go on with the rest',
    finish: 'Back to sync',
    where: 'What happened to each person is written in the sheet, in the columns whose titles begin with “Signitic”.',
  },
  settingsView: {
    title: 'Settings',
    file: 'This file',
    fileHint: 'Shared by everybody who edits it.',
    panelLanguage: 'Language of this panel',
    language: 'Language of the statuses in the sheet',
    noEmail: 'Rows without an e-mail address',
    noEmailProblem: 'Are a problem to solve',
    noEmailIgnore: 'Are not people: leave them out',
    blank: 'Blank cells',
    blankLeave: 'Leave what Signitic has',
    blankClear: 'Ask Signitic to clear the field',
    blankClearHint: 'Signitic does not document this: try it with one person first.',
    phones: 'Phone numbers',
    phonesTyped: 'Send as typed',
    phonesInternational: 'Send in international form',
    country: 'Country of numbers without a prefix',
    countryNone: 'Not set',
    countryWhy: 'Choose the country of your numbers: the international form needs it.',
    tab: 'This tab',
    headerRow: 'Headers in row {row}',
    noTab: 'These choices come once the columns of this tab are matched.',
    filterOn: 'Only people whose column',
    filterNone: 'All rows',
    filterHow: 'Which rows count',
    filterIs: 'shows one of these values',
    filterIsNot: 'shows none of these values',
    filterValues: 'Values of this column',
    filterBlank: '(blank)',
    filterMore: '{n} rarer values are not listed.',
    filterValueMissing: 'Tick at least one value of the column, or choose “All rows”.',
    key: 'Your key',
    keyNone: 'No key is kept for you in this file.',
    keyView: 'Key ending in {last4}',
    keyManage: 'Manage the key',
    save: 'Save settings',
    schedule: 'Schedule',
    manage: 'Change the schedule',
  },
  schedule: {
    title: 'Schedule',
    intro: 'New and changed rows are sent without anybody opening the panel.',
    every: 'Sync',
    off: 'Off',
    hour: 'Every hour',
    day: 'Every day',
    weekday: 'Every weekday',
    at: 'Between',
    atHour: '{from} and {to}',
    zone: 'Time zone of this spreadsheet: {zone}',
    tabs: 'Tabs',
    tabsNone: 'No tab has its columns matched yet.',
    tabUnmapped: '{tab} (columns not matched)',
    tabsMissing: 'Tick at least one tab.',
    mail: 'Send me an e-mail',
    mailFailure: 'When a run fails',
    mailAttention: 'When rows need me',
    mailAlways: 'After every run',
    mailNever: 'Never',
    owner: 'Runs with the account of {who}.',
    ownerMine: 'Runs with your account.',
    ownerOther: 'Runs with the account of {who}. If you save, it will run with yours.',
    ownerNew: 'It will run with your account and your key.',
    /** Where Google does not tell the owner’s address. */
    ownerUnknown: 'the person who made it',
    takeOver: {
      take_over: 'Take the schedule over',
      start_here: 'Start the schedule here',
      start_again: 'Start the schedule again',
    },
    needKey: 'Connect first: a schedule runs with your own key.',
    save: 'Save the schedule',
    runs: 'Last runs',
    runsNone: 'No runs yet.',
    how: { menu: 'menu', sidebar: 'panel', schedule: 'schedule' },
    runSent_one: '{n} row sent',
    runSent_other: '{n} rows sent',
    runProblems_one: '{n} with a problem',
    runProblems_other: '{n} with problems',
    runStopped: 'Stopped',
  },
  missing: {
    title: 'Some permissions are missing',
    after: 'After granting, look again.',
    scopes: {
      'spreadsheets.currentonly': 'reading and writing this spreadsheet',
      'script.container.ui': 'opening its panel',
      'script.external_request': 'sending to Signitic',
      'script.scriptapp': 'running on a schedule',
      'script.send_mail': 'sending you e-mails',
      'userinfo.email': 'showing who runs a sync',
    } as Record<string, string>,
  },
  trouble: {
    offline: 'The connection to Google broke off. Check your network, then try again.',
    timeout: 'Google did not answer in time. Try again in a minute.',
    busy: 'Google has too many requests from you at the moment. Wait a minute, then try again.',
    accounts:
      'This browser is signed in to several Google accounts, and Google opened the panel as the wrong one. Open the spreadsheet in a private window, or in a browser profile with one account only. The menu item “{menu}” works meanwhile.',
    permission:
      'Google did not give the add-on a permission that it needs. Close the panel, open it from the menu again and accept what Google asks.',
    quota: 'Today’s allowance of this Google account is used up. Try again tomorrow; nothing is lost.',
    crash: 'Something unexpected happened. Try again.',
    grant: 'Grant the permission',
    toConnect: 'Go to Connect',
    toColumns: 'Go to Columns',
  },
});

const stops: Record<StopCode | 'header_lost_likely', string> = {
  no_key:
    'There is no Signitic key for you in this file yet. Open “Map columns and settings” in the add-on’s menu and paste your key.',
  wrong_key:
    'Signitic does not accept the key, so nothing more was sent. Copy the key again from Signitic and enter it under “Settings”.',
  no_mapping:
    'No column of this tab is matched to a Signitic field yet. Open “Map columns and settings” and choose the columns.',
  no_email_column:
    'No column is chosen for the e-mail address, by which Signitic knows people. Open “Map columns and settings” and choose it.',
  no_rows:
    'There are no people under the header row of this tab. Check that the right tab is open and that the header row is the right one.',
  nothing_selected: 'No row with a person is selected. Select the rows to send in the sheet; hidden rows do not count.',
  too_many_selected:
    'More than {most} rows are selected. Select fewer, or choose “Sync to Signitic”, which sends whatever has changed.',
  no_tab: 'The tab is not there any more. Open another tab and try again.',
  header_lost:
    'The column “{column}”, used for {field}, is not there any more. Nothing was sent. Open “Map columns and settings” and choose another.',
  header_lost_likely:
    'The column “{column}”, used for {field}, is not there any more; perhaps it is now called “{likely}”. Nothing was sent. Open “Map columns and settings” to confirm.',
  header_ambiguous:
    'The number of columns called “{column}” has changed, so it is not certain which one is meant for {field}. Nothing was sent. Open “Map columns and settings” and choose again.',
  restless: 'Rows or columns were being moved while the sheet was read. Nothing was sent. Try again in a moment.',
  read_only:
    'You may not edit this tab, so nothing could be written beside people. Nothing was sent. Ask the owner of the file for the right to edit it.',
  column_protected:
    'The column “{column}” of the add-on is protected against you. Nothing was sent. Ask the owner of the file to lift the protection.',
  no_space:
    'There is no room for the add-on’s columns: the file has reached the limit of ten million cells. Delete empty rows or columns and try again.',
  sheet_protected:
    'The sheet is protected, so the add-on cannot add its columns. Nothing was sent. Ask the owner of the file to lift the protection, sync once, and protect the sheet again with the add-on’s columns left open.',
  columns_frozen:
    'Frozen columns reach to the edge of the sheet, so the add-on cannot add its own right of them. Nothing was sent. Choose View › Freeze › No columns, then try again.',
  columns_refused:
    'Google did not let the add-on make its columns right of your list. Nothing was sent. Add three blank columns there by hand, then try again. Google says: {message}',
  columns_moved:
    'Columns were moved while results were being written, so some results stand in cells that are not the add-on’s: columns {columns}, rows {rows}. Check these cells; File › Version history shows what stood there. The next sync writes the results in their own columns.',
  running: '{who} is syncing this file at the moment. Try again in a few minutes.',
  permission:
    'A permission that the add-on needs was not granted. Open “Map columns and settings”: the panel shows how to grant it.',
  quota:
    'Google’s daily limit for requests is used up. What was not sent goes on tomorrow: choose “Sync to Signitic” again.',
  address_gone:
    'Signitic’s address for users answers that it does not exist. Nothing more was sent. Look for a newer version of this add-on.',
  all_refused:
    'Signitic refused ten people in the same words, and accepted nobody, so the sync was stopped. Signitic says: {message}',
  unreachable:
    'Signitic does not answer, or asks us to wait. Nobody is to blame; run the sync again later and it goes on where it stopped.',
  held: 'This sync would {what}. That is unusual, so nothing was sent. Look at the list; if it is right, open “Map columns and settings”, choose “Sync to Signitic” there and confirm.',
  state_unwritable:
    'The hidden tab “{tab}”, in which this add-on keeps what it last sent, could not be written, so no more was sent. If it is protected, ask the owner of the file to lift that; otherwise try again. Google says: {message}',
  stopped: 'The sync was stopped. What Signitic confirmed is marked in the sheet; the rest goes with the next sync.',
  cut_off:
    'Google ended the last runs before they were done: they took too long, or met a limit of Google’s. What Signitic confirmed is marked in the sheet; the rest goes with the next run. If this goes on, let fewer tabs take part in the schedule.',
  trigger_many:
    'Google allows 20 schedules per person, over all files, and refused another. Switch one off in a file that no longer needs it, then save again. Google says: {message}',
  trigger_hourly:
    'Google starts add-ons once an hour at most, and refused this schedule. Save again in an hour; if that does not help, look for a newer version of this add-on. Google says: {message}',
  trigger_refused:
    'Google could not set the timer of this schedule, so nothing has changed. Wait a few minutes and save again. Google says: {message}',
  accounts:
    'Google lost track of which account you use, probably because several are open in this browser. Open the file in a window where only one account is signed in.',
  store_full:
    'There is no room for these choices: Google keeps 500 KB for the add-on in each file, and they are used up. Nothing was saved. Shorten long texts with places, or match fewer fields in tabs that are no longer needed.',
  bad_settings: 'Something in these settings cannot be used: {message}',
  unexpected: 'Something unexpected happened: {message} Run the sync again: it goes on where it stopped.',
};

const statuses: Record<OutcomeKind | 'synced_warning', string> = {
  synced: '✓ Synced',
  synced_warning: '⚠ Synced, please check',
  unchanged: '✓ Synced',
  invalid: '✗ Not sent',
  refused: '✗ Refused by Signitic',
  waiting: '… Waiting',
  skipped: '– Left out',
};

const outcomes: Record<ReasonCode, string> = {
  created: 'New in Signitic.',
  adopted: 'Signitic had these values already.',
  updated: 'Updated.',
  again: 'Sent again.',
  sent: 'Sent, and accepted by Signitic.',
  refused: 'Signitic says: {message}',
  turned_away: 'Turned away on the way to Signitic ({message}). The next sync tries again.',
  refused_before: 'Refused before and not changed since. Change the row, or choose “Try again” in the panel.',
  differs: 'Signitic accepted the row but shows something else under {field}.',
  loading: 'A formula of this row is still loading. The next sync tries again.',
  not_shown: 'This was not part of what was confirmed. The next sync looks at it.',
  next_slice: 'Not sent yet: the sync goes on.',
  transient: 'Signitic gave no clear answer for this row, which may have arrived. The next sync tries again.',
  everybody:
    'Signitic refused everybody in the same words, so it is not about this row. The next sync tries again. Signitic says: {message}',
  quota: 'Google’s daily limit is used up. Goes on tomorrow.',
  not_listed: 'Signitic said yes but does not list this person yet. The next sync looks again.',
  stopped: 'Not sent: the sync was stopped.',
  held: 'Not sent: the sync waits to be confirmed.',
  filter: 'Left out by your filter.',
  filter_active:
    'Left out by your filter, but still active in Signitic: deactivate or leave this person in “Map columns and settings”.',
  filter_left: 'Left out by your filter; still active in Signitic, as you chose.',
  filter_off: 'Left out by your filter; not active in Signitic.',
  header: 'Left out: this row is a header, not a person.',
  title: 'Left out: this is a title or a note, not a person.',
  total: 'Left out: this is a total, not a person.',
  sample_row: 'Left out: this is the example of a template, not a person.',
  guest: 'Left out: this is a guest of your directory (#EXT#), not a mailbox of your own.',
  filled_down: 'Left out: formulas filled down under the list, without a person.',
  answered_again: 'Left out: the same person answered again later, in row {message}.',
  not_selected: 'Not selected.',
};

/** The kinds of outcome as the sums name them. */
const sums: Record<OutcomeKind | 'read' | 'unplaced', string> = {
  read: 'Rows read',
  synced: 'Synced',
  unchanged: 'Unchanged',
  invalid: 'With errors, not sent',
  refused: 'Refused by Signitic',
  waiting: 'Waiting for the next sync',
  skipped: 'Left out',
  unplaced: 'Result not written (row moved)',
};

/** What the sidebar says: a part of its own, so that the page carries nothing that only the server says. */
/** The titles of our columns, in the order in which they are made. In every language they begin with `Signitic`. */
export const enTitles = { status: 'Signitic status', details: 'Signitic details', time: 'Signitic synced at' };
export type OwnTitles = typeof enTitles;

export const enPanel = () => ({
  panel: panel(),
  fields,
  /** `{n}` is the number of the extra field. */
  extra: 'Extra field {n}',
  groups,
  issues,
  reasons,
  menu: {
    sync: 'Sync to Signitic',
    selected: 'Sync selected rows',
    check: 'Check rows',
    open: 'Map columns and settings',
  },
  somebody: 'Somebody',
});

export const en = () => ({
  ...enPanel(),
  name: 'Staff Sync for Signitic',
  /** Stands for a field's name where the filter's column is meant. */
  filter: 'the filter',
  stops,
  statuses,
  outcomes,
  sums,
  /** What a sync that is held would do: "This sync would …". */
  would: {
    new_address: 'add {n} people who seem to have a new address',
    another_list: 'send what looks like another list ({n} new people)',
    renamed: 'rename {n} people',
    deactivated: 'deactivate {n} people',
    new: 'add {n} people',
    moved: 'move {n} people to another group',
    new_groups: 'move {n} people into new groups',
    cleared: 'clear fields of {n} people',
    replaced: 'replace values that Signitic has of {n} people',
    to_read: 'send {n} people who should be compared with Signitic first',
    and: ' and ',
  },
  /** Details of a row that was sent; `{fields}` are names joined by commas. */
  changed: 'Changed: {fields}.',
  toasts: {
    reading: 'Reading the sheet…',
    sending: '{done} of {total} sent…',
    checking: 'Checking…',
  },
  /** What is said before anything is done. */
  gate: {
    lacking: 'A permission for this was not granted: {what}. Nothing was done.',
    open: 'Open this page of Google’s, grant what is missing, and choose the command again:',
    formula: 'Staff Sync for Signitic works from its menu and its panel only, not from a formula.',
  },
  /** The closing panel of a menu command. */
  closing: {
    done: 'Sync finished',
    more: 'Not finished yet',
    moreHow: 'Not everybody could be sent yet. Choose “Sync to Signitic” again: it goes on where it stopped.',
    stopped: 'Sync stopped',
    checked: 'Rows checked',
    notVerified: 'Signitic’s list of users could not be read, so the result is not verified.',
    attention: 'Rows that need you',
    row: 'Row {row}',
    rows: '{n} rows',
    /** A sum where no panel can be shown. */
    line: '{label}: {n}',
    /** Before a problem of several rows, whose words are the first row’s. */
    example: 'For example:',
    /** After a problem, `{rows}` being their numbers. */
    which: 'Rows {rows}',
    andMore: 'and {n} more: see the columns whose titles begin with “Signitic”.',
    absent: 'In Signitic but not in this tab: {n}.',
    leftOutHow: 'Open “Map columns and settings” to deactivate them or to leave them active.',
    where: 'What happened to each person is written in the columns whose titles begin with “Signitic”.',
  },
  /** How a check sums up a tab, for the menu's check. */
  check: {
    newcomers: 'New in Signitic',
    changed: 'Changed',
    unchanged: 'Unchanged',
    errors: 'With errors, will not be sent',
    warnings: 'With warnings',
    refused: 'Refused before',
    nothing: 'Nothing was sent and nothing written.',
    next: 'Choose “Sync to Signitic” to send what is new or changed.',
    andMore_one: 'and {n} more kind of problem: “Check” in “Map columns and settings” shows all.',
    andMore_other: 'and {n} more kinds of problem: “Check” in “Map columns and settings” shows all.',
  },
  /** Mails of the schedule to its owner. `{tab}` is a tab's name, `{rows}` row numbers; people are never named. */
  mail: {
    subjects: {
      failed: 'Signitic sync of “{file}” has stopped working',
      held: 'Signitic sync of “{file}” waits for your confirmation',
      recovered: 'Signitic sync of “{file}” works again',
      attention: 'Signitic sync of “{file}”: some rows need you',
      done: 'Signitic sync of “{file}” has run',
    },
    intros: {
      failed:
        'The scheduled sync of “{file}” could not do all of its work. It tries again every hour; you get no further e-mail about this until it works again.',
      held: 'The scheduled sync of “{file}” stopped before anything was sent, because somebody has to decide first. It waits until then, and you get no further e-mail about this.',
      recovered: 'The scheduled sync of “{file}” works again.',
      attention: 'The scheduled sync of “{file}” has run. Some rows need somebody to look at them.',
      done: 'The scheduled sync of “{file}” has run.',
    },
    stop: '{tab}: {message}',
    sums: '{tab}. Rows read: {read}; sent: {synced}; unchanged: {unchanged}; that need you: {attention}; waiting: {waiting}.',
    rows: 'Numbers of the rows of {tab} that need you: {rows}. What is wrong is written beside each of them.',
    rowsMore: '{rows} and {n} more',
    leftOut:
      '{tab}: left out by the filter, but still active in Signitic: {n}. The schedule deactivates none of them; the panel shows who they are and lets you decide.',
    goneTab: 'A tab that is gone',
    open: 'Open the spreadsheet: {url}',
    footer:
      'You get this e-mail from the add-on Staff Sync for Signitic, because its schedule runs with your account. Under “Schedule” in its panel you choose which e-mails you get, or switch it off.',
    grant: 'Signitic sync of “{file}” needs your permission again',
    grantHow:
      'The scheduled sync of “{file}” cannot run: Google says that the add-on no longer has all the permissions it needs from you. Nothing is sent until you open this page of Google’s and accept:',
    lost: 'Signitic sync of “{file}” cannot open the file',
    lostHow:
      'The scheduled sync of “{file}” runs with your account, and for three hours it could not open the file. Perhaps it was deleted, or you may no longer edit it. If so, ask a colleague to take the schedule over in the panel of Staff Sync for Signitic.',
  },
  /** What the panel says about the schedule. */
  scheduled: {
    copied:
      'This file is a copy, and the schedule that came with it is paused. Start it here only if this list should be sent as well.',
    overdue:
      'A run has been due for {time} and has not happened. Perhaps {who} has left, may no longer edit this file or has removed the add-on. Take the schedule over: it then runs with your account and your key.',
    overdueMine:
      'A run has been due for {time} and has not happened: Google did not start it. Start the schedule again.',
    noTrigger: 'Google no longer has a timer for this schedule, so nothing will run. Start the schedule again.',
    failing: '{tab}: {message}',
    paused:
      'Google gives all schedules of a person 90 minutes of work a day, and these are nearly used up. This one pauses; it goes on {when}.',
    mute: {
      no_permission:
        'E-mails cannot be sent to {who}: the permission for it was not granted. What goes wrong is shown here only.',
      no_quota:
        'The last e-mail could not be sent to {who}: Google’s daily limit of e-mails is used up. Meanwhile, look here for what goes wrong.',
      no_address:
        'E-mails cannot be sent: Google does not tell the address of {who}. What goes wrong is shown here only.',
      failed:
        'The last e-mail could not be sent to {who}: Google refused it. Meanwhile, look here for what goes wrong.',
    },
    pending:
      'The last run could not send everybody in the time that Google allows. The rest goes on by itself, hour by hour.',
    good: 'Last good run {ago}.',
    goodNever: 'There has been no good run yet.',
    next: 'Next due {when}.',
    ago: '{time} ago',
    hoursNone: 'less than an hour',
    hours_one: '{n} hour',
    hours_other: '{n} hours',
    days_one: '{n} day',
    days_other: '{n} days',
    hour: '{hour}:00',
    between: 'between {from} and {to} ({zone})',
    thisHour: 'within the hour',
    today: 'today {between}',
    tomorrow: 'tomorrow {between}',
    weekdays: {
      '1': 'Monday',
      '2': 'Tuesday',
      '3': 'Wednesday',
      '4': 'Thursday',
      '5': 'Friday',
      '6': 'Saturday',
      '7': 'Sunday',
    },
    /** Stops whose usual words speak to somebody who sits in front of the sheet, or hold words of others. */
    unattended: {
      quota: 'Google’s daily limit for requests is used up. What was not sent goes on by itself within a day.',
      all_refused:
        'Signitic refused ten people in the same words, and accepted nobody, so the run was stopped. What it says is written beside them in the sheet.',
      unreachable: 'Signitic does not answer, or asks us to wait. Nobody is to blame, and the next hour tries again.',
      unexpected:
        'Something unexpected happened. Choose “Sync to Signitic” in the add-on’s menu: it says what it was, or goes on where this stopped.',
      no_tab: 'The tab was deleted. Take it out of the schedule.',
      columns_refused:
        'Google did not let the add-on make its columns right of the list. Nothing was sent. Add three blank columns there by hand; the next hour tries again.',
    },
    /** The same for colleagues, where the usual words mean the owner, `{who}`. */
    theirs: {
      no_key:
        'There is no Signitic key of {who} in this file any more. Ask them to enter one, or take the schedule over.',
      wrong_key:
        'Signitic does not accept the key of {who} any more. Ask them to enter another, or take the schedule over.',
      permission:
        'Google no longer lets the add-on work for {who}. Ask them to grant the permission again in the panel, or take the schedule over.',
      read_only:
        'Nothing was sent: this tab may not be edited by {who}. Give them the right to edit it, or take the schedule over.',
      column_protected:
        'Nothing was sent: the column “{column}” of the add-on is protected against {who}. Lift the protection, or take the schedule over.',
    },
  },
});

/** What a language file must hold. */
export type Words = ReturnType<typeof en>;
export type PanelWords = ReturnType<typeof enPanel>;
export type { ExtraKey, FieldKey };
