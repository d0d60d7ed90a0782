import { MAX_DURATION } from './programme-board.js'

const HOURS = '(?:t|h|time|timer|timar|hour|hours)'
const MINUTES = '(?:m|min|minutt|minutter|minuttar|minute|minutes)'
const PLAIN = new RegExp(String.raw`^(\d{1,3})\s*${MINUTES}?\.?$`)
const COLON = /^(\d{1,2})[:.](\d{2})$/
const WORDS = new RegExp(String.raw`^(\d{1,2})(?:,(\d{1,2}))?\s*${HOURS}\.?(?:\s*(?:og|and)?\s*(\d{1,2})\s*${MINUTES}?\.?)?$`)

/** What people type for a duration: «45», «1:15», «1.15», «1t 15», «1,5 t», «75 min». Null: no duration from 1 minute to 12 hours. */
export function parseMinutes(text: string): number | null {
  const typed = text.trim().toLowerCase()
  const plain = PLAIN.exec(typed)
  if (plain) return inRange(Number(plain[1]))
  const colon = COLON.exec(typed)
  if (colon) return Number(colon[2]) < 60 ? inRange(Number(colon[1]) * 60 + Number(colon[2])) : null
  const words = WORDS.exec(typed)
  if (!words) return null
  const hours = Number(`${words[1]}.${words[2] ?? 0}`)
  const rest = Number(words[3] ?? 0)
  return rest < 60 ? inRange(Math.round(hours * 60) + rest) : null
}

function inRange(minutes: number): number | null {
  return minutes >= 1 && minutes <= MAX_DURATION ? minutes : null
}

/** What people type for a time of day: «9», «9.30», «09:30», «0930». Minutes after midnight, or null. */
export function parseClock(text: string): number | null {
  const typed = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim().toLowerCase())
  if (!typed) return null
  const [hour, minute] = [Number(typed[1]), Number(typed[2] ?? 0)]
  return hour < 24 && minute < 60 ? hour * 60 + minute : null
}

/** A time of day, «09.30» as Norwegian writes it; what runs past midnight begins again at 00.00. */
export function formatClock(minutes: number, separator = '.'): string {
  const day = ((Math.round(minutes) % 1440) + 1440) % 1440
  return `${twoDigits(Math.floor(day / 60))}${separator}${twoDigits(day % 60)}`
}

/** A duration, «1 t 15 min»; whole minutes. The words are the same in Bokmål and Nynorsk. */
export function formatDuration(minutes: number, words: { hour: string; minute: string } = { hour: 't', minute: 'min' }): string {
  const whole = Math.round(Math.abs(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const sign = minutes < 0 && whole > 0 ? '−' : ''
  if (hours === 0) return `${sign}${rest} ${words.minute}`
  return rest === 0 ? `${sign}${hours} ${words.hour}` : `${sign}${hours} ${words.hour} ${rest} ${words.minute}`
}

const QUARTERS = ['', '¼', '½', '¾']

/** Hours as a number: «5½» where they are whole quarters, else with up to two decimals, «5,33». */
export function formatHours(minutes: number, decimal = ','): string {
  const quarters = Math.round(minutes * 1e6) / 15e6
  if (!Number.isInteger(quarters) || quarters < 0) return String(Math.round((minutes / 60) * 100) / 100).replace('.', decimal)
  const [hours, part] = [Math.floor(quarters / 4), QUARTERS[quarters % 4] ?? '']
  return hours === 0 && part ? part : `${hours}${part}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
