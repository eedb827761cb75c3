/// <reference types="vite/client" />
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}
declare module '*.topojson?url' {
  const url: string;
  export default url;
}
declare module 'virtual:built-in-notice' {
  const notice: {
    text: string;
    read: import('./notice/compileNotice').ReadNotice;
    extent: import('./atlas/types').Extent | null;
  };
  export default notice;
}
