// What no script can find out by itself: the points that somebody looks at and writes down.

export const BY_HAND: readonly (readonly [string, string])[] = [
  ['open 2', 'Choose "Try the clock" in the menu, wait two minutes: rows "clock" must appear at the end of the table.'],
  [
    'open 2',
    'The same in a privately published copy of the add-on: make a schedule and look at the last runs after two hours.',
  ],
  ['open 4', 'Choose "Try the sidebar": rows "open 4" and "RUN-…" must appear. A blank sidebar is the finding.'],
  ['open 5', 'In a published copy: make schedules in 21 files with one account. At which file is it refused?'],
  ['open 5', 'In a bound copy: does a one-shot trigger that has fired still count? See "clock" above.'],
  ['open 6', 'Push with newer syntax in a file of its own (a named group, a class field): does the push refuse it?'],
  [
    'open 7',
    'On the consent screen in the Cloud console: the class of script.container.ui, script.scriptapp, script.send_mail.',
  ],
  ['open 8', 'Install a published copy and leave out one permission at a time: what say menu, sidebar and schedule?'],
  ['open 9', 'A release without urlFetchWhitelist: do requests still go out? (Not for people: on a test deployment.)'],
  [
    'open 9',
    'A request with an Authorization header to an address that redirects to another host: does the header travel?',
  ],
  ['open 10', 'Choose File › Make a copy, then "Look at the copy" in the copy: a row "open 10" appears there.'],
  ['open 10', 'Take away the edit access of somebody who has a schedule: what happens at the next hour?'],
  ['open 11', 'Push a bundle of 2, 5 and 10 MB: at which size is it refused?'],
];
