import type { offerPoint as source } from '../nl/offer-point.ts';

export const offerPoint: typeof source = {
  open: 'ضع النقطة على الخريطة',
  label: 'خريطة لوضع النقطة',
  lead: 'اسحب النقطة. أو اضغط على الخريطة. بلوحة المفاتيح: اختر النقطة واستعمل الأسهم.',
  marker: 'نقطة نشاطك',
  moved: 'النقطة عند {lat}، {lon}.',
  loading: 'الخريطة قادمة.',
  failed: 'الخريطة لا تعمل. اكتب الإحداثيات بنفسك.',
  zoomIn: 'أقرب',
  zoomOut: 'أبعد',
  tiles: (host: string) => `الخريطة تأتي من ${host}. عندها يرى ذلك الموقع عنوانك على الإنترنت.`,
  again: 'امحُ النقطة وابحث عن العنوان من جديد',
  againHint: 'عندها نأخذ وسط البلدية أو القرية.',
};
