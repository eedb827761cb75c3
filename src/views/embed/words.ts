import { defineWords } from '../../ui/language';

export const words = defineWords({ zh: { map: '福建一张图：地图' }, en: { map: 'Fujian One Map: the map' } });
