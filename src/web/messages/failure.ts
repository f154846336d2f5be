/** Pages shown instead of what was asked for. */
export const failure = {
  signIn: { title: 'Sign in to see this', text: 'This page is open to people who are signed in. You come back here afterwards.' },
  forbidden: {
    title: 'This page is not open to you',
    text: 'You are signed in, but this needs a right that you don’t have.',
    missing: 'What is missing',
    ask: 'Whom to ask',
    asOrg: (name: string) => `You act as ${name}. An owner or admin of ${name} can give you a role that may do this.`,
    asSelf: 'If it belongs to an organisation, switch whom you act for. Else ask the person who sent you the link.',
  },
  missing: {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or what was here is gone or not open to you.',
  },
  limit: { title: 'That was too quick', text: 'Wait a minute, then load the page again.' },
  conflict: { title: 'This has changed meanwhile', text: 'Load the page again to see how it stands now.' },
  invalid: { title: 'This link can’t be read', text: 'Check the address, or start from the first page.' },
  stepUp: { title: 'Confirm that it is you', text: 'This needs a fresh proof of who you are.' },
  fault: {
    title: 'Something broke on our side',
    text: 'Nothing you did caused it. Try again; if it happens again, tell the operator this reference:',
  },
  offline: {
    title: 'You are offline',
    text: 'This page could not be loaded without a network. It loads by itself once you are back.',
  },
  again: 'Try again',
  confirm: 'Confirm',
  goHome: 'Go to the start page',
}
