// Technical names of LDAP, Active Directory and programs, which belong to no language.
import type { Vocabulary } from './shape';

export const directory = (): Vocabulary => ({
  nouns: {
    email: 'smtp, smtp address, primary smtp address, windows email address',
    login: 'sam account name, samaccountname, upn, uid, userid, netid, samid',
    firstname: 'fname, firstname, givenname',
    lastname: 'lname, lastname, surname, =sn',
    fullname: 'display name, fullname, =cn, common name, displayname, full_name',
    jobtitle: 'jobtitle, job_title, job-title',
    phone: 'telephonenumber, phonenumber, biz phone, business telephone number, telephone1, telnum',
    mobile: 'mobilephone, mobile_phone, tel_mobile, mobilenumber, mobile telephone number, telmob',
    department: 'departmentname, departement name, department number name, deptname',
    company: '=o, companyname, organizationname',
    location: 'physical delivery office name, office_location, physicaldeliveryofficename',
    postaladdress: 'postaladdress',
    address: 'address_line, registered address',
    street: 'streetaddress, street_address, strassehausnr, business address street',
    postal: 'postalcode, zip_code, postal_code, postofficecode',
    city: '=l, localityname, l city',
    enabled: 'accountenabled, isactive, is_enabled, user_active, account_enabled',
    picture: 'thumbnailphoto, jpegphoto, photourl, avatarurl, imageurl',
    extension: 'ipphone, telephoneextension',
    disabled: 'block credential, useraccountcontrol, accountdisabled, isdisabled',
  },
  qualifiers: {
    second: 'proxyaddresses, othermails, othermobile, othertelephone',
    other: 'managernom, matrix manager, reportsto',
    shared: 'company main phone',
    neutral: 'txt, str, fld, wpcf, attr, meta, properties, urn, schemas',
  },
  geography: '=co, =c, =st',
  privateMatters: '',
  attributes: 'facsimiletelephonenumber',
  elsewhere:
    'distinguishedname, dn, objectguid, objectclass, employeeid, employeenumber, employeetype, pager number, wwwhomepage, postofficebox, =ou, org unit path, organizational unit, organizational units, unité d’organisation, extensionattribute, whencreated, whenchanged, preferredlanguage, usagelocation, usertype, mfastatus, has2fa, hasasso, billing active, licenses assigned, assigned licenses, immutableid, alternate email addresses, alternateemailaddresses, password never expires, dirsync enabled, last dirsync time, strong password required, soft deletion time stamp, proxy, locale sid key, time zone sid key, profile id, email encoding key, language locale key, user permissions, dt contract start, habilited roles, employee number, account id, mailing state, mailing country, otherstreet, othercity, otherphone',
});
