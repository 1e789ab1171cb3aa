// Finds words in the API's description and copies examples. The page works without it.
(() => {
  const entries = [...document.querySelectorAll(".docs article")].map((article) => ({
    article,
    text: article.textContent.toLowerCase(),
  }));
  const found = document.getElementById("found");
  const words = document.getElementById("words");

  const show = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { article, text } of entries) {
      article.hidden = !wanted.every((word) => text.includes(word));
      count += article.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll(".docs section")) {
      section.hidden = section.querySelector("article:not([hidden])") === null;
    }
    found.textContent = wanted.length === 0 ? "" : `${count} of ${entries.length}`;
  };

  document.getElementById("find").hidden = false;
  words.addEventListener("input", show);
  show();

  if (!navigator.clipboard) {
    return;
  }
  for (const request of document.querySelectorAll("pre.ask")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(request.textContent);
      button.textContent = "Copied";
    });
    request.after(button);
  }
})();
