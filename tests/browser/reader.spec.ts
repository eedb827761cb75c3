import { expect, openMap, test } from './page';

const NOTICE = '#1&page=notice';

test.describe('the reader', () => {
  test('marks in its outline what is being read, and goes where the outline says', async ({ watched: page }) => {
    await openMap(page, NOTICE);
    const outline = page.getByRole('navigation', { name: '目录' });
    const current = outline.locator('[aria-current="location"]');
    await expect(outline.getByRole('button')).toHaveCount(32);
    await outline.getByRole('button', { name: '开展大数据应用服务示范' }).click();
    await expect(current).toContainText('开展大数据应用服务示范');
    await expect(current).toBeInViewport();
    const region = page.getByRole('region', { name: '福建省人民政府关于印发2014年数字福建工作要点的通知' });
    await region.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await expect(current).toContainText('提升安全水平');
    await expect(current).toBeInViewport();
    await region.evaluate((element) => {
      element.scrollTop = 0;
    });
    await expect(current).toHaveCount(0);
  });

  test('shows which words an assignment covers, pointed at and by the keyboard', async ({ watched: page }) => {
    await openMap(page, `${NOTICE}&sentence=3.5.s2`);
    const task = page.locator('[data-task="3.5"]');
    const covered = task.locator('.sentence--covered');
    const assignment = task.locator('.assignment').filter({ hasText: '相关设区市政府' });
    await expect(covered).toHaveCount(0);
    await assignment.hover();
    await expect(covered).toHaveCount(1);
    await expect(covered).toContainText('加快南平、莆田');
    await expect(assignment).toHaveAttribute('title', '此责任条款管 1 句');
    await page.mouse.move(5, 5);
    await expect(covered).toHaveCount(0);
    // From the sentence, which has the focus, the next links are its places and then the parties.
    for (let step = 0; step < 30 && (await covered.count()) === 0; step += 1) await page.keyboard.press('Tab');
    await expect(covered).toContainText('加快南平、莆田');
  });

  test('has a quiet link for every place, body, task number and target, and a note at every defect', async ({
    watched: page,
  }) => {
    await openMap(page, NOTICE);
    await expect(page.locator('.task-head .way--task')).toHaveCount(27);
    await expect(page.locator('.sentence .way--task').first()).toBeVisible();
    for (const [kind, text] of [
      ['place', '平潭'],
      ['place', '全省'],
      ['place', '数字福建（长乐）产业园'],
      ['body', '省数字办'],
      ['body', '各设区市政府'],
    ] as const) {
      await expect(page.locator(`.way--${kind}`).getByText(text, { exact: true }).first()).toBeVisible();
    }
    for (const [doubt, note] of [
      ['I', '衍字'],
      ['Ο2Ο', '形近'],
      ['／', '全角'],
      ['政↵务', '断行'],
    ] as const) {
      const mark = page
        .locator('.doubt')
        .filter({ hasText: doubt })
        .first()
        .locator('xpath=following::*[@role="button"][1]');
      await mark.click();
      await expect(page.locator('.note__text').last()).toBeVisible();
      expect((await page.locator('.note__text').allTextContents()).join('')).toContain(note);
    }
    await page.locator('.way--body').getByText('福州大学', { exact: true }).click();
    await expect(page.getByRole('complementary', { name: '福州大学' })).toBeVisible();
    expect(page.url()).not.toContain('page=notice');
  });

  test('offers selected words with their source', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`./${NOTICE}&sentence=3.5.s2`);
    const sentence = page.locator('.sentence--read');
    await expect(sentence).toBeVisible();
    await sentence.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    const offer = page.getByRole('button', { name: '复制并注明出处' });
    await expect(offer).toBeVisible();
    await offer.click();
    await expect(offer).toBeHidden();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“加快南平、莆田、平潭、福州仓山区等国家级智慧城市/);
    expect(copied).toMatch(/”——三\(五\)《福建省人民政府关于印发2014年数字福建工作要点的通知》，2014-01-25$/);
    // Words across a defect come as the text has them, without the reader's own signs.
    await page.locator('[data-task="2.2"]').evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await offer.click();
    await expect(offer).toBeHidden();
    const second = await page.evaluate(() => navigator.clipboard.readText());
    expect(second).toContain('内网I省级平台');
    expect(second).toContain('实施政务网络双路由备份');
    expect(second).not.toMatch(/注|↵|〔/);
    await context.close();
  });

  test('on paper is the notice alone, in lines of 28 characters with page numbers', async ({ watched: page }) => {
    await openMap(page, `${NOTICE}&sentence=2.2.s1`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.bar')).toBeHidden();
    await expect(page.locator('.reader__outline')).toBeHidden();
    await expect(page.locator('.note').first()).toBeHidden();
    const paper = await page.locator('.paper').evaluate((element) => {
      const { fontSize, lineHeight, backgroundColor } = getComputedStyle(element);
      return {
        fontSize: Number.parseFloat(fontSize),
        lineHeight: Number.parseFloat(lineHeight),
        backgroundColor,
        scrolls: element.parentElement?.scrollHeight === element.parentElement?.clientHeight,
      };
    });
    // A4 less 28 and 26 mm, less 37 and 35 mm.
    expect(Math.floor(((156 / 25.4) * 96) / paper.fontSize)).toBe(28);
    expect(Math.floor(((225 / 25.4) * 96) / paper.lineHeight)).toBe(22);
    expect(paper.scrolls).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(6);
    expect(pages).toBeLessThan(14);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
  });

  test('has its outline at hand on a phone', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(`./${NOTICE}`);
    const outline = page.getByRole('navigation', { name: '目录' });
    await expect(outline).toBeHidden();
    await page.getByRole('button', { name: '目录' }).tap();
    await outline.getByRole('button', { name: '大力发展电子商务' }).tap();
    await expect(outline).toBeHidden();
    await expect(page.locator('[data-task="4.2"]')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  });
});
