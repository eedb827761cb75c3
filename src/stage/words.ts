import { defineWords } from '../ui/language';

export const words = defineWords({
  zh: {
    map: '福建省地图',
    help: '方向键平移，加号和减号缩放。地图上能点选的，旁边的列表里都有。',
    withoutWebGl: '这台电脑没有可用的 WebGL2，地图改用矢量绘制，图层和点选照常。',
    withoutEngine: '地图引擎没有载入，地图改用矢量绘制，图层和点选照常。',
    dismiss: '知道了',
    sources: '数据来源',
    scale: '比例尺',
    north: '北',
  },
  en: {
    map: 'Map of Fujian',
    help: 'Arrow keys pan, plus and minus zoom. Everything that can be picked on the map is in the lists beside it.',
    withoutWebGl:
      'This computer offers no WebGL2: the map is drawn as vectors instead. Layers and clicking work as usual.',
    withoutEngine:
      'The map engine did not load: the map is drawn as vectors instead. Layers and clicking work as usual.',
    dismiss: 'Dismiss',
    sources: 'Data sources',
    scale: 'Scale',
    north: 'N',
  },
});
