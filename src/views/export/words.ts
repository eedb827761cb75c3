import { defineWords } from '../../ui/language';

export const words = defineWords({
  zh: {
    title: '导出', open: '导出', close: '关闭', cancel: '取消', working: (name: string, done: number, all: number) => `正在生成${name}：${done}／${all}`, making: (name: string) => `正在生成${name}…`,
    done: (name: string) => `已生成：${name}`, failed: (name: string, reason: string) => `没有生成${name}：${reason}。当前视图没有改变，可以再试一次。`, cancelled: '已取消，没有生成文件。',
    briefing: '汇报', map: '当前地图', tables: '数据表', whole: '整个产品',
    pptx: 'PPTX，可编辑形状', pdfWide: 'PDF，16:9', pdfPaper: 'PDF，A4', png: 'PNG，屏幕大小', png2: 'PNG，2 倍', pngA3: 'PNG，A3 300 dpi', svg: 'SVG，文字可选', xlsx: 'XLSX，四张表', geojson: 'GeoJSON，可见图层',
    csv: (table: string) => `CSV，${table}`, oneFile: '存为一个 HTML 文件（含汇报）', filtered: (tasks: number) => `按当前筛选：${tasks} 项任务`, all: (tasks: number) => `全部 ${tasks} 项任务`,
    sourceTitle: '来源', made: (date: string) => `生成日期：${date}`, boundary: (date: string) => `行政区划截至 ${date}`,
    reasons: { host: '取不到单文件模板，请联网后再试', canvas: '浏览器画不出这么大的图', other: '出现意外错误' },
  },
  en: {
    title: 'Export', open: 'Export', close: 'Close', cancel: 'Cancel', working: (name: string, done: number, all: number) => `Making ${name}: ${done} of ${all}`, making: (name: string) => `Making ${name}…`,
    done: (name: string) => `Made: ${name}`, failed: (name: string, reason: string) => `${name} was not made: ${reason}. The view is unchanged; try again.`, cancelled: 'Cancelled; no file was made.',
    briefing: 'Briefing', map: 'The present map', tables: 'Tables', whole: 'The whole product',
    pptx: 'PPTX, editable shapes', pdfWide: 'PDF, 16:9', pdfPaper: 'PDF, A4', png: 'PNG, screen size', png2: 'PNG, 2x', pngA3: 'PNG, A3 at 300 dpi', svg: 'SVG, real text', xlsx: 'XLSX, four sheets', geojson: 'GeoJSON, visible layers',
    csv: (table: string) => `CSV, ${table}`, oneFile: 'Save as one HTML file (with the briefing)', filtered: (tasks: number) => `As filtered now: ${tasks} tasks`, all: (tasks: number) => `All ${tasks} tasks`,
    sourceTitle: 'Source', made: (date: string) => `Made on ${date}`, boundary: (date: string) => `Divisions as of ${date}`,
    reasons: { host: 'the template of the single file cannot be fetched; go online and try again', canvas: 'the browser cannot draw an image of that size', other: 'an unexpected error' },
  },
});
