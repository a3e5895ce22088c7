import { useTranslation } from 'react-i18next';

/** Stands in until the first page is there, as `index.html` does until this is. */
export function LoadingPage() {
  const { t } = useTranslation('app');
  return (
    <div className="first-sight" role="status" aria-label={t('loading')}>
      <img src="/assets/mark.svg" width={48} height={48} alt="" />
    </div>
  );
}
