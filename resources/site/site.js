// The wall of films: search, filters with counts, order. The films stand in films.js, the people in people.js.
// Whatever comes from there is put into the page as text, never as markup.
"use strict";

(() => {
  const FACETS = [
    { name: "genre", title: "Genre", column: 4, values: siteNames.genres },
    { name: "decade", title: "Decade", column: -1, values: [] },
    { name: "country", title: "Country", column: 5, values: siteNames.countries },
    { name: "director", title: "Director", column: 6, values: siteNames.directors },
    { name: "provider", title: "Provider", column: 7, values: siteNames.providers },
  ];
  const CARDS = 60;
  const VALUES = 8;
  const MORE_VALUES = 40;
  const PEOPLE = 8;
  const $ = (id) => document.getElementById(id);
  const search = $("search"), sort = $("sort"), wall = $("wall"), more = $("more"), clear = $("clear");

  const made = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const films = (count) => `${count.toLocaleString("en")} ${count === 1 ? "film" : "films"}`;

  // Decades are values like all others.
  const decades = new Map();
  const years = [...new Set(siteFilms.map((film) => Math.floor(film[2] / 10)).filter(Boolean))].sort((a, b) => b - a);
  for (const decade of years) {
    decades.set(decade, decades.size);
    FACETS[1].values.push(`${decade}0s`);
  }
  const valuesOf = (film, facet) => {
    if (facet.column >= 0) return film[facet.column];
    return film[2] ? [decades.get(Math.floor(film[2] / 10))] : [];
  };
  for (const facet of FACETS) {
    facet.chosen = new Set();
    facet.shown = VALUES;
    facet.total = new Uint32Array(facet.values.length);
    for (const film of siteFilms) for (const value of valuesOf(film, facet)) facet.total[value] += 1;
    facet.order = [...facet.values.keys()];
    if (facet.column >= 0) facet.order.sort((a, b) => facet.total[b] - facet.total[a] || a - b);
  }

  // What is looked at stands in the address, so that Back and a bookmark bring it back.
  const readAddress = () => {
    const said = new URLSearchParams(location.hash.slice(1));
    search.value = said.get("q") || "";
    sort.value = said.get("sort") || "title";
    if (!sort.value) sort.value = "title";
    for (const facet of FACETS) {
      const wanted = new Set(said.getAll(facet.name));
      facet.chosen = new Set([...facet.values.keys()].filter((value) => wanted.has(facet.values[value])));
    }
  };
  const writeAddress = () => {
    const said = new URLSearchParams();
    if (search.value.trim()) said.set("q", search.value.trim());
    if (sort.value !== "title") said.set("sort", sort.value);
    for (const facet of FACETS) for (const value of facet.chosen) said.append(facet.name, facet.values[value]);
    history.replaceState(null, "", `#${said}`);
  };

  let texts = null;
  const matching = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    if (!words.length) return null;
    texts ??= siteFilms.map((film) =>
      plain(`${film[1]} ${film[2] || ""} ${film[6].map((director) => siteNames.directors[director]).join(" ")}`));
    return (film) => words.every((word) => texts[film].includes(word));
  };

  // A film counts in a facet when everything but that facet lets it through.
  let found = [];
  const filter = () => {
    const fits = matching();
    const counts = FACETS.map((facet) => new Uint32Array(facet.values.length));
    found = [];
    siteFilms.forEach((film, place) => {
      if (fits && !fits(place)) return;
      let against = -1;
      for (let i = 0; i < FACETS.length; i += 1) {
        const { chosen } = FACETS[i];
        if (!chosen.size || valuesOf(film, FACETS[i]).some((value) => chosen.has(value))) continue;
        if (against >= 0) return;
        against = i;
      }
      if (against < 0) found.push(film);
      FACETS.forEach((facet, i) => {
        if (against < 0 || against === i) for (const value of valuesOf(film, facet)) counts[i][value] += 1;
      });
    });
    const year = (film, unknown) => film[2] || unknown;
    if (sort.value === "newest") found.sort((a, b) => year(b, 0) - year(a, 0));
    if (sort.value === "oldest") found.sort((a, b) => year(a, 9999) - year(b, 9999));
    if (sort.value === "rating") found.sort((a, b) => b[3] - a[3]);
    return counts;
  };

  const letters = (title) => (title.match(/(?<![^\s\p{P}\p{S}])[\p{L}\p{N}]/gu) || []).slice(0, 2).join("").toUpperCase();
  const card = (film) => {
    const item = made("li");
    const link = item.appendChild(made("a", "card"));
    link.href = `films/${film[0]}.html`;
    if (film[8]) {
      const picture = link.appendChild(made("img", "poster"));
      picture.alt = "";
      picture.loading = "lazy";
      picture.width = 200;
      picture.height = 300;
      picture.src = `pictures/${film[8]}`;
    } else {
      link.appendChild(made("span", `poster h${film[0] % 6}`, letters(film[1]))).setAttribute("aria-hidden", "true");
    }
    link.append(made("span", "title", film[1]), made("span", "below", film[2] || ""));
    return item;
  };
  const showMore = () => {
    const from = wall.children.length;
    wall.append(...found.slice(from, from + CARDS).map(card));
    more.hidden = wall.children.length >= found.length;
  };

  const showFacet = (facet, counts) => {
    const places = facet.order.filter((value) => counts[value] || facet.chosen.has(value));
    const set = made("fieldset");
    if (!places.length) return set;
    set.append(made("legend", "", facet.title));
    const shown = new Set(places.slice(0, facet.shown));
    for (const value of places.filter((place) => shown.has(place) || facet.chosen.has(place))) {
      const label = set.appendChild(made("label"));
      const box = label.appendChild(made("input"));
      box.type = "checkbox";
      box.id = `${facet.name}-${value}`;
      box.checked = facet.chosen.has(value);
      box.addEventListener("change", () => {
        if (box.checked) facet.chosen.add(value);
        else facet.chosen.delete(value);
        changed();
      });
      label.append(made("span", "title", facet.values[value]), made("span", "count", counts[value].toLocaleString("en")));
    }
    if (places.length > facet.shown) {
      const button = set.appendChild(made("button", "", "More"));
      button.type = "button";
      button.id = `${facet.name}-more`;
      button.setAttribute("aria-label", `More values of ${facet.title.toLowerCase()}`);
      button.addEventListener("click", () => {
        facet.shown += MORE_VALUES;
        show(false);
        $(`${facet.name}-${places[Math.min(places.length, facet.shown - MORE_VALUES)]}`)?.focus();
      });
    }
    return set;
  };

  const show = (newWall = true) => {
    const counts = filter();
    const focused = document.activeElement?.id;
    $("facetlists").replaceChildren(...FACETS.map((facet, i) => showFacet(facet, counts[i])));
    if (focused && document.activeElement?.id !== focused) $(focused)?.focus();
    const chosen = FACETS.reduce((sum, facet) => sum + facet.chosen.size, 0);
    clear.hidden = !chosen;
    $("facets").querySelector("summary").textContent = chosen ? `Filters (${chosen})` : "Filters";
    $("count").textContent = found.length === siteFilms.length ? films(found.length)
      : `${films(found.length)} of ${siteFilms.length.toLocaleString("en")}`;
    if (!newWall) return;
    wall.replaceChildren();
    showMore();
  };
  const changed = () => {
    writeAddress();
    show();
    showPeople();
  };

  // People are loaded with the first letter that is typed.
  let people = null;
  const showPeople = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const list = $("people");
    if (!words.length || people === "loading") {
      list.hidden = true;
      return;
    }
    if (people === null) {
      people = "loading";
      const script = document.head.appendChild(made("script"));
      script.addEventListener("load", () => {
        people = sitePeople.map(([name, key, count]) => [plain(name), name, key, count]);
        showPeople();
      });
      script.src = "people.js";
      return;
    }
    const named = people.filter(([text]) => words.every((word) => text.includes(word)));
    named.sort((a, b) => b[3] - a[3]);
    list.replaceChildren("People: ", ...named.slice(0, PEOPLE).map(([, name, key, count]) => {
      const link = made("a", "title", `${name} (${count})`);
      link.href = `people/${key}.html`;
      return link;
    }));
    list.hidden = !named.length;
  };

  let typed = 0;
  search.addEventListener("input", () => {
    clearTimeout(typed);
    typed = setTimeout(changed, 120);
  });
  sort.addEventListener("change", changed);
  more.addEventListener("click", () => {
    const from = wall.children.length;
    showMore();
    wall.children[from]?.firstElementChild.focus();
  });
  clear.addEventListener("click", () => {
    for (const facet of FACETS) facet.chosen.clear();
    changed();
    $("facets").querySelector("summary").focus();
  });
  addEventListener("hashchange", () => {
    readAddress();
    show();
    showPeople();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input[type=search], select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  });
  new IntersectionObserver((seen) => {
    if (seen[0].isIntersecting && !more.hidden) showMore();
  }, { rootMargin: "600px" }).observe(more);

  document.querySelector(".tools").hidden = false;
  const facets = $("facets");
  facets.hidden = false;
  facets.open = matchMedia("(min-width: 45.01rem)").matches;
  readAddress();
  show(location.hash.length > 1 || wall.children.length < Math.min(CARDS, siteFilms.length));
  more.hidden = wall.children.length >= found.length;
  showPeople();
})();
