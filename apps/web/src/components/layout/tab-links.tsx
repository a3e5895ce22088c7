import { NavLink } from 'react-router';
import classes from './tab-links.module.css';

interface TabLinksProps {
  /** What the tabs divide, for screen readers. */
  label: string;
  links: { title: string; to: string }[];
  /** Whether the address of the first is also the beginning of the others. */
  firstIsAbove?: boolean;
}

/** The parts of a room as tabs, each with an address of its own. */
export function TabLinks({ label, links, firstIsAbove = false }: TabLinksProps) {
  return (
    <nav aria-label={label} className={classes.links}>
      {links.map(({ title, to }, index) => (
        <NavLink key={to} to={to} end={firstIsAbove && index === 0} className={classes.link}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
