import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'
import { anchorOf, repositoryMarkdown } from '../markdown.mjs'
import { sidebar } from '../pages.mjs'

const icon = readFileSync('icon.svg', 'base64')

export default defineConfig({
  title: 'kaspr-fn',
  description: 'Renders each KasprApp into Kubernetes manifests before anything reaches a cluster',
  srcDir: 'pages',
  outDir: '../site',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml;base64,${icon}` }]],
  markdown: { anchor: { slugify: anchorOf }, config: repositoryMarkdown },
  themeConfig: {
    logo: '/icon.svg',
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: 'local' },
  },
})
