import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './diff-text.module.css';

interface DiffTextProps {
  /** The words that stayed, came and went, in reading order. */
  parts: readonly { kind: 'same' | 'added' | 'removed'; text: string }[];
}

/** A text with what was added underlined and what was removed struck out; said in words to screen readers. */
export function DiffText({ parts }: DiffTextProps) {
  const { t } = useTranslation('app');
  return (
    <p className={classes.text}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={index} className={classes[kind]}>
            <VisuallyHidden>{t(`diff.${kind}`)} </VisuallyHidden>
            {text}
            <VisuallyHidden> {t(`diff.${kind}End`)}</VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  );
}
