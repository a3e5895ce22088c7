import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../../components/states/failure-notice.js';
import { useClientDataTitle } from '../../../../../lib/privacy/use-client-data-title.js';
import type { OpenFinding } from './open-findings.js';
import type { HarmlessDeclaration } from './use-harmless-declaration.js';
import classes from './field-findings.module.css';

interface FieldFindingsProps {
  findings: readonly OpenFinding[];
  declaration: HarmlessDeclaration;
}

/** How long we wait for the next key before screen readers hear of it, in milliseconds. */
const pause = 700;

/** Under a field: what in it looks like client data, in which words, and the way to declare it harmless. */
export function FieldFindings({ findings, declaration }: FieldFindingsProps) {
  const [rested] = useDebouncedValue(findings, pause);
  const shown = findings.length === 0 ? findings : rested;
  return (
    <div aria-live="polite">
      {shown.length === 0 ? null : <FindingsWarning findings={shown} declaration={declaration} />}
    </div>
  );
}

function FindingsWarning({ findings, declaration }: FieldFindingsProps) {
  const { t } = useTranslation('proposal-editing');
  const titleOf = useClientDataTitle();
  const { count, savesFirst, isPending, error, declare } = declaration;
  const label =
    count > findings.length
      ? t('findings.declareAll', { count })
      : t(savesFirst ? 'findings.saveAndDeclare' : 'findings.declare');
  return (
    <div className={classes.findings}>
      <IconShieldExclamation size={20} className={classes.sign} aria-hidden />
      <div className={classes.warning}>
        <ul className={classes.found}>
          {findings.map(({ kind, start, words }) => (
            <li key={start}>
              {t('findings.looksLike', { kind: titleOf(kind) })} <strong>{words}</strong>
            </li>
          ))}
        </ul>
        <Text size="sm">{t('findings.detail')}</Text>
        <Button size="xs" variant="default" className={classes.acts} loading={isPending} onClick={declare}>
          {label}
        </Button>
        <FailureNotice error={error} />
      </div>
    </div>
  );
}
