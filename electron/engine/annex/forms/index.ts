/** Mẫu phụ lục: the forms that ship with the application, those of the office, and their files. */
export { FORM_FILE_ENDING, formFile, importForm, readFormFile } from './file.ts';
export { isShipped, shippedForms } from './shipped.ts';
export { formOf, listForms, removeForm, saveForm } from './stored.ts';
