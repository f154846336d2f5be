import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { STATE, say } from './say.mjs'

const BEAT_MS = 5_000
/** A holder that has not renewed its lock for so long is gone, even if another process has got its number since. */
const STALE_MS = 60_000

/**
 * Runs `work` while no other launcher runs work under the same name (in this checkout, also from another container).
 * `work` gets `note(pid)` to name a child that must be dead too before the lock counts as left behind.
 */
export async function withLock(name, work, dir = STATE) {
  fs.mkdirSync(dir, { recursive: true })
  const file = path.join(dir, `${name}.lock`)
  const mine = { id: randomUUID(), host: os.hostname(), pids: [process.pid] }
  await take(file, mine)
  const beat = setInterval(() => touch(file), BEAT_MS).unref()
  const note = pid => {
    mine.pids.push(pid)
    fs.writeFileSync(file, JSON.stringify(mine))
  }
  try {
    return await work(note)
  } finally {
    clearInterval(beat)
    if (read(file)?.id === mine.id) fs.rmSync(file, { force: true })
  }
}

async function take(file, mine) {
  for (let told = false; !create(file, mine);) {
    const holder = read(file)
    if (holder && isStale(file, holder)) {
      removeStale(file, holder)
      continue
    }
    if (!told) say('waiting for another launcher that is installing or building here')
    told = true
    await pause(200)
  }
}

function create(file, mine) {
  try {
    fs.writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Sets a left-behind lock aside, and puts it back should a live one have taken its place meanwhile. */
function removeStale(file, holder) {
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
    if (read(aside)?.id !== holder.id) fs.linkSync(aside, file)
  } catch {
    // Another waiter was quicker; the loop looks again.
  }
  fs.rmSync(aside, { force: true })
}

function isStale(file, holder) {
  if (holder.host === os.hostname() && !holder.pids.some(isAlive)) return true
  try {
    return Date.now() - fs.statSync(file).mtimeMs > STALE_MS
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The holder; a file just created and not yet written reads as a holder without processes that is not stale yet. */
function read(file) {
  try {
    const text = fs.readFileSync(file, 'utf8')
    return text ? JSON.parse(text) : { id: '', host: '', pids: [] }
  } catch {
    return undefined
  }
}

function touch(file) {
  const now = new Date()
  try {
    fs.utimesSync(file, now, now)
  } catch {
    // Set aside by somebody who thought us dead; the work goes on, npm itself would notice a clash.
  }
}
