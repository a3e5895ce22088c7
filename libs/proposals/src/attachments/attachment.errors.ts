import { DomainError } from '@app/platform';
import { mostAttachments } from './attachment-limits.js';

/** The proposal holds as many attachments as it may. */
export function tooManyAttachments(): DomainError {
  return new DomainError('conflict', 'attachment.too_many', {
    nl: `Een voorstel heeft hoogstens ${mostAttachments} bijlagen. Verwijder er eerst een.`,
    en: `A proposal has at most ${mostAttachments} attachments. Remove one first.`,
  });
}

/** A file of this kind is not taken. */
export function typeNotTaken(): DomainError {
  return new DomainError('media_type', 'attachment.type_not_taken', {
    nl: 'Dit soort bestand kan niet als bijlage. Kies een pdf, een foto (png, jpeg), een tekstbestand of een document van Office of LibreOffice.',
    en: 'This kind of file cannot be attached. Choose a PDF, a picture (PNG, JPEG), a text file or an Office or LibreOffice document.',
  });
}
