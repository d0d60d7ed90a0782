import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** What everything is measured against: whatever comes in goes to everybody, nothing is kept and nothing is checked. */
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket) => {
  socket.on('message', (message) => {
    const text = message.toString()
    for (const client of sockets.clients) client.send(text)
  })
})
http.listen(0, '127.0.0.1', () => process.stdout.write(`listening on http://127.0.0.1:${(http.address() as AddressInfo).port}\n`))
process.once('SIGTERM', () => process.exit(0))
