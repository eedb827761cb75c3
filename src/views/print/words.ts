import { PRODUCT_NAME } from '../../language/productName';
import { defineWords, plural } from '../../ui/language';

export const words = defineWords({
  zh: {
    product: PRODUCT_NAME.zh,
    page: { map: '地图', matrix: '责任矩阵', targets: '目标', notice: '原文', bodies: '单位', compare: '对比' },
    filters: (text: string) => `筛选　${text}`,
    shaded: (measure: string) => `设色　${measure}`,
    made: (day: string, link: string) => `${day} 打印，链接 ${link}`,
    tasks: (tasks: number) => `符合的任务　${tasks} 项`,
    places: (places: number) => `亮起的地方　${places} 处`,
    method: '方法　',
    mapOf: (subject: string) => `${subject}的地图`,
  },
  en: {
    product: PRODUCT_NAME.en,
    page: {
      map: 'Map',
      matrix: 'Duty matrix',
      targets: 'Targets',
      notice: 'Notice',
      bodies: 'Bodies',
      compare: 'Comparison',
    },
    filters: (text: string) => `Filters: ${text}`,
    shaded: (measure: string) => `Shaded by: ${measure}`,
    made: (day: string, link: string) => `Printed on ${day}, link ${link}`,
    tasks: (tasks: number) => `Matching: ${plural(tasks, 'task')}`,
    places: (places: number) => `Highlight: ${plural(places, 'place')}`,
    method: 'Method: ',
    mapOf: (subject: string) => `Map of ${subject}`,
  },
});
