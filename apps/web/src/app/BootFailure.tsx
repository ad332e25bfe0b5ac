import { useEffect, type ReactNode } from 'react';

const LINES = [
  { lang: 'en', text: 'Canopy could not be loaded. Check your connection.', retry: 'Try again' },
  { lang: 'zh', text: '无法加载 Canopy，请检查网络连接。', retry: '重试' },
  { lang: 'ur', text: 'کینوپی لوڈ نہیں ہو سکا۔ براہ کرم اپنا کنکشن دیکھیے۔', retry: 'دوبارہ کوشش کریں' },
  { lang: 'ru', text: 'Не удалось загрузить Canopy. Проверьте соединение.', retry: 'Повторить' },
  { lang: 'th', text: 'ไม่สามารถโหลด Canopy ได้ โปรดตรวจสอบการเชื่อมต่อ', retry: 'ลองอีกครั้ง' },
  { lang: 'az', text: 'Canopy yüklənmədi. Bağlantınızı yoxlayın.', retry: 'Yenidən cəhd edin' },
];

/** The one text that stands in the code in all languages: it is shown when the message files themselves cannot be fetched. */
export function BootFailure({ retry }: { retry: () => void }): ReactNode {
  useEffect(() => {
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);
  return (
    <main role="alert" style={{ maxInlineSize: '34rem', margin: '12vh auto', padding: '0 1rem' }}>
      {LINES.map((line) => (
        <p key={line.lang} lang={line.lang} dir={line.lang === 'ur' ? 'rtl' : 'ltr'} style={{ marginBlock: '0.75rem' }}>
          {line.text}{' '}
          <button type="button" onClick={retry}>
            {line.retry}
          </button>
        </p>
      ))}
    </main>
  );
}
