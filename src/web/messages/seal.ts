/** Words of the seal: two sides, four answers. */
export const sealWords = {
  both: 'Both sides agreed',
  clientOnly: 'The client agreed, the freelancer has not yet',
  freelancerOnly: 'The freelancer agreed, the client has not yet',
  neither: 'Neither side has agreed yet',
  client: 'Client',
  freelancer: 'Freelancer',
  agreed: 'agreed',
  notYet: 'not yet',
  rule: 'Rule',
  parts: { said: 'Said', learned: 'Learned', seen: 'Seen', paid: 'Paid' },
  questions: {
    said: 'May contact details be said?',
    learned: 'May it be learned from?',
    seen: 'Who can see it?',
    paid: 'May money move?',
  },
  answers: { yes: 'yes', no: 'no', waits: 'waits', unknown: 'not known yet' },
}
