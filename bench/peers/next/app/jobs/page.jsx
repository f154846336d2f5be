import Link from 'next/link'
import pg from 'pg'

// The plain way to write this page: one pool, two statements, a component that renders on the server for each request.
const pool = (globalThis.benchPool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 }))

export const dynamic = 'force-dynamic'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const country = new Intl.DisplayNames('en', { type: 'region' })
const amounts = new Map()
const kinds = { fixed: 'Fixed price', hourly: 'By the hour' }

function money(minor, currency) {
  if (!amounts.has(currency)) amounts.set(currency, new Intl.NumberFormat('en', { style: 'currency', currency }))
  return amounts.get(currency).format(Number(minor) / 100)
}

export default async function Jobs() {
  const [{ rows: jobs }, { rows: counted }] = await Promise.all([
    pool.query(
      `select job_id as id, title, excerpt, kind, skills, budget_min_minor as low, budget_max_minor as high, currency, client_country, posted_at
       from jobs.listing order by segment desc, posted_at desc, job_id desc limit 20`,
    ),
    pool.query('select count(*)::int as total from (select 1 from jobs.listing limit 1000) counted'),
  ])
  const { total } = counted[0]
  return (
    <div className="mx-auto w-full px-4 py-8 sm:px-6 max-w-6xl">
      <header>
        <h1>Find work</h1>
        <p>Open jobs, newest first. Everyone may look; to propose, sign in.</p>
      </header>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <form method="get" action="/jobs" aria-label="Search jobs">
          <div className="flex items-start gap-2">
            <input
              type="search"
              name="words"
              aria-label="Search jobs"
              placeholder="logo, “label design”, react -wordpress"
              maxLength={400}
              className="input min-w-0 flex-1"
            />
            <button className="btn btn-primary">Search</button>
          </div>
          <Filters />
        </form>
        <div className="min-w-0 lg:col-start-2">
          <p role="status" className="pb-2 text-13 text-dim">
            {total >= 1000 ? '1,000 jobs or more' : `${total} jobs`}
          </p>
          <ul aria-label="Jobs" className="divide-y divide-line border-y border-line">
            {jobs.map(job => (
              <Job key={job.id} job={job} />
            ))}
          </ul>
          <nav aria-label="Pages">
            <Link href={`/jobs?cursor=${jobs.at(-1)?.id}`} prefetch={false} className="btn">
              Next page
            </Link>
          </nav>
        </div>
      </div>
    </div>
  )
}

function Job({ job }) {
  return (
    <li className="relative px-2 py-3 hover:bg-hover">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <Link href={`/jobs/${job.id}`} prefetch={false} className="min-w-0 font-medium break-words after:absolute after:inset-0">
          {job.title}
        </Link>
        <span className="font-medium">
          <span className="num whitespace-nowrap">
            <data value={`${Number(job.low) / 100} ${job.currency}`}>{money(job.low, job.currency)}</data>
            {' – '}
            <data value={`${Number(job.high) / 100} ${job.currency}`}>{money(job.high, job.currency)}</data>
            {job.kind === 'hourly' && ' an hour'}
          </span>
        </span>
      </div>
      <p className="line-clamp-2 prose-width pt-0.5 text-13 break-words text-dim">{job.excerpt}</p>
      <p className="flex flex-wrap gap-x-3 gap-y-1 pt-1.5 text-13 text-dim">
        <span>{kinds[job.kind]}</span>
        <span>{country.of(job.client_country)}</span>
        <span>
          Posted{' '}
          <time dateTime={job.posted_at.toISOString()} className="num whitespace-nowrap">
            {day.format(job.posted_at)}
          </time>
        </span>
        <span className="min-w-0 break-words text-ink">{job.skills.join(' · ')}</span>
      </p>
    </li>
  )
}

function Filters() {
  return (
    <details className="group" open>
      <summary className="flex cursor-pointer items-center gap-1.5 py-1.5 font-medium">Filters</summary>
      <div className="flex flex-col gap-4 pt-2">
        <Field name="skills" label="Skills" help="All of them, with commas between." />
        <Choice name="kind" label="Paid" options={[['', 'Either way'], ...Object.entries(kinds)]} />
        <Field name="min" label="Pays at least" />
        <Field name="max" label="Pays at most" />
        <Choice name="currency" label="Currency" options={[['', 'Any currency'], ...currencies.map(code => [code, code])]} />
        <Choice
          name="posted"
          label="Posted"
          options={[
            ['', 'Any time'],
            ['1', 'In the last day'],
            ['3', 'In the last 3 days'],
            ['7', 'In the last week'],
            ['14', 'In the last 2 weeks'],
          ]}
        />
        <button className="btn">Show jobs</button>
      </div>
    </details>
  )
}

const currencies = process.env.BENCH_CURRENCIES?.split(' ') ?? ['EUR']

function Field({ name, label, help }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {help && <p id={`${name}-help`}>{help}</p>}
      <input id={name} name={name} className="input" aria-describedby={help && `${name}-help`} maxLength={400} />
    </div>
  )
}

function Choice({ name, label, options }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="input">
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
