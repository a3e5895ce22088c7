import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MethodValues } from './method-values.js';

interface BothLanguagesProps {
  form: UseFormReturnType<MethodValues>;
  /** The path of the text, without its language. */
  path: string;
  /** What the text is; told of each language. */
  label: string;
  isLong?: boolean;
}

/** The fields of a text in both languages, beside each other where there is room. */
export function BothLanguages({ form, path, label, isLong = false }: BothLanguagesProps) {
  const { t } = useTranslation('methods');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
      {(['nl', 'en'] as const).map((language) => {
        const field = {
          label: t(`form.in.${language}`, { what: label }),
          required: true,
          maxLength: 1000,
          ...form.getInputProps(`${path}.${language}`),
        };
        return isLong ? (
          <Textarea key={language} autosize minRows={2} {...field} />
        ) : (
          <TextInput key={language} {...field} />
        );
      })}
    </SimpleGrid>
  );
}
