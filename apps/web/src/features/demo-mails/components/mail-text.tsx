import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import classes from './mail-text.module.css';

const address = /(https?:\/\/[^\s<>()]+)/;

/** The path of a link that leads into this application, else null. */
function pathWithin(link: string): string | null {
  const { origin, pathname, search, hash } = new URL(link);
  return origin === window.location.origin ? pathname + search + hash : null;
}

/** The text of a mail, with its links to this application as links. */
export function MailText({ text }: { text: string }) {
  return (
    <Text component="div" className={classes.text}>
      {text.split(address).map((part, index) => {
        const isLink = index % 2 === 1;
        const path = isLink ? pathWithin(part) : null;
        return path === null ? (
          part
        ) : (
          <Anchor key={index} component={Link} to={path} underline="always">
            {part}
          </Anchor>
        );
      })}
    </Text>
  );
}
