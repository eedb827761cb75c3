import type {
  Assignment,
  Body,
  CompiledNotice,
  Duty,
  Leaf,
  Mention,
  Programme,
  ProgrammeId,
  ProgrammeKind,
  Section,
  Sentence,
  SentenceId,
  Target,
  Task,
  TaskId,
} from '../notice/types';
import type { LayerGroupId, VariantOf } from '../notice/programmeKinds';
import type { Gazetteer, Place, PlaceId, Region } from '../places/types';
import type { GazetteerIndex } from '../places/gazetteer';

/** A layer is a kind of programme, or a variant of it: `smart-city.national`, `grid`, `industrial-park`. */
export type LayerId = string;
export type { LayerGroupId, ProgrammeKind, VariantOf };

/** A programme at a place: what the map draws as one symbol, the tree counts as one, and lists show as one line. */
export interface Pin {
  /** `<programme id>@<place id>`; unique. */
  id: string;
  layer: LayerId;
  programme: ProgrammeId;
  /** Where the symbol stands: a city, a county-level division or a site. */
  place: PlaceId;
  /** One of the ten areas, for counting by region; null outside Fujian. */
  area: PlaceId | null;
  task: TaskId;
  sentence: SentenceId;
  basis: 'stated' | 'inferred';
}

export interface Layer {
  id: LayerId;
  group: LayerGroupId;
  kind: ProgrammeKind;
  variant: string | null;
  name: string;
  english: string;
  /** True where one of its programmes has an open list (等, 等地). */
  open: boolean;
  pins: Pin[];
}

export interface LayerGroup {
  id: LayerGroupId;
  name: string;
  english: string;
  layers: Layer[];
}

/** One task in a place's dossier, with what connects it to the place. */
export interface DossierEntry {
  task: Task;
  /** Sentences that name the place (or, for a bound task, that the binding assignment covers). */
  sentences: Sentence[];
  mentions: Mention[];
  programmes: Programme[];
  /** The place's duties in this task, one an assignment; empty where the text binds others only. */
  duties: Duty[];
  assignments: Assignment[];
  targets: Target[];
  /** For a city: the places inside it by which the task reaches it (仓山区, 长乐市); empty where named itself. */
  through: Place[];
}

export interface Dossier {
  place: Place;
  /** The city of a county or a site; null for the ten areas. */
  city: Place | null;
  /** Counties and sites inside it that the notice names. */
  inside: Place[];
  pins: Pin[];
  /** Named in the text. */
  named: DossierEntry[];
  /** Bound by an assignment, without being named in the text it covers. */
  bound: DossierEntry[];
  /** The remaining tasks: they hold for the whole province. */
  provinceWide: DossierEntry[];
}

/** A responsible body's names beside the notice's own: outside knowledge, shown as such. */
interface CuratedBody {
  name: string;
  fullName: string | null;
  english: string | null;
}

/** What the layer of a variant of a programme kind is called. */
interface ProgrammeLabel {
  kind: ProgrammeKind;
  variant: string;
  chinese: string;
  english: string;
}

/** The curated files of `geodata/built/` that an atlas is made with. */
export interface CuratedFiles {
  gazetteer: Gazetteer;
  programmeWords: readonly { word: string; kind: ProgrammeKind; variant: string | null }[];
  programmeLabels: readonly ProgrammeLabel[];
  bodies: readonly CuratedBody[];
  /** Chinese title of a task or section -> our English gloss. */
  titles: Readonly<Record<string, string>>;
}

/** Degrees WGS84. */
export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The notice placed on the gazetteer: everything that views, search, picture and exports read. Frozen. */
export interface Atlas {
  text: string;
  compiled: CompiledNotice;
  leaves: readonly Leaf[];
  places: GazetteerIndex;
  curated: CuratedFiles;
  groups: readonly LayerGroup[];
  /** All layers in the order of the groups. */
  layers: readonly Layer[];
  pins: readonly Pin[];
  /** The division whose notice it is: the province, a city or a county. */
  root: Place;
  /** What the root covers; null for the whole province. */
  extent: Extent | null;
  /** What the root divides into: the nine cities and 平潭 in the order of their codes, or a city's counties. */
  areas: readonly Place[];
  /** The area that a place is or lies in; undefined outside the root, and for the root itself. */
  areaOf(id: PlaceId): Place | undefined;
  /** The groupings of areas, which a notice of the province has. */
  regions: readonly Region[];
  section(id: string): Section | undefined;
  task(id: string): Task | undefined;
  sentence(id: string): Sentence | undefined;
  assignment(id: string): Assignment | undefined;
  body(id: string): Body | undefined;
  programme(id: string): Programme | undefined;
  /** Undefined for an id that is neither a place of the gazetteer. */
  dossier(place: PlaceId): Dossier | undefined;
  /** `三(五)`: section numeral and task numeral, as planners quote it; `三(五)2` below a group. */
  citation(task: TaskId): string;
}
