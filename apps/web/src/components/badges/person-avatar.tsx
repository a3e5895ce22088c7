import { Avatar } from '@mantine/core';
import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  name: string;
  size?: number;
}

/** Words inside a name that stand for nobody: "Peter van Dam" is PD. */
const particles = new Set(['van', 'de', 'den', 'der', 'het', 'ter', 'ten', 'te', 'el', 'al', 'la', 'le']);

/** The initials of a first and a last name: "Noor de Graaf" → "NG". */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !particles.has(word.toLowerCase()));
  const first = words.at(0)?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** A person's initials in a circle; the name itself stands beside it, so it is hidden from screen readers. */
export function PersonAvatar({ name, size = 36 }: PersonAvatarProps) {
  return (
    <Avatar size={size} radius={1000} classNames={{ placeholder: classes.initials }} aria-hidden>
      {initialsOf(name)}
    </Avatar>
  );
}
