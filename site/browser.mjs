// A server for the built site, and a browser that notes what its pages are and what goes wrong on them.
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync']
export const PATIENCE = 5000
export const DESK = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 740 }
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2' }

/** Playwright gives each browser a new, empty profile. */
export function startBrowser() {
  return chromium.launch({ executablePath: PROGRAM, args: FLAGS })
}

/** Serves a directory as any host of static files does. */
export async function serve(directory) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURI(new URL(request.url, 'http://localhost').pathname))
    const file = join(directory, path.endsWith('/') ? `${path}index.html` : path)
    if (!existsSync(file) || !extname(file)) return response.writeHead(404).end('There is no such page.')
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' })
    createReadStream(file).pipe(response)
  })
  await new Promise(ready => server.listen(0, '127.0.0.1', ready))
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

/** Opens every page that can be reached from the first one by links: its facts by address. */
export async function crawl(browser, origin) {
  const page = await browser.newPage({ viewport: DESK })
  const troubles = troublesOf(page, origin)
  const found = new Map()
  const addresses = new Set(['/'])
  for (const address of addresses) {
    const exists = await openPage(page, origin + address)
    const facts = exists && { ...await page.evaluate(readPage), widthOnPhone: await widthOn(PHONE, page) }
    const seen = troubles.splice(0)
    if (!exists) continue
    found.set(address, { ...facts, troubles: seen })
    internal(facts.links, origin).forEach(link => addresses.add(link.pathname))
  }
  await page.close()
  return found
}

/** Opens a page, if there is one, and waits until its scripts are in charge of it and its diagrams are drawn. */
export async function openPage(page, address) {
  const response = await page.goto(address)
  if (!response.ok()) return false
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__)
  await page.waitForFunction(() => !document.querySelector('.diagram:empty'), null, { timeout: PATIENCE }).catch(() => {})
  return true
}

/** The links that stay on the site. */
export function internal(links, origin) {
  return links.map(link => new URL(link)).filter(link => link.origin === origin)
}

async function widthOn(screen, page) {
  await page.setViewportSize(screen)
  const width = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))
  await page.setViewportSize(DESK)
  return width
}

/** What the page says in the console, and each request that fails or leaves the site. */
function troublesOf(page, origin) {
  const troubles = []
  page.on('console', message => isTrouble(message) && troubles.push(message.text()))
  page.on('pageerror', error => troubles.push(error.message))
  page.on('requestfailed', request => isOurDoing(request) || troubles.push(`${request.url()} failed`))
  page.on('response', response => response.status() >= 400 && troubles.push(`${response.url()} gave ${response.status()}`))
  page.on('request', request => new URL(request.url()).origin !== origin && !request.url().startsWith('data:')
    && troubles.push(`${request.url()} is another site`))
  return troubles
}

/** The response of a request that failed tells more than the line about it. */
function isTrouble(message) {
  return ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')
}

/** Pages fetch ahead what they link to; going on ends that. */
function isOurDoing(request) {
  return request.failure().errorText === 'net::ERR_ABORTED'
}

/** Runs in the page. */
function readPage() {
  const all = (selector, read) => [...document.querySelectorAll(selector)].map(read)
  const coloursIn = block => new Set([...block.querySelectorAll('span[style]')].map(span => getComputedStyle(span).color)).size
  const isCut = label => label.firstElementChild.scrollHeight > label.clientHeight + 1 && label.textContent
  const heading = document.querySelector('main h1')
  return {
    heading: heading?.checkVisibility() ? heading.innerText.replace(/\u200b/g, '').trim() : '',
    ids: all('[id]', element => element.id),
    links: all('a[href]', link => link.href),
    sidebar: all('.VPSidebar a[href]', link => link.href),
    current: all('.VPSidebar .is-active.has-active a, .VPSidebar .is-active > .item > a', link => link.href),
    code: all('main div[class*="language-"]', block => ({
      language: block.className.match(/language-(\S*)/)[1],
      text: block.querySelector('code').innerText,
      colours: coloursIn(block),
    })),
    diagrams: all('.diagram', diagram => diagram.querySelector('svg:not([aria-roledescription=error])')?.clientHeight ?? 0),
    cut: all('.diagram foreignObject', isCut).filter(Boolean),
    images: all('main img', image => ({ address: image.src.slice(0, 80), text: image.alt, width: image.naturalWidth })),
  }
}
