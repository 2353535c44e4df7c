import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { useSession } from './session/session'
// The browser makes its offer to install early, and once.
import './shared/install'
import './styles.css'

const app = createApp(App).use(createPinia())
// Who is signed in is known before the first page is chosen.
await useSession().restore()
app.use(router).mount('#app')
