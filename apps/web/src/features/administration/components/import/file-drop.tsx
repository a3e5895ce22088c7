import { Button, FileButton, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** The name of the file that was chosen, if any. */
  chosen: string | undefined;
  onFile: (file: File) => void;
}

/** A place to drop a file, with a button for who would rather choose one. */
export function FileDrop({ chosen, onFile }: FileDropProps) {
  const { t } = useTranslation('administration');
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <IconFileImport size={32} stroke={1.5} aria-hidden />
      <Text role="status" fw={chosen === undefined ? 400 : 600}>
        {chosen ?? t('import.drop')}
      </Text>
      <FileButton
        accept="application/json,.json"
        onChange={(file) => (file === null ? undefined : onFile(file))}
      >
        {(props) => (
          <Button {...props} variant="default" size="sm">
            {chosen === undefined ? t('import.choose') : t('import.chooseOther')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
