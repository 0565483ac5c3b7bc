// A box that finds an account by code, by name or by the initials of its name in pinyin, after the ARIA pattern of an
// editable combobox with list. Without it the browser's own list of codes serves.

const MOST = 12;

export function accountBox(datalist) {
  const accounts = [...datalist.options].map(option => ({
    code: option.value, pinyin: option.dataset.pinyin, name: option.dataset.name, zh: option.dataset.zh,
  }));
  const list = document.createElement("ul");
  list.id = "account-list";
  list.className = "account-list";
  list.role = "listbox";
  list.hidden = true;
  document.body.append(list);
  let owner = null;
  let found = [];
  let active = 0;

  function search(text) {
    const wanted = text.trim().toLowerCase();
    const ranked = accounts.map(account => ({ account, rank: rank(account, wanted) })).filter(hit => hit.rank < 9);
    return ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST).map(hit => hit.account);
  }

  function rank(account, wanted) {
    if (wanted === "" || account.code.startsWith(wanted)) {
      return 0;
    }
    if (account.pinyin.startsWith(wanted)) {
      return 1;
    }
    if (account.zh.startsWith(wanted) || account.name.toLowerCase().startsWith(wanted)) {
      return 2;
    }
    return account.zh.includes(wanted) || account.name.toLowerCase().includes(wanted) || account.pinyin.includes(wanted) ? 3 : 9;
  }

  function open(input) {
    owner = input;
    found = search(input.value);
    active = 0;
    list.replaceChildren(...found.map((account, i) => {
      const item = document.createElement("li");
      item.id = `account-choice-${i}`;
      item.role = "option";
      item.textContent = `${account.code} ${account.name}`;
      item.addEventListener("mousedown", event => {
        event.preventDefault();
        choose(i);
      });
      return item;
    }));
    const place = input.getBoundingClientRect();
    list.style.left = `${place.left}px`;
    list.style.top = `${place.bottom}px`;
    list.style.minWidth = `${place.width}px`;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  }

  function mark() {
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    list.children[active]?.scrollIntoView({ block: "nearest" });
    if (!list.hidden) {
      owner.setAttribute("aria-activedescendant", `account-choice-${active}`);
    }
  }

  function close() {
    list.hidden = true;
    owner?.setAttribute("aria-expanded", "false");
    owner?.removeAttribute("aria-activedescendant");
  }

  function choose(i) {
    owner.value = `${found[i].code} ${found[i].name}`;
    owner.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  }

  function keydown(event) {
    if (list.hidden) {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        open(event.target);
      }
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      active = (active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
      mark();
    } else if (event.key === "Enter" && !event.ctrlKey && event.target.value.trim() !== "") {
      choose(active);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  }

  return {
    attach(input) {
      input.removeAttribute("list");
      input.role = "combobox";
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", list.id);
      input.setAttribute("aria-expanded", "false");
      input.addEventListener("input", event => event.isTrusted && open(input));
      input.addEventListener("keydown", keydown);
      input.addEventListener("blur", close);
    },
  };
}
