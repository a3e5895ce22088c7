import { Anchor, Button } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconCloudUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useWaitingIdeas } from '../ideas-context.js';
import { WaitingDialog } from './waiting-dialog.js';
import classes from './waiting-notice.module.css';

/** What is sent within this time, in milliseconds, is not worth a word; nor is each attempt in between. */
const worthAWord = 1_000;

/** Says how many ideas wait to be sent and for what, with the way to them; quiet when there are none. */
export function WaitingNotice() {
  const { t } = useTranslation('ideas');
  const [opened, { open, close }] = useDisclosure(false);
  const [{ ideas, standing }] = useDebouncedValue(useWaitingIdeas(), worthAWord);
  const { pathname, search } = useLocation();
  const refused = ideas.filter(({ refusal }) => refusal !== null).length;
  const waiting = ideas.length - refused;
  return (
    <>
      <div role="status">
        {ideas.length === 0 ? null : (
          <div className={classes.notice}>
            <IconCloudUpload size={20} aria-hidden />
            <span className={classes.words}>
              {waiting === 0 ? null : t(`waiting.${standing}`, { count: waiting })}{' '}
              {refused === 0 ? null : t('waiting.refused', { count: refused })}
            </span>
            {waiting > 0 && standing === 'signed_out' ? (
              <Anchor component={Link} to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} inherit>
                {t('waiting.signIn')}
              </Anchor>
            ) : null}
            <Button variant="default" size="sm" aria-haspopup="dialog" onClick={open}>
              {t('waiting.show')}
            </Button>
          </div>
        )}
      </div>
      <WaitingDialog opened={opened} onClose={close} />
    </>
  );
}
