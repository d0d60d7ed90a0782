import type { Value } from './items.js'

/** The change {add, remove} that makes one set of another; absent and null are empty sets. */
export function setChange(from: Value | undefined, to: Value | undefined): Value {
  const [has, wants] = [membersOf(from), membersOf(to)]
  return { add: wants.filter((member) => !has.includes(member)), remove: has.filter((member) => !wants.includes(member)) }
}

function membersOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : []
}
