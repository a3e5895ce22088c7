import { useNavigation } from 'react-router';
import classes from './navigation-progress.module.css';

/** A thin line on top while a page loads; it waits a moment, so that quick pages do not flash. */
export function NavigationProgress() {
  const { state } = useNavigation();
  return state === 'loading' ? <div className={classes.line} aria-hidden /> : null;
}
