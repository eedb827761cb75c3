/** Strokes on a 20 by 20 grid, drawn for this page. */
export const ICONS = {
  chevron: 'M7.5 4.5 13 10l-5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  close: 'M5 5l10 10M15 5 5 15',
  search: 'M8.8 14.1a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6ZM12.7 12.7 17 17',
  layers: 'M10 3 2.8 7 10 11l7.2-4L10 3ZM3.6 10.6 10 14.2l6.4-3.6M3.6 13.8 10 17.4l6.4-3.6',
  sun: 'M10 13.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM10 1.8v1.8M10 16.4v1.8M1.8 10h1.8M16.4 10h1.8M4.2 4.2l1.3 1.3M14.5 14.5l1.3 1.3M15.8 4.2l-1.3 1.3M5.5 14.5l-1.3 1.3',
  moon: 'M16.6 11.8A7 7 0 0 1 8.2 3.4a7 7 0 1 0 8.4 8.4Z',
  system: 'M3 4h14v9.5H3V4ZM7 17h6M10 13.5V17',
  share: 'M10 12V2.8M6.6 6 10 2.8 13.4 6M5.4 9H4v8h12V9h-1.4',
  keyboard: 'M2.5 5.5h15v9h-15v-9ZM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.8h7',
  panel: 'M3 4h14v12H3V4ZM7.6 4v12',
  more: 'M4.6 10h.1M10 10h.1M15.4 10h.1',
  map: 'M7.2 4 2.8 5.8v10.4L7.2 14.4l5.6 1.8 4.4-1.8V4L12.8 5.8 7.2 4ZM7.2 4v10.4M12.8 5.8v10.4',
  matrix: 'M3 3.5h14v13H3v-13ZM3 8h14M3 12.2h14M8 3.5v13',
  target: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  text: 'M5 2.8h7.2L15.5 6v11.2H5V2.8ZM7.6 8h5.2M7.6 10.8h5.2M7.6 13.6h3.4',
  bodies: 'M3 16.5h14M4.2 16.5V8.2L10 4l5.8 4.2v8.3M8 16.5v-5h4v5',
  compare: 'M10 3v14M3.2 5.5h4v9h-4v-9ZM12.8 5.5h4v9h-4v-9Z',
  filter: 'M3 4.5h14l-5.3 6.3v5l-3.4-1.7v-3.3L3 4.5Z',
  open: 'M8 4.5H4v11.5h11.5V12M11 4h5v5M15.7 4.3 9 11',
  copy: 'M7 7h9v9.5H7V7ZM4 13V3.5h9',
  home: 'M3 9.6 10 3.4l7 6.2M5 8.2v8.3h10V8.2',
} as const;

export type IconName = keyof typeof ICONS;
