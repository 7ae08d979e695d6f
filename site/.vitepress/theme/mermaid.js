// Mermaid as its makers' one file, loaded by the pages that have a diagram.
import program from '@mermaid-js/tiny/dist/mermaid.tiny.js?url'

const FONT = { fontFamily: 'system-ui, sans-serif', fontSize: '14px' }
const LIGHT = { ...FONT, ...colours({ text: '#1f2933', line: '#52606d', node: ['#e6f6f4', '#0f766e'], group: ['#f5f7fa', '#cbd2d9'],
  page: '#ffffff' }) }
const DARK = { ...FONT, ...colours({ text: '#e4e7eb', line: '#b8c1cc', node: ['#0f3d3a', '#2dd4bf'], group: ['#1d252d', '#3e4c59'],
  page: '#1b1b1f' }), darkMode: true }

/** Close enough to fit the column of a page. */
const LAYOUT = {
  flowchart: { nodeSpacing: 32, rankSpacing: 28, diagramPadding: 4 },
  sequence: { actorMargin: 24, diagramMarginX: 4, boxMargin: 6 },
}

let loading

/** The SVG of a diagram. */
export async function draw(name, text, dark) {
  const mermaid = await (loading ??= load())
  mermaid.initialize({ startOnLoad: false, theme: 'base', ...LAYOUT, themeVariables: dark ? DARK : LIGHT })
  return (await mermaid.render(name, text)).svg
}

function load() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = program
    script.onload = () => resolve(globalThis.mermaid)
    script.onerror = reject
    document.head.append(script)
  })
}

function colours({ text, line, node, group, page }) {
  return {
    primaryColor: node[0], primaryBorderColor: node[1], primaryTextColor: text, titleColor: text, lineColor: line,
    tertiaryColor: group[0], tertiaryBorderColor: group[1], edgeLabelBackground: page,
    noteBkgColor: group[0], noteBorderColor: group[1], noteTextColor: text,
  }
}
