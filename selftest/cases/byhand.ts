// What no script can find out by itself: the points that a person prepares, looks at or writes down.

export const BY_HAND: readonly (readonly [string, string])[] = [
  ['open 2', 'Choose "Try the clock" in the menu, wait two minutes: rows "clock" must appear at the end of the table.'],
  [
    'open 2',
    'The same in a privately published copy of the add-on: make a schedule and look at the last runs after two hours.',
  ],
  [
    'open 4',
    'Choose "Try the sidebar" and leave it open for five minutes: rows "open 4" and "RUN-…" must appear. A blank sidebar is the finding.',
  ],
  ['open 4', 'Choose "Try the dialog": it must be shown, and rows "HTML-12" must appear.'],
  [
    'long run',
    'Choose "Try a long run" and wait five minutes: the dialog must still be shown, and rows "HTML-12" appear.',
  ],
  ['open 5', 'In a published copy: make schedules in 21 files with one account. At which file is it refused?'],
  ['open 5', 'In a bound copy: does a one-shot trigger that has fired still count? See "clock" above.'],
  ['open 6', 'Push with newer syntax in a file of its own (a named group, a class field): does the push refuse it?'],
  [
    'open 7',
    'On the consent screen in the Cloud console: the class of script.container.ui, script.scriptapp, script.send_mail.',
  ],
  [
    'open 8',
    'Choose "Ask for consent again", then any command, and leave out the permission for pages: "Try an alert" must show one. What does "Try the sidebar" say?',
  ],
  [
    'HTML-07',
    'Choose "Try a prompt" four times: type and press OK; press Cancel; press the cross; leave it open for seven minutes, then press OK. Each time but perhaps the last a row "HTML-07" must appear. Does the last one say "Exceeded maximum execution time"? Then the time in a box counts.',
  ],
  ['open 8', 'The same without the permission for the spreadsheet: what does "Try an alert" say, and what the others?'],
  ['open 8', 'Install a published copy and leave out one permission at a time: what say menu, sidebar and schedule?'],
  [
    'AUTH-09',
    'Installed by an administrator for the domain, asked for nothing: run the self-test; what say rows "AUTH-06"?',
  ],
  ['open 9', 'A release without urlFetchWhitelist: do requests still go out? (Not for people: on a test deployment.)'],
  [
    'open 9',
    'A request with an Authorization header to an address that redirects to another host: does the header travel?',
  ],
  ['open 10', 'Choose File › Make a copy, then "Look at the copy" in the copy: two rows "open 10" appear there.'],
  ['open 10', 'Take away the edit access of a person who has a schedule: what happens at the next hour?'],
  ['open 11', 'Push a bundle of 2, 5 and 10 MB: at which size is it refused?'],
  [
    'TABLE',
    'A new tab, A1:C5 as a Table (Format › Convert to table), column A of type Dropdown with some choices, row 3 hidden by the filter of the Table; columns right of E deleted. Then "Look at this Table".',
  ],
  [
    'CHIP',
    'A new tab, in row 1: a person chip, the same shown as its address, a place chip, a file chip, a link chip, a picture in the cell, a dropdown of several choices with two chosen. Then "Look at the cells of row 1".',
  ],
  [
    'hidden',
    'A new tab with a title in A1 and values below; hide row 2; filter row 3 away; hide row 4 by a filter view; group row 5 and collapse it. Then "Look at hidden rows".',
  ],
  [
    'protected',
    'The owner chooses "Prepare the protected tab", shares the file with a second account, which chooses "Look at the protected tab".',
  ],
  [
    'loading',
    'Choose "Measure sizes and times" in a file whose locale is France as well: what does row "loading" show?',
  ],
  ['RUN-10', 'Select two ranges with Ctrl held, then "Try the sidebar": row "RUN-10" must say 2.'],
];
