// What must be true of the built site, seen in a real browser.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { crawl, DESK, internal, openPage, PATIENCE, PHONE, serve, startBrowser } from './browser.mjs'
import { sidebar } from './pages.mjs'

const SITE = '../site'
const PLAIN = ['', 'text', 'txt']
const QUERIES = {
  gcs: '/guide/gcs-cache.html',
  prune: '/function-config.html',
  'the token endpoint answered 400 (invalid_grant': '/scripts.html',
  'the service-account key is missing': '/guide/gcs-cache.html',
}

let site, browser, pages
const listed = sidebar().flatMap(section => section.items)

before(async () => {
  site = await serve(SITE)
  browser = await startBrowser()
  pages = await crawl(browser, site.origin)
})

after(async () => {
  await browser?.close()
  site?.close()
})

test('every page that was built can be reached by links, and has a heading', () => {
  const built = readdirSync(SITE, { recursive: true }).filter(file => file.endsWith('.html') && file !== '404.html')
    .map(file => '/' + file.replace(/(^|\/)index\.html$/, '$1'))
  assert.deepEqual(built.filter(address => !pages.has(address)), [])
  assertNone(facts => facts.heading === '' && ['no heading'])
})

test('no page has an error in its console, a request that fails, or one to another site', () => {
  assertNone(facts => facts.troubles)
})

test('every link inside the site leads to a page, and to a place on it', () => {
  assertNone(facts => internal(facts.links, site.origin).filter(isDead).map(String))
})

test('the sidebar of every page has all pages of docs/README.md, and shows where one is', () => {
  const all = listed.map(item => site.origin + item.link)
  for (const [address, facts] of pages) assert.deepEqual(facts.sidebar, all, address)
  assert.deepEqual(listed.filter(item => !pages.get(item.link).current.includes(site.origin + item.link)), [])
})

test('code that names its language is coloured', () => {
  const isGrey = block => !PLAIN.includes(block.language) && block.text.trim().includes(' ') && block.colours < 2
  assertNone(facts => facts.code.filter(isGrey))
})

test('every image is there, and has a text for those who do not see it', () => {
  assertNone(facts => facts.images.filter(image => image.width === 0 || image.text === ''))
})

test('every diagram is drawn, with the whole of its words', () => {
  assertNone(facts => facts.diagrams.filter(height => height < 50).map(height => `a diagram ${height} pixels high`))
  assertNone(facts => facts.cut)
})

test('no page scrolls sideways on a phone', () => {
  assertNone(facts => facts.widthOnPhone > PHONE.width && [`${facts.widthOnPhone} pixels wide`])
})

test('a page is found by its heading, and what users search for is found where it is explained', async () => {
  const queries = [...listed.map(({ link }) => [pages.get(link).heading, link]), ...Object.entries(QUERIES)]
  const page = await browser.newPage()
  await openPage(page, site.origin)
  for (const [query, address] of queries) assert.ok(await isFound(page, query, address), `"${query}" does not find ${address}`)
  await page.close()
})

test('the sidebar leads from page to page, and the switch to dark and back', async () => {
  const page = await browser.newPage({ viewport: DESK })
  await openPage(page, site.origin)
  for (const { text, link } of listed) {
    await page.locator('.VPSidebar').getByRole('link', { name: text, exact: true }).click()
    await page.waitForURL(site.origin + link)
    await page.getByRole('heading', { level: 1, name: pages.get(link).heading }).waitFor()
  }
  assert.equal(await darkAfterSwitch(page), true)
  assert.equal(await darkAfterSwitch(page), false)
  await page.close()
})

/** Fails with all that is wrong, a line for each, with its page. */
function assertNone(find) {
  const lines = [...pages].flatMap(([address, facts]) => (find(facts) || []).map(found => `${address}: ${show(found)}`))
  assert.ok(lines.length === 0, '\n' + lines.join('\n'))
}

function show(found) {
  return typeof found === 'string' ? found : JSON.stringify(found)
}

function isDead({ pathname, hash }) {
  const target = pages.get(pathname)
  return !target || (hash !== '' && !target.ids.includes(decodeURIComponent(hash.slice(1))))
}

/** Whether a page is among the first five. The box would begin with the query before, were it not forgotten. */
async function isFound(page, query, address) {
  await page.evaluate(() => sessionStorage.clear())
  await page.locator('#local-search button').first().click()
  await page.locator('.VPLocalSearchBox input').fill(query)
  const found = await page.waitForFunction(hasResult, address, { timeout: PATIENCE }).then(() => true, () => false)
  await page.keyboard.press('Escape')
  return found
}

/** Runs in the page: a page has a result for each of its sections that fits. */
function hasResult(address) {
  const results = [...document.querySelectorAll('.VPLocalSearchBox a.result')].map(link => new URL(link.href).pathname)
  return [...new Set(results)].slice(0, 5).includes(address)
}

async function darkAfterSwitch(page) {
  await page.locator('.VPNavBar .VPSwitchAppearance').first().click()
  return page.evaluate(() => document.documentElement.classList.contains('dark'))
}
