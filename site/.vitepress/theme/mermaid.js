// Mermaid as its makers' one file, loaded by the pages that have a diagram.
import program from '@mermaid-js/tiny/dist/mermaid.tiny.js?url'

const FONT = { fontFamily: 'system-ui, sans-serif', fontSize: '14px' }
const LIGHT = { ...FONT, primaryColor: '#e6f6f4', primaryBorderColor: '#0f766e', primaryTextColor: '#1f2933',
  lineColor: '#52606d', tertiaryColor: '#f5f7fa', tertiaryBorderColor: '#cbd2d9', edgeLabelBackground: '#ffffff', titleColor: '#1f2933',
  noteBkgColor: '#f5f7fa', noteBorderColor: '#cbd2d9', noteTextColor: '#1f2933' }
const DARK = { ...FONT, darkMode: true, primaryColor: '#0f3d3a', primaryBorderColor: '#2dd4bf', primaryTextColor: '#e4e7eb',
  lineColor: '#b8c1cc', tertiaryColor: '#1d252d', tertiaryBorderColor: '#3e4c59', edgeLabelBackground: '#1b1b1f', titleColor: '#e4e7eb',
  noteBkgColor: '#1d252d', noteBorderColor: '#3e4c59', noteTextColor: '#e4e7eb' }

/** Close enough to fit the column of a page. */
const LAYOUT = {
  flowchart: { nodeSpacing: 24, rankSpacing: 28, diagramPadding: 4 },
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
