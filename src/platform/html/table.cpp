#include "markup.hpp"
#include "tables.hpp"

namespace html {
namespace {

enum class Shape { table, cards };

std::string cell_classes(std::string_view base, const TableCell& cell) {
  if (cell.format.empty()) {
    return words({base, cell.classes});
  }
  return words({base, std::string{base} + "--" + cell.format, cell.classes});
}

Attributes spans(const TableCell& cell) {
  Attributes out;
  if (cell.colspan > 0) {
    out.add("colspan", cell.colspan);
  }
  if (cell.rowspan > 0) {
    out.add("rowspan", cell.rowspan);
  }
  return out += cell.attributes;
}

void add_inside(Html& out, const TableCell& cell) {
  if (cell.html.empty()) {
    out.add("{}", cell.text);
  } else {
    out += cell.html;
  }
}

Html head(const Table& options, const Attributes& row_role) {
  if (options.head.empty()) {
    return {};
  }
  const auto cells = each(options.head, [](const TableCell& cell) {
    return html(R"(<th scope="col" class="{}"{}>{}</th>)", cell_classes("govuk-table__header", cell), spans(cell),
                content(cell));
  });
  return html(R"(<thead class="govuk-table__head"><tr class="govuk-table__row"{}>{}</tr></thead>)", row_role, cells);
}

void add_cell(Html& out, const TableCell& cell, const Attributes& attributes) {
  out.add(R"(<td class="{}"{}>)", cell_classes("govuk-table__cell", cell), attributes);
  add_inside(out, cell);
  out.add("</td>");
}

void add_row_header(Html& out, const TableCell& cell, const Attributes& attributes) {
  out.add(R"(<th scope="row" class="{}"{}>)", words({"govuk-table__header", cell.classes}), attributes);
  add_inside(out, cell);
  out.add("</th>");
}

Attributes of_card(const Table& options, std::size_t column, std::string_view role) {
  auto out = Attributes{}.add("role", role);
  if (role == "cell" && column < options.head.size()) {
    out.add_some("data-label", options.head[column].text);
  }
  return out;
}

void add_row(Html& out, const Table& options, const std::vector<TableCell>& row, Shape shape) {
  for (std::size_t column = 0; column < row.size(); ++column) {
    const bool is_header = column == 0 && options.first_cell_is_header;
    auto attributes = spans(row[column]);
    if (shape == Shape::cards) {
      attributes += of_card(options, column, is_header ? "rowheader" : "cell");
    }
    (is_header ? add_row_header : add_cell)(out, row[column], attributes);
  }
}

Html whole(const Table& options, Shape shape) {
  const bool cards = shape == Shape::cards;
  const auto row_role = cards ? Attributes{{"role", "row"}} : Attributes{};
  Html rows;
  for (const auto& row : options.rows) {
    rows.add(R"(<tr class="govuk-table__row"{}>)", row_role);
    add_row(rows, options, row, shape);
    rows.add("</tr>");
  }
  const auto caption = options.caption.empty()
                           ? Html{}
                           : html(R"(<caption class="{}">{}</caption>)",
                                  words({"govuk-table__caption", options.caption_classes}), options.caption);
  return html(R"(<table class="{}"{}{}>{}{}<tbody class="govuk-table__body">{}</tbody></table>)",
              words({"govuk-table", cards ? "hearth-cards" : "", options.classes}),
              cards ? Attributes{{"role", "table"}} : Attributes{}, options.attributes, caption,
              head(options, row_role), rows);
}

}  // namespace

Html table(const Table& options) { return whole(options, Shape::table); }

Html card_table(const Table& options) { return whole(options, Shape::cards); }

TableCell hidden_head(const std::string& text) {
  return {.html = html(R"(<span class="govuk-visually-hidden">{}</span>)", text)};
}

}  // namespace html
