import type { Role } from '../types';
import { anyOf, wordsOf } from './words';

/** What the cells of a table's column hold. */
export type ColumnMeaning = 'number' | 'task' | 'text' | 'deadline' | 'other' | Role;

const OF_WORK = anyOf(wordsOf('重点 主要 工作 具体 年度 目标 建设 改革 试点 序列'));
const WHO = anyOf(wordsOf('单位 部门 科室 处室 机构'));

/** The words that head a column, by what its cells hold; the first that fits counts. */
export const COLUMN_HEADS: readonly { meaning: ColumnMeaning; form: RegExp }[] = [
  { meaning: 'number', form: /^(?:序号|编号|任务序号|项目编号)$/ },
  { meaning: 'lead', form: new RegExp(`^(?:牵头|主办|总牵头)(?:责任)?(?:${WHO}|处室)?$`) },
  { meaning: 'support', form: new RegExp(`^(?:配合|协办|参与|协同|协作|支持)(?:责任)?${WHO}?$`) },
  { meaning: 'responsible', form: new RegExp(`^(?:责任|负责|承办|实施|落实|任务分工|分工)(?:主体|${WHO})?$`) },
  { meaning: 'deadline', form: /^(?:完成|办结|推进)?(?:时限|时间|期限|节点|进度|时序)(?:要求|安排|节点)?$/ },
  { meaning: 'task', form: /^[\u4e00-\u9fff]{0,6}(?:任务|事项|项目|举措)(?:名称|内容)?$/ },
  {
    meaning: 'text',
    form: new RegExp(`^${OF_WORK}*(?:内容|措施|目标|要求|成果|标准|描述|说明|任务分解|分解|计划)(?:要求|任务)?$`),
  },
  { meaning: 'other', form: /^(?:备注|联系人|联系电话|电话|类别|分类|领域|板块|责任人|分管领导|责任领导|依据)$/ },
];
