/** What both grids share: the modules of AG Grid that are used, its look, its Vietnamese words. */
import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  themeQuartz,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
]);

export const gridLocale: Record<string, string> = AG_GRID_LOCALE_VN;

/** Quartz with the measures and colours of Fluent's light theme. */
export const gridTheme = themeQuartz.withParams({
  accentColor: '#0f6cbd',
  backgroundColor: '#ffffff',
  foregroundColor: '#242424',
  borderColor: '#d9d9d9',
  columnBorder: { color: '#ececec' },
  headerColumnBorder: { color: '#d9d9d9' },
  headerBackgroundColor: '#f3f5f8',
  headerTextColor: '#242424',
  headerFontWeight: 600,
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 13,
  cellHorizontalPadding: 9,
  spacing: 5,
  wrapperBorderRadius: 6,
  rowHoverColor: '#f2f7fc',
  selectedRowBackgroundColor: '#d8e9f8',
  rangeSelectionBorderColor: '#0f6cbd',
});
