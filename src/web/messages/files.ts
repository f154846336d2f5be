export const files = {
  open: (name: string) => `Open ${name}`,
  save: (name: string) => `Save ${name}`,
  remove: (name: string) => `Remove ${name}`,
  kept: 'Files kept',
  keep: 'Keep',
}

/** What a file's owner is told while others don't see it yet. */
export const fileStates = {
  reading: 'Being checked. Others see it when that is done.',
  waits: 'Not shown to others',
  more: (count: number) => `and ${count} more`,
  where: {
    name: 'In its name',
    text: 'In its text',
    picture: 'In the picture',
    qr: 'In a code in it',
    metadata: 'In its metadata',
    link: 'In a link in it',
    unread: 'Could not be read',
  },
  onPage: (where: string, page: number) => `${where}, page ${page}`,
  found: (where: string, kind: string, found: string) => `${where}: ${kind.toLowerCase()}${found ? ` “${found}”` : ''}`,
  unread: 'It could not be read, so others don’t see it.',
  contact: 'contact',
}
