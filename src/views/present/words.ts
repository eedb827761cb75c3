import { defineWords, plural } from '../../ui/language';

export const words = defineWords({
  zh: {
    show: '汇报放映', editor: '汇报编辑', start: '开始放映', edit: '编辑', close: '关闭编辑', end: '结束放映', controls: '放映控制',
    previous: '上一页', next: '下一页', black: '黑屏', presenter: '演讲者窗口', pen: '画笔', pointer: '激光笔', erase: '擦除', autoplay: '自动播放', pause: '停止自动播放', fullscreen: '全屏',
    seconds: '每页秒数', dismiss: '知道了', sourceLabel: '来源：', reading: (citation: string) => `原文${citation}`, backToSlide: '回到页面', readNotice: '结束放映，读原文', position: (at: number, count: number) => `第 ${at} 页，共 ${count} 页`,
    scenes: '页面', capture: '把当前视图存为一页', duplicate: '复制', remove: '删除', up: '上移', down: '下移', undo: '撤销', redo: '重做',
    save: '存为文件', open: '打开文件', startOver: '恢复默认', title: '标题', blocks: '正文', kinds: { paragraph: '段落', item: '条目', quote: '引文', heading: '小标题' }, kindOf: (at: number) => `第 ${at} 段的类型`, textOf: (at: number) => `第 ${at} 段`, detail: '补充：数量、责任…', detailOf: (at: number) => `第 ${at} 段的补充`, removeBlock: (at: number) => `删除第 ${at} 段`, addBlock: '添加一段',
    updateView: '改用当前视图', updateViewHint: '把左边地图现在的位置、图层、选择和筛选存进这一页', highlighted: '突出的句子', none: '无', tooSmall: '文字较多，后排可能看不清。可分成两页。', overfull: '文字太多，放不下。请删减，或分成两页。',
    tools: '汇报工具', saveAll: '存为一个 HTML 文件', savedAll: '已存为一个 HTML 文件，双击即可放映。', noTemplate: '取不到单文件模板，没有存成。请联网后再试。', saveNow: '现在存为文件', startedOver: '已恢复默认汇报。撤销可以回到原来的。',
    cameWithPage: '随本页带来的汇报', carriedRefused: '随本页带来的汇报没有打开，现用默认汇报。', moved: (title: string, at: number, count: number) => `${title}：第 ${at} 页，共 ${count} 页`, duplicated: (title: string) => `已复制：${title}`, removed: (title: string) => `已删除：${title}。撤销可以找回。`, updated: (title: string) => `已改用当前视图：${title}`, sceneName: (at: number, title: string) => `第 ${at} 页 ${title}`, notes: '备注', layout: '版式',
    layouts: { cover: '封面', map: '地图', text: '文字' }, briefingTitle: '汇报名称',
    keeping: {
      default: '默认汇报，由数据生成', saving: '正在保存…', saved: '已存在本浏览器', unavailable: '本页面不能保存在浏览器里，请用“存为文件”。',
      full: '浏览器存储已满，没有保存。请用“存为文件”，或清理空间后再改一处。', overtaken: '另一个窗口已保存了更新的版本，这里的修改还没有保存。',
    },
    keepMine: '保留这里的', takeTheirs: '改用另一窗口的',
    refused: { 'not-json': '这不是汇报文件：内容不是 JSON。请选择由“存为文件”得到的 .json 文件。', 'other-version': '这个文件由更新的版本存成，请更新本页面后再打开。', damaged: '文件有损坏，没有打开；现有汇报保持不变。位置：' },
    opened: '已打开。撤销可以回到原来的汇报。', captured: (title: string) => `已存为一页：${title}`,
    popupBlocked: '浏览器拦截了演讲者窗口。允许弹出窗口后再按 S；放映不受影响。', notesHere: '在这里显示备注', speaker: '演讲者备注',
    clock: '时间', timer: '用时', current: '当前', following: '下一页', noNotes: '没有备注', lastScene: '已是最后一页', jump: '跳到', waiting: '正在等待放映窗口…', ended: '放映已结束。', lost: '放映窗口已关闭。', carryOn: '在这个窗口继续放映', resetTimer: '重新计时',
    missing: '此页指向的句子不在这份通知里。', untitled: '未命名', drag: '拖动排序',
  },
  en: {
    show: 'Presentation', editor: 'Briefing editor', start: 'Present', edit: 'Edit', close: 'Close the editor', end: 'End', controls: 'Presentation controls',
    previous: 'Previous', next: 'Next', black: 'Black', presenter: 'Presenter window', pen: 'Pen', pointer: 'Laser pointer', erase: 'Erase', autoplay: 'Play by itself', pause: 'Stop playing', fullscreen: 'Full screen',
    seconds: 'Seconds a scene', dismiss: 'Dismiss', sourceLabel: 'Source: ', reading: (citation: string) => `The notice, ${citation}`, backToSlide: 'Back to the slide', readNotice: 'End the show and read the notice', position: (at: number, count: number) => `Scene ${at} of ${count}`,
    scenes: 'Scenes', capture: 'Capture the current view', duplicate: 'Duplicate', remove: 'Delete', up: 'Move up', down: 'Move down', undo: 'Undo', redo: 'Redo',
    save: 'Save to a file', open: 'Open a file', startOver: 'Default again', title: 'Title', blocks: 'Text', kinds: { paragraph: 'Text', item: 'Item', quote: 'Quotation', heading: 'Heading' }, kindOf: (at: number) => `Kind of block ${at}`, textOf: (at: number) => `Block ${at}`, detail: 'Beside it: a quantity, a duty…', detailOf: (at: number) => `Beside block ${at}`, removeBlock: (at: number) => `Delete block ${at}`, addBlock: 'Add a block',
    updateView: 'Take the current view', updateViewHint: 'Keeps where the map is now, its layers, selection and filters in this scene', highlighted: 'Highlighted sentence', none: 'None', tooSmall: 'Much text: the back row may not read it. Two scenes would do.', overfull: 'Too much text for a slide. Shorten it, or make two scenes.',
    tools: 'Briefing tools', saveAll: 'Save as one HTML file', savedAll: 'Saved as one HTML file: a double click presents it.', noTemplate: 'The template of the single file cannot be fetched; nothing was saved. Go online and try again.', saveNow: 'Save to a file now', startedOver: 'Default briefing again. Undo brings back the former one.',
    cameWithPage: 'The briefing that came with this page', carriedRefused: 'The briefing that came with this page was not opened; the default one is shown.', moved: (title: string, at: number, count: number) => `${title}: ${at} of ${count}`, duplicated: (title: string) => `Duplicated: ${title}`, removed: (title: string) => `Deleted: ${title}. Undo brings it back.`, updated: (title: string) => `Now with the current view: ${title}`, sceneName: (at: number, title: string) => `Scene ${at}: ${title}`, notes: 'Notes', layout: 'Layout',
    layouts: { cover: 'Cover', map: 'Map', text: 'Text' }, briefingTitle: 'Name of the briefing',
    keeping: {
      default: 'Default briefing, made from the data', saving: 'Saving…', saved: 'Kept in this browser', unavailable: 'This page cannot keep anything in the browser. Use “Save to a file”.',
      full: "The browser's storage is full; nothing was saved. Use “Save to a file”, or make room and change something.", overtaken: 'Another window has saved a newer version; the changes here are not saved yet.',
    },
    keepMine: 'Keep these', takeTheirs: "Take the other window's",
    refused: { 'not-json': 'This is no briefing: the file holds no JSON. Choose a .json file made by “Save to a file”.', 'other-version': 'This file comes from a newer version. Update this page, then open it.', damaged: 'The file is damaged and was not opened; the present briefing is unchanged. Where: ' },
    opened: 'Opened. Undo brings back the former briefing.', captured: (title: string) => `Captured as a scene: ${title}`,
    popupBlocked: 'The browser blocked the presenter window. Allow pop-ups and press S again; the show goes on.', notesHere: 'Show the notes here', speaker: "Speaker's notes",
    clock: 'Clock', timer: 'Elapsed', current: 'Now', following: 'Next', noNotes: 'No notes', lastScene: 'This is the last scene', jump: 'Go to', waiting: 'Waiting for the show…', ended: 'The show has ended.', lost: "The show's window is closed.", carryOn: 'Go on in this window', resetTimer: 'Restart the timer',
    missing: 'The sentence of this scene is not in this notice.', untitled: 'Untitled', drag: 'Drag to reorder',
  },
});

export const sceneCount = (count: number): string => plural(count, 'scene');
