/** Words of the notices and their settings. */
export const notices = {
  title: 'Notices',
  aboutYou: 'About you',
  sentToAll: 'Sent to all',
  allNote: 'Sent to all members. Not about you. Your record: clean.',
  markAll: 'Mark all as read',
  new: 'New',
  emptyTitle: 'Nothing here yet',
  empty: 'When someone proposes, makes an offer, delivers or pays, it is told here.',
  emptyAll: 'What the operator tells everyone appears here, apart from what concerns you.',
  settings: 'Choose what is mailed',
  settingsTitle: 'Notices by mail',
  settingsNote: 'Every notice is in the page. Choose which ones are mailed as well.',
  wish: 'Mail me',
  wishes: {
    all: { label: 'Everything', note: 'Also unread messages and proposals, a quarter of an hour after they came.' },
    important: { label: 'What can’t wait', note: 'Offers, contracts, deliveries, money.' },
    none: { label: 'Nothing', note: 'Only mails about signing in and new terms are still sent.' },
  },
  save: 'Save',
  saved: 'Saved.',
}
