// The pages of the site: those that docs/README.md lists, and what they link to in the repository.
// A page is {source, route, text}: the file or directory it is of, its file on the site, its Markdown.
import { files, isDirectory, isKnown, targetOf } from './repository.mjs'
import { textOf } from './text.mjs'

const HOME = 'docs/README.md'
const SECTION = /^## /m
const ITEM = /^ *[-*] \[(.+?)\]\((.+?)\)/gm
const LINK = /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g
const IMAGE = /\.(svg|png)$/

/** The sidebar: each section of docs/README.md with the links of its list. */
export function sidebar() {
  return textOf(HOME).split(SECTION).slice(1).map(section => ({
    text: section.slice(0, section.indexOf('\n')).trim(),
    items: [...section.matchAll(ITEM)].map(([, text, href]) => ({ text, link: addressOf(linked(HOME, href)) })),
  }))
}

/** Whether the sidebar leads to a page. */
export function isListed(source) {
  return sidebar().some(section => section.items.some(item => item.link === addressOf(source)))
}

/** Pages below docs/ that nobody would find. */
export function unlisted() {
  return [...files].filter(file => file.startsWith('docs/') && file.endsWith('.md') && file !== HOME)
    .filter(file => !isListed(onePage(file)))
}

/** All pages, from the first one along the links. */
export function pages() {
  const found = new Map()
  const open = [HOME]
  while (open.length) {
    const source = open.shift()
    if (found.has(source)) continue
    found.set(source, { source, route: routeOf(source), text: textOf(source) })
    open.push(...linksOf(source).filter(target => !IMAGE.test(target)))
  }
  return [...found.values()]
}

/** The images that pages show. */
export function images() {
  const sources = pages().flatMap(page => linksOf(page.source)).filter(target => IMAGE.test(target))
  return [...new Set(sources)].map(source => ({ source, route: routeOf(source) }))
}

/** The address on the site of what a page links to, by a link that works in the repository. */
export function linkTo(source, href) {
  const [path, anchor] = href.split(/(?=#)/)
  return addressOf(linked(source, path)) + (anchor ?? '')
}

/** The place of an image that a page shows. */
export function imageOf(source, href) {
  return '/' + routeOf(linked(source, href))
}

function linked(source, href) {
  const target = onePage(targetOf(source, href))
  if (!isKnown(target)) throw new Error(`${source}: nothing is at ${href}`)
  return target
}

/** As far as a look at the text tells: links in code are among them. */
function linksOf(source) {
  return [...textOf(source).matchAll(LINK)].map(([, href]) => onePage(targetOf(source, href))).filter(isKnown)
}

/** A directory and its README are one page. */
function onePage(target) {
  const directory = target.replace(/\/README\.md$/, '')
  return directory === 'docs' ? HOME : directory
}

function addressOf(source) {
  return '/' + routeOf(source).replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html')
}

/** Pages of docs/ stand at the top of the site, everything else below files/. */
function routeOf(source) {
  if (source === HOME) return 'index.md'
  const place = source.startsWith('docs/') ? source.slice('docs/'.length) : `files/${source}`
  if (isDirectory(source)) return `${place}/index.md`
  return source.endsWith('.md') || IMAGE.test(source) ? place : `${place}.md`
}
