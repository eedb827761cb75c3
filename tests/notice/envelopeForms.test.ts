import { describe, expect, test } from 'vitest';
import { compile } from './vocabulary';

const TASK = '一、建设\n（一）推进。推广应用。（省数字办负责）\n';

/** What stands around the outline: titles, dates, salutations, letters, signatures. Title/issuer/published/signed/salutation; sentences and assignments of the task. */
describe('around the outline', () => {
  test.each<[string, string, string[]]>([
    ['two signers', '福建省发展和改革委员会 福建省经济和信息化委员会关于印发2015年工作要点的通知\n各设区市发改委：\n' + TASK + '福建省发展和改革委员会\n福建省经济和信息化委员会\n2015年3月1日\n',
     ['福建省发展和改革委员会 福建省经济和信息化委员会关于印发2015年工作要点的通知/福建省发展和改革委员会 福建省经济和信息化委员会/null/2015-03-01/各设区市发改委：', '1.1:1s1a']],
    ['forwarding', '莆田市人民政府办公室转发市数字办关于2015年数字莆田工作要点的通知\n各县（区）人民政府：\n' + TASK + '莆田市人民政府办公室\n2015年3月1日\n',
     ['莆田市人民政府办公室转发市数字办关于2015年数字莆田工作要点的通知/莆田市人民政府办公室/null/2015-03-01/各县（区）人民政', '1.1:1s1a']],
    ['title with parenthesis', '关于印发2015年数字厦门工作要点的通知（厦府办〔2015〕5号）\n各区人民政府：\n' + TASK + '厦门市人民政府办公厅\n2015年3月1日\n',
     ['关于印发2015年数字厦门工作要点的通知（厦府办〔2015〕5号）/厦门市人民政府办公厅/null/2015-03-01/各区人民政府：', '1.1:1s1a']],
    ['plain plan without letter', '2015年数字漳州工作要点\n（2015年3月1日）\n' + TASK,
     ['2015年数字漳州工作要点/null/2015-03-01/null/null', '1.1:1s1a']],
    ['date with weekday and time', '福建省人民政府关于印发2015年数字福建工作要点的通知\n发布时间：2015-03-01 10:20:33 来源：省政府办公厅 浏览次数：120\n' + TASK + '福建省人民政府\n2015年2月28日\n',
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/2015-03-01/2015-02-28/null', '1.1:1s1a']],
    ['bad date', '福建省人民政府关于印发2015年数字福建工作要点的通知\n发布日期：2015-02-30\n' + TASK + '福建省人民政府\n2015年2月28日\n',
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/null/2015-02-28/null', '1.1:1s1a']],
    ['attachments', '福建省人民政府关于印发2015年数字福建工作要点的通知\n各市、县（区）人民政府：\n' + TASK + '附件：1.任务分解表\n2.联系方式\n福建省人民政府\n2015年2月28日\n（此件主动公开）\n',
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/null/2015-02-28/各市、县（区）人', '1.1:1s1a']],
    ['closing phrase', '福建省人民政府关于印发2015年数字福建工作要点的通知\n各市、县（区）人民政府：\n' + TASK + '请各地各部门认真贯彻执行。\n福建省人民政府\n2015年2月28日\n',
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/null/2015-02-28/各市、县（区）人', '1.1:2s1a']],
    ['salutation without colon', '福建省人民政府关于印发2015年数字福建工作要点的通知\n各市、县（区）人民政府，平潭综合实验区管委会，省直各部门\n现印发给你们。\n' + TASK,
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/null/null/各市、县（区）人', '1.1:1s1a']],
    ['cover signed and plan signed', '福建省人民政府关于印发2015年数字福建工作要点的通知\n各市、县（区）人民政府：\n现印发给你们。\n福建省人民政府\n2015年2月28日\n2015年数字福建工作要点\n福建省数字办\n2015年2月20日\n' + TASK,
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/null/2015-02-28/各市、县（区）人', '1.1:1s1a']],
    ['cover then title over two lines, publishing date at the top', '发布日期：2017年3月9日\n福建省人民政府办公厅关于印发\n2017年数字福建工作要点的通知\n闽政办〔2017〕25号\n各市、县（区）人民政府：\n《2017年数字福建工作要点》现印发给你们。\n福建省人民政府办公厅\n二〇一七年三月二日\n2017年数字福建\n工作要点\n为做好工作，制定本要点。\n' + TASK + '附：分工表\n',
     ['福建省人民政府办公厅关于印发2017年数字福建工作要点的通知/福建省人民政府办公厅/2017-03-09/2017-03-02/各市、县（区）人', '1.1:1s1a']],
    ['spaced signature', '福建省人民政府关于印发2015年数字福建工作要点的通知\n' + TASK + '　　　　　　　福 建 省 人 民 政 府\n　　　　　　　2015 年 2 月 28 日\n',
     ['福建省人民政府关于印发2015年数字福建工作要点的通知/福建省人民政府/null/2015-02-28/null', '1.1:1s1a']],
  ])('%s', (_, text, expected) => {
    const { document, tasks } = compile(text);
    expect([
      [document.title, document.issuer, document.publishedOn, document.signedOn, document.salutation?.slice(0, 8) ?? null].map(String).join('/'),
      tasks.map(({ id, sentences, assignments }) => `${id}:${sentences.length}s${assignments.length}a`).join(' '),
    ]).toEqual(expected);
  });
});
