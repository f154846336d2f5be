/** The page before another site. */
export const leaving = {
  title: 'You leave this place',
  lead: 'This link leads to another site.',
  site: 'Site',
  kind: 'What it is',
  address: 'Address',
  notice: 'Contact details found there may not be used before a contract starts.',
  noticeText:
    'Look at the work; talk and pay here. Asking somebody there, or writing to an address found there, counts as contact before a contract.',
  safety: 'That site is not ours: don’t type a password of this place into it.',
  go: (host: string) => `Go to ${host}`,
  rules: 'The contact rules',
  known: 'A well-known site for showing work.',
  closedTitle: 'This link opens when a contract starts',
  closed: (host: string) => `${host} is for contact or payment. Such links can’t be followed before a contract.`,
  unknownTitle: 'This address was not made here',
  unknown: 'A page of this place did not give this link, or it was changed on the way. Go back and choose it again.',
  find: 'Find talent',
}
