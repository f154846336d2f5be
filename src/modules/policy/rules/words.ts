import type { TermsSection } from '#modules/policy/schema'

/** The sentence with which every built-in text begins. */
const template =
  'This text is a template that came with the software. Whoever runs this marketplace must have their own counsel review it, because what must be said differs from country to country.'

/** Version 1: before any learning (rule D1.4). */
export const withoutLearning: TermsSection[] = [
  {
    id: 'about',
    title: 'What this is',
    paragraphs: [template, 'These terms say what this marketplace may learn from what you make here.'],
  },
  {
    id: 'learning',
    title: 'Nothing is learned',
    paragraphs: [
      'No model is made from your work, your messages or what you do on the marketplace. What was created under these terms stays out for good, whatever anyone chooses later.',
    ],
  },
  {
    id: 'changes',
    title: 'Changes of these terms',
    paragraphs: ['Changes are announced here before they take effect, and shown beside the text that they change.'],
  },
]

const asksFirst: TermsSection = {
  id: 'silence',
  title: 'What holds until you choose',
  paragraphs: [
    'As long as you have not chosen, nothing of yours is learned from. Saying nothing counts as no.',
    'What you chose when something was created is looked at once more whenever a model is built or used. A no that came later counts there too.',
  ],
}
const startsIn: TermsSection = {
  id: 'silence',
  title: 'What holds until you choose',
  paragraphs: [
    'As long as you have not chosen, all three parts are on. You can switch each of them off here, with one click, before you go on.',
    'What you chose when something was created is what counts for it. Switching off works forward; to take back what was learned before, withdraw it.',
  ],
}

/** Versions with learning (rules D1.1 to D1.21, B1.15, B1.22), for a region that asks first or one that starts in. */
export function withLearning(unsaid: 'in' | 'ask'): TermsSection[] {
  return [
    {
      id: 'about',
      title: 'What this is',
      paragraphs: [
        template,
        'These terms say what this marketplace may learn from what you make here, who decides it, and how you take it back.',
      ],
    },
    {
      id: 'parts',
      title: 'Three parts, three switches',
      paragraphs: [
        'Work: deliverables, documents, attachments, designs, code and texts that are made or shared under a contract, with every file in its room and the words of its terms and milestones.',
        'Conversations: messages between a client and the freelancer they hired, from the start of their contract, and what is said in their calls. Talk before a contract is never learned from.',
        'Marketplace: job posts, proposals, profiles, reviews, forum posts, searches and other actions that are not part of a contract.',
      ],
    },
    {
      id: 'who-decides',
      title: 'Who decides',
      paragraphs: [
        'For work and conversations both sides of the contract must say yes. If one says no, nothing of that part of the contract is learned from.',
        'A side is everyone who stands on it: the person, the company or agency they act for, and whoever writes as a guest. A company or agency can say no for what is done for it; it can’t say yes for you.',
        'For the marketplace part you alone decide about what you write. You can decide otherwise for a single contract than in general.',
      ],
    },
    unsaid === 'ask' ? asksFirst : startsIn,
    {
      id: 'from-when',
      title: 'From when',
      paragraphs: [
        'Only what is created from 5 January 2026 on, 00:00 UTC, can be learned from, and only if everyone who has a say had said yes when it was created. A later yes does not reach back.',
      ],
    },
    {
      id: 'never',
      title: 'Never learned from',
      paragraphs: [
        'Identity documents, payment data, evidence in a dispute, screenshots of a work diary, sealed rooms and notes of staff. Also whatever carries a label such as privileged, health data, trade secret or confidential, even when the label came later.',
      ],
    },
    {
      id: 'your-own',
      title: 'Your work stays yours',
      paragraphs: [
        'What is learned from work and conversations serves your account alone. Nothing learned from one account reaches another, also not through ranking or search.',
        'When you work with somebody else, only what you wrote yourself serves you there. What was learned while you acted for a company or agency stays behind when you leave it.',
      ],
    },
    {
      id: 'marketplace',
      title: 'What the marketplace learns',
      paragraphs: [
        'What is learned from the marketplace part improves the marketplace for everyone: matching, search, drafts of offers, and finding risks.',
        'Counts, waiting times and error rates are measured to keep the service running. They hold no content.',
      ],
    },
    {
      id: 'third-parties',
      title: 'Nobody else trains on it',
      paragraphs: [
        'No third party ever trains on what you make here. If a feature needs an outside processor, it is named with these terms, and every item that leaves is in a log which you can read. No processor is named now, so nothing leaves.',
      ],
    },
    {
      id: 'features',
      title: 'What saying no changes',
      paragraphs: [
        'Features that only need what you can already see go on working. A feature that needs something learned is off without it; your AI preferences say for each feature what it needs.',
        'Saying no changes nothing else. Your place in search, your fees, support, badges and protection take no notice of what you chose.',
      ],
    },
    {
      id: 'withdrawal',
      title: 'Taking it back',
      paragraphs: [
        'Apart from switching off you can withdraw: everything, one contract, or one item. What you withdraw is taken out of every model, index and cache within 60 seconds, and you get a receipt that you can check without us.',
        'Anyone who has a say about an item may withdraw it for all. Backups keep it for 30 days at most.',
      ],
    },
    {
      id: 'changes',
      title: 'Changes of these terms',
      paragraphs: [
        'A new purpose or a new processor means new terms, announced 30 days before and shown beside the old text. Your silence is never taken for a yes to them: you are asked when you next sign in.',
      ],
    },
  ]
}
