import { computed, inject, provide, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import type { Language } from '../language/language';

/** Words of a view: strings, functions of quantities and names, or groups of these. */
export interface Dictionary {
  readonly [key: string]: string | ((...values: never[]) => string) | Dictionary;
}

/** The same keys with the same parameters, in another language. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : T[K] extends object
        ? Translated<T[K]>
        : never;
};

export type Words<T> = Readonly<Record<Language, Translated<T>>>;

/** Chinese gives the keys; a key that English lacks or has in addition is a compile error. */
export const defineWords = <T extends Dictionary>(
  words: { zh: T } & Record<Exclude<Language, 'zh'>, NoInfer<Translated<T>>>,
): Words<T> => words as unknown as Words<T>;

const LANGUAGE: InjectionKey<Readonly<Ref<Language>>> = Symbol('language');

/** Called once, at the root. */
export const provideLanguage = (language: Readonly<Ref<Language>>): void => provide(LANGUAGE, language);

/** The language of the interface; Chinese where none was provided. Only inside `setup`. */
export const useLanguage = (): Readonly<Ref<Language>> => inject(LANGUAGE, () => ref<Language>('zh'), true);

/** The view's words in the language of the interface. Only inside `setup`. */
export const useWords = <T>(words: Words<T>): ComputedRef<Translated<T>> => {
  const language = useLanguage();
  return computed(() => words[language.value]);
};

/** `1 task`, `2 tasks`: English needs the plural, Chinese does not. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
