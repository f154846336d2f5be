/** Words that many pages share. */
export const common = {
  name: 'Symbolon',
  exactly: (instant: string) => `${instant} UTC`,
  titled: (title: string) => `${title} · Symbolon`,
  you: 'you',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
}
