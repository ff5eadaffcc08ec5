import "../styles/site.css";
import "../styles/playground.css";
import { createApp } from "vue";
import PlaygroundPage from "./PlaygroundPage.vue";

createApp(PlaygroundPage).mount("#playground");
