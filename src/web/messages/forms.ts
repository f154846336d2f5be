/** Sentences for fields that can't be read, where a module's schema gives none of its own. */
export const formWords = {
  missing: 'Fill this in.',
  pick: 'Pick one of the choices.',
  pickSome: (count: number) => (count === 1 ? 'Pick at least one.' : `Pick at least ${count}.`),
  tooFewWords: (count: number) => `Write at least ${count} characters.`,
  tooManyWords: (count: number) => `Keep it under ${count + 1} characters.`,
  tooMany: (count: number) => `No more than ${count}.`,
  atLeast: (count: number | bigint) => `It must be ${count} or more.`,
  atMost: (count: number | bigint) => `It must be ${count} or less.`,
  email: 'Write an e-mail address, like name@example.com.',
  url: 'Write a web address, like https://example.com.',
  date: 'Pick a date.',
  number: 'Write a number.',
  other: 'This can’t be used here. Check it and try again.',
  required: 'required',
  optional: 'optional',
  checkForm: 'Some fields need another look.',
  addTag: 'Add',
  removeTag: (tag: string) => `Remove ${tag}`,
  tagsHelp: 'Separate with commas.',
  amountIn: (currency: string) => `Amount in ${currency}`,
  currency: 'Currency',
  chooseFile: 'Choose a file',
  dropFile: 'or drop it here',
}

interface Issue {
  code?: string
  input?: unknown
  expected?: unknown
  format?: unknown
  origin?: unknown
  minimum?: unknown
  maximum?: unknown
}

/** The sentence for a schema's issue; a message written in the schema itself wins over it. */
export function fieldWords(issue: Issue): string {
  const words = formWords
  if (issue.input === undefined || issue.input === null) return words.missing
  if (issue.code === 'invalid_value') return words.pick
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'number' || issue.expected === 'int' || issue.expected === 'bigint') return words.number
    return issue.expected === 'date' ? words.date : words.other
  }
  if (issue.code === 'invalid_format') {
    return issue.format === 'email' ? words.email : issue.format === 'url' ? words.url : words.other
  }
  const minimum = Number(issue.minimum)
  const maximum = Number(issue.maximum)
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return minimum <= 1 ? words.missing : words.tooFewWords(minimum)
    return issue.origin === 'array' || issue.origin === 'set' ? words.pickSome(minimum) : words.atLeast(minimum)
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return words.tooManyWords(maximum)
    return issue.origin === 'array' || issue.origin === 'set' ? words.tooMany(maximum) : words.atMost(maximum)
  }
  return words.other
}
