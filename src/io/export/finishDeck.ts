import { grouped } from './slideGroups';

/** Parts of a deck by their path, XML as text. */
export type DeckParts = Record<string, string>;

/** The text body of a shape without text: PowerPoint writes one for every shape and repairs what has none. */
const NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>';
/** Characters that XML 1.0 has no way to write. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/**
 * Makes of what pptxgenjs 4.0.1 writes a deck that PowerPoint opens without repairing it (its issues 1083, 1441 to
 * 1444, 1449 and 1532), with groups, slide titles and paragraphs of notes, which it cannot write. What stands on the
 * slides is finished one by one, by `finishSlide`: shapes named `group␞name` become one group; the one named `title` is
 * the slide's title.
 *
 * The patterns match the XML of that one version to the letter: another may write the same deck otherwise, and they
 * would silently match nothing. `package.json` therefore names the exact version, and a test compares it with the
 * installed one.
 */
export function finishDeck(parts: DeckParts, title: string): DeckParts {
  const finished: DeckParts = {};
  for (const [path, text] of Object.entries(parts))
    finished[path] = finishPart(path, text.replace(FORBIDDEN, ''), title);
  finished['[Content_Types].xml'] = contentTypes(finished['[Content_Types].xml'] ?? '', finished);
  return withNotesTheme(finished);
}

function finishPart(path: string, text: string, title: string): string {
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) return paragraphs(text);
  if (path === 'ppt/presentation.xml') return ordered(text);
  if (/^ppt\/(slideMasters|slideLayouts)\/[^/]+\.xml$/.test(path)) return withTitlePlaceholder(text, title);
  return text;
}

/** A slide as PowerPoint wants it, with groups and its title. */
export function finishSlide(text: string, title: string): string {
  const bodied = text
    .replace(FORBIDDEN, '')
    .replaceAll('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>')
    .replaceAll('</p:spPr></p:sp>', `</p:spPr>${NO_TEXT}</p:sp>`)
    // A paragraph's properties are repeated before each of its runs; the schema has them once, in front.
    .replace(/<\/a:r><a:pPr[^>]*?(?:\/>|>(?:(?!<\/a:pPr>)[\s\S])*<\/a:pPr>)/g, '</a:r>');
  const titled = bodied.replace(
    new RegExp(`(name="${title}"[^>]*></p:cNvPr><p:cNvSpPr)/><p:nvPr></p:nvPr>`),
    '$1><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>',
  );
  return grouped(titled);
}

/** Line breaks of the notes become paragraphs. */
function paragraphs(text: string): string {
  return text.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([\s\S]*?)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, run: string, notes: string, end: string) =>
      notes
        .split(/\r?\n/)
        .map((line) => (line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${run}<a:t>${line}</a:t></a:r></a:p>`))
        .join(''),
  );
}

/** The schema wants the list of notes masters before that of the slides (ECMA-376, CT_Presentation). */
function ordered(text: string): string {
  const notes = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(text)?.[0] ?? '';
  return text.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`);
}

/** A title that slides inherit from, so that outline, navigation and screen readers have one. EMU. */
function withTitlePlaceholder(text: string, title: string): string {
  return text.replace(
    '</p:spTree>',
    '<p:sp><p:nvSpPr>' +
      `<p:cNvPr id="2" name="${title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
      '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
      '<p:spPr><a:xfrm><a:off x="320040" y="228600"/><a:ext cx="11551920" cy="640080"/></a:xfrm>' +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
      '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>' +
      '<a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"/></a:lvl1pPr></a:lstStyle>' +
      `<a:p><a:r><a:rPr lang="zh-CN"/><a:t>${title}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>`,
  );
}

/** Only parts that are there have a content type, each once. */
function contentTypes(text: string, parts: DeckParts): string {
  const seen = new Set<string>();
  return text.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, path: string) => {
    if (!(path in parts) || seen.has(path)) return '';
    seen.add(path);
    return override;
  });
}

/** Each master has a theme of its own; shared ones are repaired, and the notes lose their place holders. */
function withNotesTheme(parts: DeckParts): DeckParts {
  const theme = parts['ppt/theme/theme1.xml'];
  const links = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
  if (theme === undefined || parts[links] === undefined) return parts;
  return {
    ...parts,
    'ppt/theme/theme2.xml': theme,
    [links]: parts[links].replace('theme1.xml', 'theme2.xml'),
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `<Override PartName="/ppt/theme/theme2.xml" ContentType="${THEME_TYPE}"/></Types>`,
    ),
  };
}
