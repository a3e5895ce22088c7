import DOMPurify from 'dompurify';
import { Marked } from 'marked';

/** Raw HTML is shown as it was typed, and an image as its description; headings stay below those of the page. */
const parser = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    image: ({ text }) => escapeHtml(text),
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
  },
});

const allowed = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
};

/**
 * Markdown as HTML that is safe to show: no raw HTML, no images, and links that give nothing away.
 * @param marked words that are marked wherever they stand
 */
export function renderMarkdown(text: string, marked: readonly string[] = []): string {
  const fragment = DOMPurify.sanitize(parser.parse(text, { async: false }), {
    ...allowed,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) {
    link.rel = 'noopener nofollow';
    link.target = '_blank';
  }
  markWords(fragment, marked);
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

function markWords(fragment: DocumentFragment, words: readonly string[]): void {
  if (words.length === 0) return;
  const anyOfThem = new RegExp(`(${words.map(escapeExpression).join('|')})`);
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    // Split by what is captured, every second piece is one of the words.
    const pieces = node.data.split(anyOfThem);
    node.replaceWith(...pieces.map((piece, index) => (index % 2 === 0 ? piece : markOf(piece))));
  }
}

function markOf(words: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = words;
  return mark;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
