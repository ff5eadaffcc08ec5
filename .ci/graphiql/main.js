import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const ofPage = new URLSearchParams(location.search);
const fetcher = createGraphiQLFetcher({ url: ofPage.get("url"), subscriptionUrl: ofPage.get("url").replace("http", "ws") });
createRoot(document.querySelector("#graphiql")).render(createElement(GraphiQL, { fetcher, initialQuery: ofPage.get("query") }));
