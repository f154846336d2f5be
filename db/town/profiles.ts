/** What the town's people say of their work. `rate` is in minor units an hour. */
export const profiles = [
  {
    key: 'freelancer',
    headline: 'Illustrator for packaging and small brands',
    rate: 5500n,
    availability: 'part-time',
    about:
      'I draw labels, boxes and signs for people who make things: bread, soap, cider, paper. Pencil first, then vectors that any printer can use.\n\nMost jobs take one to three weeks. You see two directions early, choose one, and get files that are named so that you find them again.',
    skills: ['Illustration', 'Packaging', 'Vector graphics', 'Brand identity'],
    languages: [
      { code: 'de', level: 'native' },
      { code: 'en', level: 'fluent' },
    ],
  },
  {
    key: 'lucia',
    headline: 'Technical writer: manuals people really read',
    rate: 4800n,
    availability: 'full-time',
    about:
      'Ten years of manuals for machines, medical devices and software. I sit with the people who build it, then with the people who use it, and write what lies between.\n\nSpanish and English, reviewed by a second pair of eyes.',
    skills: ['Technical writing', 'Spanish', 'English', 'Editing'],
    languages: [
      { code: 'es', level: 'native' },
      { code: 'en', level: 'fluent' },
    ],
  },
  {
    key: 'amir',
    headline: 'Backend developer, PostgreSQL and TypeScript',
    rate: 6200n,
    availability: 'open',
    about:
      'I make slow databases quick and write services that are boring to run. Query plans, indexes, migrations without downtime, and tests that say what they prove.',
    skills: ['PostgreSQL', 'TypeScript', 'Node.js', 'Performance'],
    languages: [
      { code: 'ar', level: 'native' },
      { code: 'fr', level: 'fluent' },
      { code: 'en', level: 'fluent' },
    ],
  },
  {
    key: 'ines',
    headline: 'Film editor for documentaries and teaching',
    rate: 5000n,
    availability: 'part-time',
    about:
      'Interviews, lessons, short documentaries. I cut for clarity: what is said first, what can go, where a picture says it better. Subtitles in Portuguese and English included.',
    skills: ['Video editing', 'Subtitles', 'Sound', 'Documentary'],
    languages: [
      { code: 'pt', level: 'native' },
      { code: 'en', level: 'fluent' },
    ],
  },
  {
    key: 'pavel',
    headline: 'Web developer for museums and libraries',
    rate: 5800n,
    availability: 'open',
    about:
      'Catalogues, archives, opening hours: websites that are quick, accessible and can be looked after by the people who work there.',
    skills: ['React', 'TypeScript', 'Accessibility', 'CSS'],
    languages: [
      { code: 'cs', level: 'native' },
      { code: 'en', level: 'fluent' },
      { code: 'de', level: 'basic' },
    ],
  },
] as const

export const agencyProfile = {
  headline: 'A small studio for books, type and the web',
  rate: 7500n,
  availability: 'open',
  about:
    'Five people in Porto. We design books and set them, and build the websites that sell them. One person answers for each project and stays on it from the first talk to the last file.',
  skills: ['Book design', 'Typography', 'Web design', 'React'],
  languages: [
    { code: 'pt', level: 'native' },
    { code: 'ja', level: 'native' },
    { code: 'en', level: 'fluent' },
  ],
} as const
