// An export of an HR system: 45 columns, of which a signature needs a dozen.
import type { Tab } from '../../playground/emulator/spreadsheet-store';

/** Each column with its values, taken in turn by the rows. */
const COLUMNS: readonly (readonly [string, ...string[]])[] = [
  ['Employee ID', '100231', '100232', '100233', '100234', '100235', '100236'],
  ['Legal First Name', 'Alexandra', 'Thomas', 'William', 'Margaret', 'Noah', 'Priya'],
  ['Legal Last Name', 'Reed', 'Okoro', 'Winter', 'Marsh', 'Williams', 'Nair'],
  ['Preferred Name', '', 'Tom', '', '', '', ''],
  ['Gender', 'F', 'M', 'M', 'F', 'M', 'F'],
  ['Birth date', '12/03/1984', '01/07/1990', '23/11/1979', '05/05/1988', '30/01/1995', '17/08/1992'],
  ['Nationality', 'British', 'Nigerian', 'British'],
  ['Work Email', 'a.reed@example.com', 't.okoro@example.com', 'w.winter@example.com', 'm.marsh@example.com'],
  ['Personal Email', 'alex@home.example', 'tom@home.example', ''],
  ['Business Title', 'Nurse', 'Porter', 'Surgeon'],
  ['Job Code', 'N-12', 'P-03', 'S-44'],
  ['Job Family', 'Care', 'Services', 'Medicine'],
  ['Grade', '5', '3', '9'],
  ['Department', 'Wards', 'Logistics', 'Theatre'],
  ['Division', 'North', 'South'],
  ['Company', 'Northwind Hospitals Ltd'],
  ['Cost Center', '4100', '4200', '4300'],
  ['Location', 'Leeds', 'York'],
  ['Work Phone', '+44 113 496 0101', '+44 113 496 0102', '+44 1904 960103'],
  ['Extension', '101', '102', '103'],
  ['Mobile Phone', '+44 7700 900101', '+44 7700 900102', ''],
  ['Home Phone', '0113 496 0999', '', ''],
  ['Office Address', '1 Long Lane', '7 Short Street'],
  ['Postal Code', 'LS1 1AA', 'YO1 7AA'],
  ['City', 'Leeds', 'York'],
  ['Country', 'United Kingdom'],
  ['Home Address', '3 Elm Road', '9 Oak Road', '1 Ash Road'],
  ['LinkedIn', 'https://www.linkedin.com/in/example-a', '', 'https://www.linkedin.com/in/example-c'],
  ['Manager', 'Margaret Marsh', 'Noah Williams'],
  ['Manager Email', 'm.marsh@example.com', 'n.williams@example.com'],
  ['Employment Status', 'Active', 'Active', 'Terminated', 'On leave', 'Active', 'Active'],
  ['Hire Date', '01/02/2015', '15/09/2020'],
  ['Termination Date', '', '', '31/10/2025'],
  ['Contract Type', 'Permanent', 'Fixed term'],
  ['FTE', '1.0', '0.8'],
  ['Working Hours', '37.5', '30'],
  ['Salary', '31000', '27000', '88000'],
  ['Bonus', '0', '500', '4000'],
  ['Bank Account', '11112222', '33334444', '55556666'],
  ['National Insurance Number', 'QQ123456A', 'QQ123456B', 'QQ123456C'],
  ['Emergency Contact', 'Sam Reed', 'Ada Okoro', ''],
  ['T-Shirt Size', 'M', 'L', 'S'],
  ['Parking', 'P1', '', 'P2'],
  ['Badge Number', '771', '772', '773'],
  ['Last Modified', '01/10/2025 08:00'],
];

const ROWS = 48;

export function hrisList(tab: Tab): void {
  COLUMNS.forEach(([header, ...values], at) => {
    tab.putText(1, at + 1, header);
    for (let row = 0; row < ROWS; row++) {
      const text = values[row % values.length]!;
      // Addresses that differ, since people are known by them.
      if (text !== '') tab.putText(row + 2, at + 1, header === 'Work Email' ? `${row}.${text}` : text);
    }
  });
}
