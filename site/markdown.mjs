// What makes Markdown that is written to be read in the repository right for the site.
import { imageOf, linkTo, pages } from './pages.mjs'

const sources = new Map(pages().map(page => [page.route, page.source]))

/** Changes VitePress' Markdown renderer. */
export function repositoryMarkdown(md) {
  md.core.ruler.push('repository', state => eachToken(state.tokens, token => adapt(token, sources.get(state.env.relativePath))))
  md.renderer.rules.code_block = indentedCode(md)
  md.renderer.rules.fence = diagrams(md.renderer.rules.fence)
}

/** Anchors as hosts of repositories make them, so that one link works there and here. */
export function anchorOf(heading) {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')
}

function eachToken(tokens, change) {
  for (const token of tokens) {
    change(token)
    eachToken(token.children ?? [], change)
  }
}

function adapt(token, source) {
  if (token.type === 'link_open') adaptAttribute(token, 'href', href => linkTo(source, href))
  if (token.type === 'image') adaptAttribute(token, 'src', src => imageOf(source, src))
  // Vue would take what stands between two braces for its own.
  if (token.type === 'code_inline') token.attrSet('v-pre', '')
}

function adaptAttribute(token, name, change) {
  const value = token.attrGet(name)
  if (!/^([a-z]+:|#)/.test(value)) token.attrSet(name, change(value))
}

/** The theme draws what Mermaid describes. */
function diagrams(fence) {
  return (tokens, index, ...rest) => {
    const { info, content } = tokens[index]
    return info.trim() === 'mermaid' ? `<Diagram text="${encodeURIComponent(content)}" />` : fence(tokens, index, ...rest)
  }
}

/** An indented block looks like a fenced one. */
function indentedCode(md) {
  return (tokens, index, ...rest) => {
    tokens[index].info = tokens[index].content.startsWith('$ ') ? 'console' : 'text'
    return md.renderer.rules.fence(tokens, index, ...rest)
  }
}
