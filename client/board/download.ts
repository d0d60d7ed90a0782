/** Hands a file to the person. Characters that file systems refuse are left out of its name. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim()
  link.click()
  URL.revokeObjectURL(address)
}
