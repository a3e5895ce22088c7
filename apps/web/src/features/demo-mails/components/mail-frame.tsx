import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './mail-frame.module.css';

interface MailFrameProps {
  mailId: string;
  title: string;
}

/** What may work in the frame: no script; a link that is followed opens in the whole window. */
const allowed = 'allow-same-origin allow-top-navigation-by-user-activation';

/** A mail as a mail program shows it, as high as it is, in the scheme of the page. */
export function MailFrame({ mailId, title }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  const scheme = useComputedColorScheme();
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setHeight(element.contentDocument?.body?.scrollHeight);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    element.addEventListener('load', measure);
    return () => {
      watch.disconnect();
      element.removeEventListener('load', measure);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      sandbox={allowed}
      src={`/api/v1/demo-mails/${mailId}/body`}
      title={title}
      style={{ height, colorScheme: scheme }}
    />
  );
}
