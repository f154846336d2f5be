export const files = {
  open: (name: string) => `Open ${name}`,
  save: (name: string) => `Save ${name}`,
  remove: (name: string) => `Remove ${name}`,
  kept: 'Files kept',
  keep: 'Keep',
}
