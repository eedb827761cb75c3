import { PRODUCT_NAME } from '../../language/productName';
import { defineWords } from '../../ui/language';

export const words = defineWords({
  zh: { map: `${PRODUCT_NAME.zh}：地图` },
  en: { map: `${PRODUCT_NAME.en}: the map` },
});
