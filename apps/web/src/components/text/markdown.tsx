import { useMemo } from 'react';
import { renderMarkdown } from '../../lib/text/markdown.js';
import classes from './markdown.module.css';

interface MarkdownProps {
  text: string;
  /** Words that are marked wherever they stand. */
  marked?: readonly string[];
}

/** A text in Markdown, as somebody wrote it. */
export function Markdown({ text, marked }: MarkdownProps) {
  const html = useMemo(() => renderMarkdown(text, marked), [text, marked]);
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
