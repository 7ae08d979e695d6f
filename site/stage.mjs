// Writes the pages of the site, as Markdown, below pages/ of the working directory.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { images, isListed, pages, unlisted } from './pages.mjs'
import { placeOf } from './repository.mjs'

for (const file of unlisted()) {
  console.error(`${file}: docs/README.md must list it, in the section where its readers will look for it`)
  process.exitCode = 1
}
if (!process.exitCode) write()

function write() {
  rmSync('pages', { recursive: true, force: true })
  for (const { source, route, text } of pages()) writeFileSync(file(route), frontMatter(source, route) + text)
  for (const { source, route } of images()) copyFileSync(placeOf(source), file(route))
  copyFileSync('icon.svg', file('public/icon.svg'))
}

function file(route) {
  const path = join('pages', route)
  mkdirSync(dirname(path), { recursive: true })
  return path
}

/** What a search finds are pages that explain something, no lists of them and no files that they link to. */
function frontMatter(source, route) {
  if (route === 'index.md') return '---\npageClass: home\nsearch: false\n---\n'
  return isListed(source) ? '' : '---\nsearch: false\n---\n'
}
