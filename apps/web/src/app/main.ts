import '@/styles/fonts.css';
import 'element-plus/theme-chalk/base.css';
import '@/styles/tokens.css';
import '@/styles/base.css';
import '@/styles/controls.css';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { setUpClient } from './api';
import App from './App.vue';
import { i18n } from './i18n';
import { queryClient } from './query-client';
import { router } from './router';

setUpClient();
createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app');
