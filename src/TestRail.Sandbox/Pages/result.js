// The dialogs for a new result and for pushing a defect. Listens at the document, because updates of the page replace its elements.
"use strict";

(() => {
  const memory = "axosoft.push.";
  let files = [];

  const dialog = id => document.getElementById(id);
  const fieldsOf = form => [...form.elements].filter(field => field.name);
  const field = (form, name) => form.elements.namedItem(name);
  const say = (form, text) => form.querySelector(".problem").textContent = text;

  const valuesOf = input => input.multiple ? [...input.selectedOptions].map(option => option.value) : [input.value];

  const restore = input => {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(memory + input.name));
    } catch {
      return;
    }
    if (!Array.isArray(kept))
      return;
    if (input.options)
      for (const option of input.options)
        option.selected = kept.includes(option.value);
    else
      input.value = String(kept[0] ?? "");
  };

  const remember = form => {
    for (const input of fieldsOf(form).filter(input => "remember" in input.dataset))
      localStorage.setItem(memory + input.name, JSON.stringify(valuesOf(input)));
  };

  // A project has the steps of its own workflow.
  const showSteps = form => {
    const project = field(form, "field.project").value;
    const steps = field(form, "field.workflow_step");
    for (const option of steps.options) {
      option.hidden = option.disabled = option.dataset.projects !== undefined && !option.dataset.projects.split(" ").includes(project);
      option.selected &&= !option.disabled;
    }
    if (steps.selectedOptions.length === 0)
      steps.value = "";
  };

  const showFiles = () => {
    dialog("push").querySelector(".dropped")?.replaceChildren(...files.map(file => {
      const item = document.createElement("li");
      const remove = document.createElement("button");
      remove.type = "button";
      remove.textContent = "Remove";
      remove.setAttribute("aria-label", `Remove ${file.name}`);
      remove.addEventListener("click", () => {
        files = files.filter(other => other !== file);
        showFiles();
      });
      item.append(`${file.name} `, remove);
      return item;
    }));
  };

  const addFiles = added => {
    files.push(...added);
    showFiles();
  };

  const prepare = {
    result: form => form.reset(),
    push: form => {
      form.reset();
      files = [];
      showFiles();
      fieldsOf(form).filter(input => "remember" in input.dataset).forEach(restore);
      showSteps(form);
      const description = field(form, "field.description");
      if (description && description.value === "")
        description.value = [field(dialog("result").querySelector("form"), "comment").value.trim(), description.dataset.context].filter(text => text).join("\n\n");
    },
  };

  const open = id => {
    const form = dialog(id).querySelector("form");
    say(form, "");
    prepare[id](form);
    dialog(id).showModal();
  };

  const bodyOf = form => {
    if (form.closest("dialog").id === "result") {
      const result = Object.fromEntries(fieldsOf(form).filter(input => input.value.trim() !== "").map(input => [input.name, input.value.trim()]));
      return { body: JSON.stringify({ ...result, status_id: Number(result.status_id) }), headers: { "Content-Type": "application/json" } };
    }
    const body = new FormData();
    for (const input of fieldsOf(form))
      for (const value of valuesOf(input))
        body.append(input.name, value);
    for (const file of files)
      body.append("attachments", file, file.name);
    return { body, headers: {} };
  };

  const pushed = (form, id) => {
    remember(form);
    const defects = field(dialog("result").querySelector("form"), "defects");
    defects.value = [...defects.value.split(",").map(each => each.trim()).filter(each => each), id].join(", ");
    defects.focus();
  };

  const send = async form => {
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    say(form, "");
    try {
      const { body, headers } = bodyOf(form);
      const response = await fetch(form.dataset.send, { method: "POST", body, headers: { ...headers, "X-Sandbox-Token": form.dataset.token } });
      const answer = await response.json();
      if (!response.ok) {
        say(form, answer.error);
        return;
      }
      form.closest("dialog").close();
      if (form.closest("dialog").id === "push")
        pushed(form, answer.id);
    } catch {
      say(form, "The server does not answer.");
    } finally {
      button.disabled = false;
    }
  };

  document.addEventListener("click", event => {
    const opener = event.target.closest?.("[data-open]");
    if (opener)
      open(opener.dataset.open);
    else if (event.target.closest?.("[data-close]"))
      event.target.closest("dialog").close();
  });
  document.addEventListener("submit", event => {
    if (!event.target.dataset.send)
      return;
    event.preventDefault();
    send(event.target);
  });
  document.addEventListener("change", event => {
    if (event.target.name === "field.project")
      showSteps(event.target.form);
    if ("files" in (event.target.dataset ?? {})) {
      addFiles(event.target.files);
      event.target.value = "";
    }
  });

  const zoneOf = event => event.target.closest?.("#push [data-drop]");
  const mark = zone => {
    for (const each of document.querySelectorAll("#push .over"))
      each.classList.remove("over");
    zone?.classList.add("over");
  };
  for (const type of ["dragover", "drop"])
    document.addEventListener(type, event => {
      // Without a zone the browser would leave the page and open the file.
      if (!event.dataTransfer?.types.includes("Files") || !dialog("push")?.open)
        return;
      event.preventDefault();
      const zone = zoneOf(event);
      mark(type === "dragover" ? zone : null);
      event.dataTransfer.dropEffect = zone ? "copy" : "none";
      if (type === "drop" && zone)
        addFiles(event.dataTransfer.files);
    });
  document.addEventListener("dragleave", () => mark(null));
})();
