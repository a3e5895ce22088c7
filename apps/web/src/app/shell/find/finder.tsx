import { TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '../../../components/states/empty-state.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import classes from './find.module.css';
import { type Found, useFound } from './use-found.js';

interface FinderProps {
  session: CurrentSession;
  onChosen: () => void;
}

/** A field to search with, and under it what was found, as links; the arrows go from one to the next. */
export function Finder({ session, onChosen }: FinderProps) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { groups, isSearching } = useFound(text, session);
  const area = useRef<HTMLElement>(null);
  const first = groups[0]?.items[0];
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const goToFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || first === undefined || isSearching) return;
    onChosen();
    void navigate(first.to);
  };
  return (
    <search ref={area} onKeyDown={(event) => moveWithin(area.current, event)}>
      <TextInput
        type="search"
        data-autofocus
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={goToFirst}
      />
      <VisuallyHidden role="status">{isSearching ? '' : t('find.count', { count })}</VisuallyHidden>
      {groups.map(({ title, items }) => (
        <section key={title}>
          <h3 className={classes.group}>{title}</h3>
          <ul className={classes.list}>
            {items.map((found) => (
              <FoundLink key={found.to} found={found} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      ))}
      {count === 0 && !isSearching ? (
        <EmptyState icon={IconSearch} title={t('find.none')} detail={t('find.noneDetail')} />
      ) : null}
    </search>
  );
}

function FoundLink({ found: { title, detail, to }, onChosen }: { found: Found; onChosen: () => void }) {
  return (
    <li>
      <Link to={to} className={classes.found} onClick={onChosen}>
        <span className={classes.title}>{title}</span>
        {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
      </Link>
    </li>
  );
}

/** Goes up and down between the field and what was found. */
function moveWithin(area: HTMLElement | null, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (area === null || step === undefined) return;
  const places = [...area.querySelectorAll<HTMLElement>('input, a')];
  const next = places[places.findIndex((place) => place === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
