// Paths of programs to a value, read as the header that a person would write.
import { pathInWords } from '../../../src/core/match/paths';
import { inShort, table } from './found';

it.each([
  ['name.givenName', 'givenName'],
  ['name.fullName', 'fullName'],
  ['name.formatted', 'full name'],
  ['emails.0.address', 'email 1'],
  ['emails[type eq "work"].value', 'email work'],
  ['emails[0].value', 'email 1'],
  ['phoneNumbers[type eq "home"].value', 'phone home'],
  ['phones.1.value', 'phone 2'],
  ['phones.0.type', 'phone type 1'],
  ['organizations.0.name', 'company 1'],
  ['organizations.0.costCenter', 'costCenter 1'],
  ['addresses[type eq "work"].streetAddress', 'streetAddress work'],
  ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'department'],
  ['phoneNumbers/0/value', 'phone 1'],
])('%s is read as "%s"', (header, words) => {
  expect(pathInWords(header)).toBe(words);
});

it.each([
  'Tél./Fax',
  'N° de rue',
  'E-mail',
  'contact.work_phone',
  'CP/Ville',
  'Prénom / First name',
  'Tel. dienstl.',
  'P.O. Box',
])('%s is no path', (header) => {
  expect(pathInWords(header)).toBe(header);
});

it('the columns of Google’s directory, as GAM prints them, are found', () => {
  const list = table(
    [
      ...['primaryEmail', 'name.givenName', 'name.familyName', 'name.fullName', 'phones.0.value', 'phones.1.value'],
      ...['organizations.0.title', 'organizations.0.department', 'addresses.0.locality', 'relations.0.value'],
      ...['recoveryEmail', 'recoveryPhone', 'thumbnailPhotoUrl', 'emails.0.address'],
    ].join('|'),
  );
  expect(inShort(list)).toEqual([
    ...['primaryEmail=email', 'name.givenName=firstname', 'name.familyName=lastname', 'phones.0.value=phone'],
    ...['organizations.0.title=jobtitle', 'organizations.0.department=department', 'addresses.0.locality=city'],
    'thumbnailPhotoUrl=picture',
  ]);
});

it('the attributes of SCIM are found', () => {
  const user = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:';
  const headers = [
    ...['userName', 'active', 'name.givenName', 'name.familyName', 'emails[type eq "work"].value', 'title'],
    ...['phoneNumbers[type eq "work"].value', 'phoneNumbers[type eq "mobile"].value'],
    ...['addresses[type eq "home"].streetAddress', 'addresses[type eq "work"].locality'],
    ...[`${user}department`, `${user}manager.displayName`, `${user}employeeNumber`],
  ];
  expect(inShort([headers])).toEqual([
    ...['active=enabled', 'name.givenName=firstname', 'name.familyName=lastname'],
    ...['emails[type eq "work"].value=email', 'title=jobtitle', 'phoneNumbers[type eq "work"].value=phone'],
    ...['phoneNumbers[type eq "mobile"].value=mobile', 'addresses[type eq "work"].locality=city'],
    `${user}department=department`,
  ]);
});

it.each([
  [
    'profile.firstName|profile.lastName|profile.email|profile.mobilePhone',
    ['firstname', 'lastname', 'email', 'mobile'],
  ],
  ['name.first|name.last|email|cell', ['firstname', 'lastname', 'email', 'mobile']],
  ['name/givenName|name/familyName|emails/0/value', ['firstname', 'lastname', 'email']],
  ['user.first_name|user.last_name|user.email|user.manager.email', ['firstname', 'lastname', 'email']],
])('other programs’ paths are found: %s', (headers, fields) => {
  expect(inShort(table(headers)).map((found) => found.split('=')[1])).toEqual(fields);
});
