import { join } from 'node:path'
import Database from 'better-sqlite3'

// Another process that holds a data folder as a running hub does, until it is killed.
const lock = new Database(join(process.argv[2] ?? '', 'samlingspunkt.lock'))
lock.exec('BEGIN EXCLUSIVE')
console.log('held')
setInterval(() => undefined, 1_000)
