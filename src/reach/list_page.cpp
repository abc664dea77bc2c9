#include "list_page.hpp"

#include <fmt/format.h>

#include "html/numbers.hpp"
#include "place_words.hpp"

namespace reach {
namespace {

using html::Html;

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) {
    all += (all.empty() ? "" : ", ") + text;
  }
  return all;
}

Html who_cell(const ListPage& page, const ListLine& line) {
  const auto name = line.is_named && !line.name.empty() ? line.name : line.code;
  const auto age = html::html("<br>{}", line.age);
  if (line.family.empty()) {
    return html::html("{}{}", name, age);
  }
  return html::html(
      R"(<a class="govuk-link" href="/families/{}">{}<span class="govuk-visually-hidden">{}</span></a>{})", line.family,
      name, std::string{page.is_family ? "" : ": the family"}, age);
}

Html why_cell(const ListLine& line) {
  Html groups;
  if (!line.groups.empty()) {
    groups = html::html("<br>{}", joined(line.groups));
  }
  return html::html("{}<br>{}{}", capital(line.why), std::string{line.is_registered ? "Registered" : "Not registered"},
                    groups);
}

html::TableCell next_cell(const ListLine& line) {
  return line.is_stopped ? html::TableCell{.html = html::html("<strong>{}</strong>", line.next)}
                         : html::TableCell{.text = line.next};
}

html::Table table_of(const ListPage& page) {
  html::Table table{.head = {{.text = page.is_family ? "Family, and ages of its children" : "Child, and age"},
                             {.text = "Why on this list"},
                             {.text = "Last seen at"},
                             {.text = "Lives in"},
                             {.text = "Nearest centre"},
                             {.text = "Next step"}},
                    .caption = page.title,
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  if (page.shows_addresses) {
    table.head.push_back({.text = "Address"});
  }
  for (const auto& line : page.lines) {
    auto& row = table.rows.emplace_back(
        std::vector<html::TableCell>{{.html = who_cell(page, line)},
                                     {.html = why_cell(line)},
                                     {.text = line.last_centre},
                                     {.text = line.is_masked ? "Address protected" : joined(line.areas)},
                                     {.text = nearest_words(line)},
                                     next_cell(line)});
    if (page.shows_addresses) {
      row.push_back({.text = line.address});
    }
  }
  return table;
}

std::vector<html::SelectItem> choices(const std::vector<std::pair<std::string, std::string>>& all,
                                      std::string_view chosen) {
  std::vector<html::SelectItem> items;
  items.reserve(all.size());
  for (const auto& [value, text] : all) {
    items.push_back({.value = value, .text = text, .selected = value == chosen});
  }
  return items;
}

Html filters(const ListPage& page) {
  const auto select = [](std::string name, std::string label, std::vector<html::SelectItem> items) {
    return html::select({.name = std::move(name),
                         .items = std::move(items),
                         .label = {.text = std::move(label), .classes = "govuk-label--s"}});
  };
  Html fields;
  for (const auto& [name, value] : page.kept) {
    fields += html::html(R"(<input type="hidden" name="{}" value="{}">)", name, value);
  }
  fields += select("group", "Group", page.groups);
  fields += select(
      "lapse", "Seen before",
      choices({{"all", "Everybody"}, {"never", "Never seen"}, {"lapsed", "Seen once, but not lately"}}, page.lapse));
  fields += select("area", "Lives in", page.areas);
  fields += select("sort", "In the order of",
                   choices({{"last_seen", "Last seen, longest ago first"},
                            {"distance", "Distance, nearest first"},
                            {"age", "Age, youngest first"},
                            {"name", "Name"}},
                           page.order));
  return html::details({.summary_text = "Sort or filter",
                        .html = html::html(R"(<form method="get" action="{}" novalidate>{}{}</form>)", page.action,
                                           fields, html::button({.text = "Show"}))});
}

/// The first and last page, the one that is shown and those beside it.
Html pages(const ListPage& page) {
  const auto last = page.pages.size();
  if (last < 2) {
    return {};
  }
  html::Pagination options{.landmark_label = "Pages of the list"};
  if (page.page > 1) {
    options.previous.href = page.pages[page.page - 2];
  }
  if (page.page < last) {
    options.next.href = page.pages[page.page];
  }
  std::size_t before = 0;
  for (std::size_t number = 1; number <= last; ++number) {
    if (number != 1 && number != last && (number + 1 < page.page || number > page.page + 1)) {
      continue;
    }
    if (number > before + 1) {
      options.items.push_back({.ellipsis = true});
    }
    options.items.push_back(
        {.number = fmt::to_string(number), .href = page.pages[number - 1], .current = number == page.page});
    before = number;
  }
  return html::pagination(options);
}

Html in_part(const ListPage& page) {
  if (page.figure == page.count) {
    return {};
  }
  return html::inset_text({.text = fmt::format("The figure counts {}. You may open the list of {} of them.",
                                               number(page.figure), number(page.count))});
}

Html notes(const ListPage& page) {
  return html::each(page.notes, [](const std::string& note) { return html::inset_text({.text = note}); });
}

Html how_many(const ListPage& page) {
  if (page.matching == page.count) {
    return {};
  }
  return html::html("<p class=\"govuk-body\">{} of them are shown, by the filters below.</p>", number(page.matching));
}

Html files(const ListPage& page) {
  if (page.csv.empty()) {
    return {};
  }
  return html::html(
      "<p class=\"govuk-body govuk-!-display-none-print\">The whole list as a file: <a class=\"govuk-link\" "
      "href=\"{}\">CSV</a>, <a class=\"govuk-link\" href=\"{}\">Excel</a>. It is written into the journal that you "
      "took it.</p>",
      page.csv, page.xlsx);
}

Html letters(const ListPage& page) {
  if (page.letters.empty() || page.lines.empty()) {
    return {};
  }
  return html::button({.text = "Write to these families", .href = page.letters, .classes = "govuk-button--secondary"});
}

Html on_one_page(const ListPage& page) {
  if (page.whole.empty()) {
    return {};
  }
  return html::html(
      "<p class=\"govuk-body govuk-!-display-none-print\"><a class=\"govuk-link\" href=\"{}\">Show all {} on one "
      "page</a>, "
      "to print.</p>",
      page.whole, number(page.matching));
}

Html rows(const ListPage& page) {
  if (page.lines.empty()) {
    return html::html("<p class=\"govuk-body\">Nobody.</p>");
  }
  return html::html(
      "{}<p class=\"govuk-hint\">Distances are between the middle of the small area where the family lives and the "
      "middle of the one where the nearest centre stands: a guide, not a walk.</p>{}",
      html::card_table(table_of(page)), pages(page));
}

}  // namespace

Html list_page(const ListPage& page) {
  const auto caption = page.group.empty() ? page.place : page.place + " · " + page.group;
  return html::html(R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>{}{}{}{}{}{}{}{}{})",
                    caption, page.title,
                    html::asked({.items = page.asked, .links = {{"Back to the figures", page.place_address}}}),
                    notes(page), in_part(page), how_many(page), filters(page), rows(page), on_one_page(page),
                    letters(page), files(page));
}

std::string nearest_words(const ListLine& line) {
  return line.kilometres ? fmt::format("{}, {:.1f} km", line.nearest_centre, *line.kilometres) : std::string{};
}

}  // namespace reach
