// The repository's files, as git knows them; paths begin at its top.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'

const top = git('rev-parse', '--show-toplevel').trim()

/** Every file that is not ignored. */
export const files = new Set(
  git('-C', top, 'ls-files', '--cached', '--others', '--exclude-standard').split('\n').filter(Boolean))

const directories = new Set([...files].flatMap(directoriesAbove))

export function isKnown(path) {
  return files.has(path) || isDirectory(path)
}

export function isDirectory(path) {
  return directories.has(path)
}

/** Where the links of a file begin. */
export function directoryOf(path) {
  return isDirectory(path) ? path : dirname(path)
}

/** What a relative link in a file leads to. */
export function targetOf(path, href) {
  return normalize(join(directoryOf(path), decodeURI(href))).replace(/\/$/, '')
}

/** The names in a directory; those of directories end in a slash. */
export function namesIn(directory) {
  const inside = [...files].filter(file => file.startsWith(`${directory}/`)).map(file => file.slice(directory.length + 1))
  return [...new Set(inside.map(file => file.replace(/\/.*/, '/')))]
}

export function read(file) {
  return readFileSync(placeOf(file), 'utf8')
}

/** The file on this machine. */
export function placeOf(file) {
  return join(top, file)
}

function directoriesAbove(file) {
  const above = dirname(file)
  return above === '.' ? [] : [above, ...directoriesAbove(above)]
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 })
}
