import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './workflow-line.module.css';

/** One state on the line. */
export interface WorkflowStep {
  state: string;
  title: string;
  standing: 'passed' | 'here' | 'ahead';
  /** What the state means, where it is more than a step: a trial, a wait for somebody, an end nobody planned. */
  tone?: 'planned' | 'trial' | 'waiting' | 'stopped';
}

interface WorkflowLineProps {
  /** What the workflow is of, for screen readers. */
  label: string;
  steps: WorkflowStep[];
}

/** A workflow as a line of states with "you are here". */
export function WorkflowLine({ label, steps }: WorkflowLineProps) {
  const { t } = useTranslation('app');
  return (
    <ol className={classes.line} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.state}
          className={classes.step}
          data-standing={step.standing}
          data-tone={step.tone ?? 'planned'}
          aria-current={step.standing === 'here' ? 'step' : undefined}
        >
          <span className={classes.name}>
            {step.standing === 'passed' ? <span aria-hidden>✓ </span> : null}
            <span className={classes.title}>{step.title}</span>
            <VisuallyHidden> ({t(`workflow.${step.standing}`)})</VisuallyHidden>
          </span>
        </li>
      ))}
    </ol>
  );
}
