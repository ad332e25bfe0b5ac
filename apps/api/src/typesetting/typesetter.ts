import { Injectable } from '@nestjs/common';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SCRIPTS } from './text-style.js';

/** In the order in which they are asked for a letter that the text's own font does not have. Full static fonts: Typst takes no variable ones. */
const FAMILIES = ['inter/Inter', 'noto-nastaliq-urdu/NotoNastaliqUrdu', 'noto-naskh-arabic/NotoNaskhArabic'].concat(
  SCRIPTS.map((script) => `noto-sans-${script.toLowerCase()}/NotoSans${script}`),
);
const FONT_FILES = FAMILIES.flatMap((family) => {
  const [folder, name] = family.split('/');
  return ['400Regular', '600SemiBold'].map((weight) => `@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`);
});
/** Beside the entry of `@embedpdf/fonts-sc`, which lets nothing else be resolved. */
const CHINESE_FILES = ['../fonts/NotoSansHans-Regular.otf', '../fonts/NotoSansHans-Bold.otf'];
/** Of what was compiled before, this many compilations are remembered. */
const REMEMBERED_COMPILATIONS = 20;

/** One document: a template of ours and what it shows. */
export interface TypstDocument {
  /** Typst source. It reads `data` as `json(bytes(sys.inputs.data))`: texts of people are never source. */
  template: string;
  data: object;
}

/** Something of ours is wrong: a template, or what it was given. */
class TypesettingError extends Error {}

/**
 * Sets documents with Typst: it shapes and orders every script (HarfBuzz, UAX #9), in this process, from fonts of our own. The
 * compiler and its fonts are loaded when the first document is asked for.
 */
@Injectable()
export class Typesetter {
  private compiler: Promise<NodeCompiler> | undefined;

  /** @param madeAt what the file says of when it was made; with the same it has the same bytes */
  async pdf(document: TypstDocument, madeAt: Date): Promise<Buffer> {
    const { compiler, result } = await this.compile(document);
    return compiler.pdf(result, { creationTimestamp: Math.floor(madeAt.getTime() / 1000) });
  }

  /** A PNG of a document of one page, so many pixels wide. Not by libvips: that one reads no SVG in this process, for the sake of uploads. */
  async png(document: TypstDocument, width: number): Promise<Buffer> {
    const { compiler, result } = await this.compile(document);
    const { Resvg } = await import('@resvg/resvg-js');
    // Letters are outlines in it: no font is looked for.
    const options = {
      fitTo: { mode: 'width', value: width },
      background: '#ffffff',
      font: { loadSystemFonts: false },
    } as const;
    return new Resvg(compiler.plainSvg(result), options).render().asPng();
  }

  private async compile({
    template,
    data,
  }: TypstDocument): Promise<{ compiler: NodeCompiler; result: NodeTypstDocument }> {
    this.compiler ??= loadCompiler();
    const compiler = await this.compiler;
    const outcome = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
    compiler.evictCache(REMEMBERED_COMPILATIONS);
    const { result } = outcome;
    if (result !== null) return { compiler, result };
    const errors = outcome.takeDiagnostics();
    throw new TypesettingError(`Typst: ${JSON.stringify(errors === null ? [] : errors.shortDiagnostics)}`);
  }
}

async function loadCompiler(): Promise<NodeCompiler> {
  const { resolve } = createRequire(import.meta.url);
  const chinese = dirname(resolve('@embedpdf/fonts-sc'));
  const files = [...FONT_FILES.map((file) => resolve(file)), ...CHINESE_FILES.map((file) => join(chinese, file))];
  const [{ NodeCompiler: Compiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    Promise.all(files.map((file) => readFile(file))),
  ]);
  // Where it looks for files that a template names: ours name none.
  return Compiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
}
