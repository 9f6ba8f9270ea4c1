/// <reference types="vite/client" />

declare module 'element-plus/es/locale/lang/vi.mjs' {
  export { default } from 'element-plus/es/locale/lang/vi';
}
