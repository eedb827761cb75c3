/** GB/T 2260 as of January 2014: written out once more, apart from the curated table, so that one checks the other. */
const TABLE = `
350100福州市 02鼓楼区 03台江区 04仓山区 05马尾区 11晋安区 21闽侯县 22连江县 23罗源县 24闽清县 25永泰县 28平潭县 81福清市 82长乐市
350200厦门市 03思明区 05海沧区 06湖里区 11集美区 12同安区 13翔安区
350300莆田市 02城厢区 03涵江区 04荔城区 05秀屿区 22仙游县
350400三明市 02梅列区 03三元区 21明溪县 23清流县 24宁化县 25大田县 26尤溪县 27沙县 28将乐县 29泰宁县 30建宁县 81永安市
350500泉州市 02鲤城区 03丰泽区 04洛江区 05泉港区 21惠安县 24安溪县 25永春县 26德化县 27金门县 81石狮市 82晋江市 83南安市
350600漳州市 02芗城区 03龙文区 22云霄县 23漳浦县 24诏安县 25长泰县 26东山县 27南靖县 28平和县 29华安县 81龙海市
350700南平市 02延平区 21顺昌县 22浦城县 23光泽县 24松溪县 25政和县 81邵武市 82武夷山市 83建瓯市 84建阳市
350800龙岩市 02新罗区 21长汀县 22永定县 23上杭县 24武平县 25连城县 81漳平市
350900宁德市 02蕉城区 21霞浦县 22古田县 23屏南县 24寿宁县 25周宁县 26柘荣县 81福安市 82福鼎市`;

const lines = TABLE.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Code to name of the nine prefecture-level cities. */
export const citiesOf2014: ReadonlyMap<string, string> = new Map(
  lines.map(([head = '']) => [head.slice(0, 6), head.slice(6)]),
);

/** Code to name of the 85 county-level divisions; 350128 as the division 平潭县. */
export const countiesOf2014: ReadonlyMap<string, string> = new Map(
  lines.flatMap(([head = '', ...counties]) =>
    counties.map((county): [string, string] => [head.slice(0, 4) + county.slice(0, 2), county.slice(2)]),
  ),
);
