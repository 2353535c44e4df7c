import type { Text } from '@/i18n'

/** A county as a tile: where it stands among its neighbours, not where it lies. */
export interface Tile {
  /** Six digits. */
  code: string
  /** Its name in full, such as 长兴县. */
  name: Text
  /** As the tile shows it. */
  short: Text
  /** From 1, north to south. */
  row: number
  /** From 1, west to east. */
  column: number
}

/** Code, name, short name, pinyin, row, column. Arranged by hand, so that neighbours stay neighbours: no boundary is drawn, and no distance is true. */
const COUNTIES = [
  ['330102', '上城区', '上城', 'Shangcheng', 3, 5],
  ['330105', '拱墅区', '拱墅', 'Gongshu', 3, 4],
  ['330106', '西湖区', '西湖', 'Xihu', 3, 3],
  ['330108', '滨江区', '滨江', 'Binjiang', 4, 4],
  ['330109', '萧山区', '萧山', 'Xiaoshan', 4, 5],
  ['330110', '余杭区', '余杭', 'Yuhang', 2, 4],
  ['330111', '富阳区', '富阳', 'Fuyang', 4, 3],
  ['330112', '临安区', '临安', 'Lin’an', 3, 2],
  ['330113', '临平区', '临平', 'Linping', 2, 5],
  ['330114', '钱塘区', '钱塘', 'Qiantang', 3, 6],
  ['330122', '桐庐县', '桐庐', 'Tonglu', 4, 2],
  ['330127', '淳安县', '淳安', 'Chun’an', 5, 2],
  ['330182', '建德市', '建德', 'Jiande', 5, 3],
  ['330203', '海曙区', '海曙', 'Haishu', 5, 8],
  ['330205', '江北区', '江北', 'Jiangbei', 4, 9],
  ['330206', '北仑区', '北仑', 'Beilun', 5, 10],
  ['330211', '镇海区', '镇海', 'Zhenhai', 4, 10],
  ['330212', '鄞州区', '鄞州', 'Yinzhou', 5, 9],
  ['330213', '奉化区', '奉化', 'Fenghua', 6, 8],
  ['330225', '象山县', '象山', 'Xiangshan', 6, 9],
  ['330226', '宁海县', '宁海', 'Ninghai', 7, 8],
  ['330281', '余姚市', '余姚', 'Yuyao', 4, 8],
  ['330282', '慈溪市', '慈溪', 'Cixi', 3, 9],
  ['330302', '鹿城区', '鹿城', 'Lucheng', 10, 6],
  ['330303', '龙湾区', '龙湾', 'Longwan', 11, 7],
  ['330304', '瓯海区', '瓯海', 'Ouhai', 10, 5],
  ['330305', '洞头区', '洞头', 'Dongtou', 11, 8],
  ['330324', '永嘉县', '永嘉', 'Yongjia', 9, 6],
  ['330326', '平阳县', '平阳', 'Pingyang', 12, 5],
  ['330327', '苍南县', '苍南', 'Cangnan', 12, 4],
  ['330328', '文成县', '文成', 'Wencheng', 11, 5],
  ['330329', '泰顺县', '泰顺', 'Taishun', 11, 4],
  ['330381', '瑞安市', '瑞安', 'Rui’an', 11, 6],
  ['330382', '乐清市', '乐清', 'Yueqing', 10, 7],
  ['330383', '龙港市', '龙港', 'Longgang', 12, 6],
  ['330402', '南湖区', '南湖', 'Nanhu', 2, 7],
  ['330411', '秀洲区', '秀洲', 'Xiuzhou', 1, 6],
  ['330421', '嘉善县', '嘉善', 'Jiashan', 1, 7],
  ['330424', '海盐县', '海盐', 'Haiyan', 3, 8],
  ['330481', '海宁市', '海宁', 'Haining', 3, 7],
  ['330482', '平湖市', '平湖', 'Pinghu', 2, 8],
  ['330483', '桐乡市', '桐乡', 'Tongxiang', 2, 6],
  ['330502', '吴兴区', '吴兴', 'Wuxing', 1, 4],
  ['330503', '南浔区', '南浔', 'Nanxun', 1, 5],
  ['330521', '德清县', '德清', 'Deqing', 2, 3],
  ['330522', '长兴县', '长兴', 'Changxing', 1, 3],
  ['330523', '安吉县', '安吉', 'Anji', 2, 2],
  ['330602', '越城区', '越城', 'Yuecheng', 5, 6],
  ['330603', '柯桥区', '柯桥', 'Keqiao', 4, 6],
  ['330604', '上虞区', '上虞', 'Shangyu', 4, 7],
  ['330624', '新昌县', '新昌', 'Xinchang', 6, 7],
  ['330681', '诸暨市', '诸暨', 'Zhuji', 5, 5],
  ['330683', '嵊州市', '嵊州', 'Shengzhou', 5, 7],
  ['330702', '婺城区', '婺城', 'Wucheng', 7, 3],
  ['330703', '金东区', '金东', 'Jindong', 7, 4],
  ['330723', '武义县', '武义', 'Wuyi', 8, 4],
  ['330726', '浦江县', '浦江', 'Pujiang', 5, 4],
  ['330727', '磐安县', '磐安', 'Pan’an', 7, 6],
  ['330781', '兰溪市', '兰溪', 'Lanxi', 6, 4],
  ['330782', '义乌市', '义乌', 'Yiwu', 6, 5],
  ['330783', '东阳市', '东阳', 'Dongyang', 6, 6],
  ['330784', '永康市', '永康', 'Yongkang', 7, 5],
  ['330802', '柯城区', '柯城', 'Kecheng', 7, 2],
  ['330803', '衢江区', '衢江', 'Qujiang', 6, 2],
  ['330822', '常山县', '常山', 'Changshan', 7, 1],
  ['330824', '开化县', '开化', 'Kaihua', 6, 1],
  ['330825', '龙游县', '龙游', 'Longyou', 6, 3],
  ['330881', '江山市', '江山', 'Jiangshan', 8, 1],
  ['330902', '定海区', '定海', 'Dinghai', 3, 10],
  ['330903', '普陀区', '普陀', 'Putuo', 4, 11],
  ['330921', '岱山县', '岱山', 'Daishan', 3, 11],
  ['330922', '嵊泗县', '嵊泗', 'Shengsi', 2, 11],
  ['331002', '椒江区', '椒江', 'Jiaojiang', 9, 8],
  ['331003', '黄岩区', '黄岩', 'Huangyan', 9, 7],
  ['331004', '路桥区', '路桥', 'Luqiao', 10, 8],
  ['331022', '三门县', '三门', 'Sanmen', 8, 8],
  ['331023', '天台县', '天台', 'Tiantai', 7, 7],
  ['331024', '仙居县', '仙居', 'Xianju', 8, 6],
  ['331081', '温岭市', '温岭', 'Wenling', 10, 9],
  ['331082', '临海市', '临海', 'Linhai', 8, 7],
  ['331083', '玉环市', '玉环', 'Yuhuan', 11, 9],
  ['331102', '莲都区', '莲都', 'Liandu', 9, 4],
  ['331121', '青田县', '青田', 'Qingtian', 9, 5],
  ['331122', '缙云县', '缙云', 'Jinyun', 8, 5],
  ['331123', '遂昌县', '遂昌', 'Suichang', 8, 2],
  ['331124', '松阳县', '松阳', 'Songyang', 8, 3],
  ['331125', '云和县', '云和', 'Yunhe', 9, 3],
  ['331126', '庆元县', '庆元', 'Qingyuan', 10, 3],
  ['331127', '景宁畲族自治县', '景宁', 'Jingning', 10, 4],
  ['331181', '龙泉市', '龙泉', 'Longquan', 9, 2],
] as const

/** The 90 counties of Zhejiang. */
export const tiles: readonly Tile[] = COUNTIES.map(([code, name, short, pinyin, row, column]) => ({ code, name: [name, pinyin], short: [short, pinyin], row, column }))

const names = new Map(tiles.map((tile) => [tile.code, tile.name]))

/** A county's name; its code where it is none of Zhejiang's. */
export const countyName = (code: string): Text => names.get(code) ?? [code, code]

const STEPS: Record<string, readonly [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** The tile that an arrow key leads to: the nearest in that direction, over gaps too; the same at the edge or for another key. */
export function nextTile(code: string, key: string): string {
  const here = tiles.find((tile) => tile.code === code)
  const step = STEPS[key]
  if (!here || !step) return code
  let best = { code, cost: Infinity }
  for (const tile of tiles) {
    const [down, right] = [tile.row - here.row, tile.column - here.column]
    const ahead = down * step[0] + right * step[1]
    const aside = Math.abs(down * step[1]) + Math.abs(right * step[0])
    if (ahead > 0 && ahead + 3 * aside < best.cost) best = { code: tile.code, cost: ahead + 3 * aside }
  }
  return best.code
}
