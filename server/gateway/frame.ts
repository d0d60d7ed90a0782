import type { ExecutionResult, GraphQLFormattedError } from 'graphql'

/** The shared part of a `next` message: the payload, serialised once, with the brace that closes the message. */
export interface Frame {
  readonly tail: Buffer
}

export function frameOf(result: Omit<ExecutionResult, 'errors'> & { errors?: readonly GraphQLFormattedError[] }): Frame {
  return { tail: Buffer.from(`${JSON.stringify(result)}}`) }
}

const FIN_TEXT = 0x81

/**
 * The follower's own part: the WebSocket header of one whole, unmasked text frame, and the message up to its payload.
 * Together with the shared tail it is what ws would have sent.
 */
export function headOf(prefix: Buffer, { tail }: Frame): Buffer {
  const length = prefix.length + tail.length
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const head = Buffer.allocUnsafe(header + prefix.length)
  head[0] = FIN_TEXT
  if (header === 2) head[1] = length
  else if (header === 4) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  prefix.copy(head, header)
  return head
}

export function prefixOf(operationId: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`)
}
