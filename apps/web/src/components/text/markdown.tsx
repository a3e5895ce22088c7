import { useMemo } from 'react';
import { renderMarkdown } from '../../lib/text/markdown.js';
import classes from './markdown.module.css';

/** A text in Markdown, as somebody wrote it. */
export function Markdown({ text }: { text: string }) {
  const html = useMemo(() => renderMarkdown(text), [text]);
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
