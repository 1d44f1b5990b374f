// Updates an open page: polls the server every second and replaces the parts that changed. Without this script the page does not update.
"use strict";

(() => {
  const interval = 1000;
  const live = document.getElementById("live");
  let version = "";

  const say = (text, isWell) => {
    if (live.textContent !== text)
      live.textContent = text;
    live.className = isWell ? "well" : "";
  };

  // Does not update a hidden page, or while the user has selected text or opened a window: they would be lost.
  const isWanted = () => !document.hidden && getSelection().isCollapsed && !document.querySelector("#hover:not([hidden]), dialog[open]");

  const copyAttributes = (from, to) => {
    for (const { name } of [...to.attributes])
      if (!from.hasAttribute(name))
        to.removeAttribute(name);
    for (const { name, value } of from.attributes)
      to.setAttribute(name, value);
  };

  // Replaces only nodes that differ, so images do not flicker and the focus is kept.
  const update = (old, fresh) => {
    if (old.isEqualNode(fresh))
      return;
    const isAlike = old.nodeName === fresh.nodeName && old.id === fresh.id
      && old.childElementCount > 0 && old.childNodes.length === fresh.childNodes.length;
    if (!isAlike) {
      old.replaceWith(fresh);
      return;
    }
    copyAttributes(fresh, old);
    const children = [...fresh.childNodes];
    [...old.childNodes].forEach((child, index) => update(child, children[index]));
  };

  const show = html => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    for (const details of document.querySelectorAll("details[id]")) {
      const same = fresh.getElementById(details.id);
      if (same)
        same.open = details.open;
    }
    document.title = fresh.title;
    update(document.querySelector("main"), fresh.querySelector("main"));
  };

  const look = async () => {
    if (isWanted()) {
      try {
        const response = await fetch(location.href, { cache: "no-store", headers: { "If-None-Match": version } });
        const html = await response.text();
        // The user may have opened a window since the request. The next request then gets the changes.
        if (response.status !== 304 && isWanted()) {
          show(html);
          version = response.headers.get("ETag") ?? "";
        }
        say("Live", true);
      } catch {
        say("The server does not answer.", false);
      }
    }
    setTimeout(look, interval);
  };

  setTimeout(look, interval);
})();
