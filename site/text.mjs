// The Markdown of a page: that of the file itself, or one that shows a directory or a file of another kind.
import { files, isDirectory, namesIn, read } from './repository.mjs'

const LANGUAGES = { yaml: 'yaml', yml: 'yaml', json: 'json', py: 'python', sh: 'sh', java: 'java', xml: 'xml' }

/** Beyond it colours take longer than they help. */
const LONG = 64 * 1024

const known = new Map()

export function textOf(source) {
  if (!known.has(source)) known.set(source, make(source))
  return known.get(source)
}

function make(source) {
  if (isDirectory(source)) return textOfDirectory(source)
  return source.endsWith('.md') ? read(source) : shown(source)
}

/** A README says what is in its directory, so directories are listed where there is none; files are listed always. */
function textOfDirectory(directory) {
  const readme = `${directory}/README.md`
  if (!files.has(readme)) return `# \`${directory}\`\n\n${list(namesIn(directory))}`
  const names = namesIn(directory).filter(name => name !== 'README.md' && !name.endsWith('/'))
  return names.length === 0 ? read(readme) : `${read(readme)}\n## Files\n\n${list(names)}`
}

function list(names) {
  return names.map(name => `- [${name}](${name})\n`).join('')
}

function shown(file) {
  const text = read(file)
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `# \`${file}\`\n\n${fence}${languageOf(file, text)}\n${text.trimEnd()}\n${fence}\n`
}

function languageOf(file, text) {
  if (text.length > LONG) return 'text'
  if (file.endsWith('Kptfile')) return 'yaml'
  return /^#!.*sh\n/.test(text) ? 'sh' : (LANGUAGES[file.split('.').pop()] ?? 'text')
}
