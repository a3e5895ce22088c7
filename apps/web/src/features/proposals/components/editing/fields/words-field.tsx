import { Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../../components/text/markdown.js';
import type { FreeField } from '../../text/text-fields.js';
import { FieldFindings } from '../findings/field-findings.js';
import type { OpenFinding } from '../findings/open-findings.js';
import type { HarmlessDeclaration } from '../findings/use-harmless-declaration.js';
import type { EditingSession } from '../session/editing-session.js';
import { idOfField } from './go-to-field.js';
import classes from './words-field.module.css';

const mostCharacters = 10_000;

interface WordsFieldProps {
  field: FreeField;
  value: string;
  findings: readonly OpenFinding[];
  declaration: HarmlessDeclaration;
  /** What the server says is wrong with it. */
  error: string | undefined;
  session: EditingSession;
}

/**
 * One of the questions of the text: written in Markdown, and seen as others will read it. The others stay as they are
 * while somebody types in one: to measure how high each of them must be takes long.
 */
export const WordsField = memo(function WordsField(props: WordsFieldProps) {
  const { field, value, findings, declaration, error, session } = props;
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const [previewed, setPreviewed] = useState(false);
  const question = t(`proposals:text.${field}`);
  const Sign = previewed ? IconPencil : IconEye;
  return (
    <div className={classes.field}>
      <Textarea
        id={idOfField(field)}
        label={question}
        description={t(`help.${field}`)}
        classNames={{ label: classes.label }}
        minRows={5}
        maxRows={24}
        maxLength={mostCharacters}
        value={value}
        error={error}
        onChange={(event) => session.write({ [field]: event.currentTarget.value })}
        inputContainer={(input) =>
          previewed ? <Preview field={field} text={value} findings={findings} /> : input
        }
      />
      <UnstyledButton
        className={classes.toggle}
        aria-label={previewed ? undefined : t('text.previewOf', { question })}
        onClick={() => setPreviewed(!previewed)}
      >
        <Sign size={16} aria-hidden />
        {t(previewed ? 'text.write' : 'text.preview')}
      </UnstyledButton>
      <FieldFindings findings={findings} declaration={declaration} />
    </div>
  );
});

interface PreviewProps {
  field: FreeField;
  text: string;
  findings: readonly OpenFinding[];
}

/** The text as others will read it, with what looks like client data marked. */
function Preview({ field, text, findings }: PreviewProps) {
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const marked = useMemo(() => findings.map(({ words }) => words), [findings]);
  return (
    <div
      id={idOfField(field)}
      className={classes.preview}
      role="group"
      tabIndex={-1}
      aria-label={t('text.previewOf', { question: t(`proposals:text.${field}`) })}
    >
      {text.trim() === '' ? (
        <Text c="dimmed">{t('text.nothing')}</Text>
      ) : (
        <Markdown text={text} marked={marked} />
      )}
    </div>
  );
}
