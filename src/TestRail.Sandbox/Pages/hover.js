// Opens a window over the id of a defect or a reference, with the fields that the plugin's configuration names. Without this script the id is a link.
"use strict";

(() => {
  const open = 150, close = 250, margin = 8;
  const pane = document.createElement("div");
  pane.id = "hover";
  pane.hidden = true;
  pane.setAttribute("role", "tooltip");
  document.body.append(pane);
  let link = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = null;
    pane.hidden = true;
  };

  const place = () => {
    const at = link.getBoundingClientRect();
    const isBelow = at.bottom + margin + pane.offsetHeight <= innerHeight || at.top < pane.offsetHeight + margin;
    pane.style.left = `${scrollX + Math.max(margin, Math.min(at.left, document.documentElement.clientWidth - pane.offsetWidth - margin))}px`;
    pane.style.top = `${scrollY + (isBelow ? at.bottom + 4 : at.top - pane.offsetHeight - 4)}px`;
  };

  const show = async wanted => {
    hide();
    link = wanted;
    try {
      const response = await fetch(`index.php?/items/hover&id=${encodeURIComponent(wanted.dataset.item)}`, { cache: "no-store" });
      const text = await response.text();
      // The reader may have moved to another id meanwhile, or the page may have been updated.
      if (link !== wanted || !wanted.isConnected)
        return;
      pane.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
    } catch {
      if (link !== wanted)
        return;
      pane.textContent = "The server does not answer.";
    }
    wanted.setAttribute("aria-describedby", pane.id);
    pane.hidden = false;
    place();
  };

  const after = (milliseconds, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };

  // The window stays open while the pointer is over it, so that its text can be read and selected.
  const linkOf = node => node instanceof Element ? node.closest("a.item") : null;
  document.addEventListener("pointerover", event => {
    const wanted = linkOf(event.target);
    if (wanted && wanted !== link)
      after(open, () => show(wanted));
    else if (wanted || pane.contains(event.target))
      clearTimeout(timer);
    else if (link && document.activeElement !== link)
      after(close, hide);
    else if (!link)
      clearTimeout(timer);
  });
  document.addEventListener("focusin", event => {
    const wanted = linkOf(event.target);
    if (wanted && wanted !== link)
      show(wanted);
  });
  document.addEventListener("focusout", event => {
    if (event.target === link)
      hide();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape")
      hide();
  });
})();
