#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"

namespace html {

struct TableCell {
  std::string text = {};
  Html html = {};
  std::string format = {};  ///< `numeric` stands to the right
  std::string classes = {};
  int colspan = 0;  ///< 0 is not said
  int rowspan = 0;
  Attributes attributes = {};
};
struct Table {
  std::vector<std::vector<TableCell>> rows = {};
  std::vector<TableCell> head = {};
  std::string caption = {};
  std::string caption_classes = {};
  bool first_cell_is_header = false;
  std::string classes = {};
  Attributes attributes = {};
};
Html table(const Table& options);

/// The same table, which a narrow screen shows as one card a row, each cell behind the word of its column: for every
/// table with more columns than a phone has room for. Roles are said, because browsers forget them when the layout
/// changes.
Html card_table(const Table& options);
/// The head of a column of links and buttons, or of labels: read aloud, and not shown.
TableCell hidden_head(const std::string& text);

struct SummaryListText {
  std::string text = {};
  Html html = {};
  std::string classes = {};
};
struct SummaryListAction {
  std::string href = {};
  std::string text = {};
  Html html = {};
  std::string visually_hidden_text = {};
  std::string classes = {};
  Attributes attributes = {};
};
struct SummaryListActions {
  std::vector<SummaryListAction> items = {};
  std::string classes = {};
};
struct SummaryListRow {
  SummaryListText key = {};
  SummaryListText value = {};
  SummaryListActions actions = {};
  std::string classes = {};
};
struct SummaryCardTitle {
  std::string text = {};
  Html html = {};
  int heading_level = 2;
  std::string classes = {};
};
struct SummaryCard {
  SummaryCardTitle title = {};
  SummaryListActions actions = {};
  std::string classes = {};
  Attributes attributes = {};
};
struct SummaryList {
  std::vector<SummaryListRow> rows = {};
  std::optional<SummaryCard> card = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html summary_list(const SummaryList& options);

}  // namespace html
