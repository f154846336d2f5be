/** The town's open work. Amounts are minor units of EUR. */
export const jobs = [
  {
    key: 'label',
    by: 'client',
    title: 'Label for a new rye bread',
    kind: 'fixed',
    min: 90_000n,
    max: 140_000n,
    skills: ['Illustration', 'Packaging'],
    description:
      'We bake a rye bread that keeps for ten days, and it needs a paper label: 90 × 60 mm, two colours, room for a best-before stamp.\n\nWe have our name set in type already. Missing is a drawing that says "rye" from two metres away, and a layout that our printer in Malmö can use. Two directions as sketches, then one finished.',
    questions: ['Which of your labels is on a shelf today?', 'What do you need from us to begin?'],
  },
  {
    key: 'catalogue',
    by: 'company',
    title: 'Catalogue website for a small publisher',
    kind: 'fixed',
    min: 350_000n,
    max: 600_000n,
    skills: ['React', 'Accessibility', 'TypeScript'],
    description:
      'Harbour Books has 240 titles and a website that was made in 2014. We want a new catalogue: search, a page for each book with an extract, and a way for bookshops to order. About 20,000 visits a month.\n\nThe texts and covers exist. Please say how you would move them, and how we look after the site once you have gone.',
    questions: ['Show us one catalogue or archive you built.', 'How would you move 240 titles?'],
  },
  {
    key: 'database',
    by: 'company',
    title: 'Find out why our order database is slow on Mondays',
    kind: 'fixed',
    min: 80_000n,
    max: 160_000n,
    skills: ['PostgreSQL', 'Performance'],
    description:
      'Every Monday between eight and ten our order list takes up to 40 seconds. PostgreSQL 15, 60 GB, one server. We can give you a copy with names removed, and the slow query log of four weeks.\n\nWe want to know the cause, the smallest change that mends it, and how we notice next time before the shops do.',
    questions: [],
  },
  {
    key: 'manual',
    by: 'client',
    title: 'Manual for a bread oven, Swedish to English',
    kind: 'fixed',
    min: 60_000n,
    max: 90_000n,
    skills: ['Technical writing', 'English'],
    description:
      'Our oven came with a Swedish manual of 34 pages. Our new colleague reads English. We need a translation that is right about temperatures and safety, with the drawings kept in place. A Word file is fine.',
    questions: ['Have you translated for machines before?'],
  },
  {
    key: 'film',
    by: 'pavel',
    title: 'Cut six interviews into one film of twelve minutes',
    kind: 'fixed',
    min: 120_000n,
    max: 200_000n,
    skills: ['Video editing', 'Subtitles'],
    description:
      'A town library turned fifty. We filmed six people who remember its first year, about four hours in all. We need one film of twelve minutes for the anniversary in spring, with Czech and English subtitles, and six clips of a minute each.',
    questions: [],
  },
  {
    key: 'support',
    by: 'company',
    title: 'Answer letters from readers, four hours a week',
    kind: 'hourly',
    min: 2_200n,
    max: 3_000n,
    skills: ['English', 'Writing'],
    description:
      'Readers write to us: a page is missing, when does part two come out, can my class visit. We look for someone who answers kindly and exactly, four hours a week, at hours of your choice. You get a list of answers that we gave before, and a person here to ask.',
    questions: ['Answer one of our letters: "My copy of The Tide Tables has page 80 twice and no page 81."'],
  },
  {
    key: 'type',
    by: 'client',
    title: 'Price list that can be read from the queue',
    kind: 'fixed',
    min: 40_000n,
    max: 70_000n,
    skills: ['Typography', 'Vector graphics'],
    description:
      'A board of 120 × 80 cm above the counter, 28 lines, prices that change four times a year. People should read it from the door without stepping out of the queue. Print file and a simple way for us to change prices ourselves.',
    questions: [],
  },
] as const
